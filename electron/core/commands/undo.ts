import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { readUndoStack } from '../history/undo-stack.ts';
import { inverseOf, unpackChanges, type Changes } from '../storage/row-change.ts';
import { applyChanges } from '../storage/writers/apply-changes.ts';
import { whyNotReplay } from './permission.ts';
import { actionAt, type StoredAction } from '../storage/writers/history.ts';

/** Makes the changes of `past` again or takes them back; refuses when a row has moved on since. */
export async function replay(
  { write, recorder, user }: CommandContext,
  past: StoredAction,
  changes: Changes,
): Promise<Result<null, AppError>> {
  const refusal = await whyNotReplay(write, user, past);
  if (refusal) return err(refusal);
  const conflict = await applyChanges(write, changes);
  if (conflict)
    return err(
      appError('undo-moved-on', { action: past.action, what: `a stored ${conflict.table.replaceAll('_', ' ')}` }),
    );
  recorder.note(changes);
  return ok(null);
}

export const undo: CommandHandler<'undo'> = async (context) => {
  const sequence = (await readUndoStack(context.write)).undo.at(-1);
  const past = sequence === undefined ? undefined : await actionAt(context.write, sequence);
  if (!past) return err(appError('nothing-to-undo'));
  const done = await replay(context, past, inverseOf(unpackChanges(past.changes)));
  if (!done.ok) return done;
  return ok({ action: `Undo: ${past.action}`, undoes: past.sequence, output: { action: past.action } });
};
