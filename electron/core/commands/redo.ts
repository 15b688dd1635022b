import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import { readUndoStack } from '../history/undo-stack.ts';
import { unpackChanges } from '../storage/row-change.ts';
import { actionAt } from '../storage/writers/history.ts';
import { replay } from './undo.ts';

export const redo: CommandHandler<'redo'> = async (context) => {
  const sequence = (await readUndoStack(context.write)).redo.at(-1);
  const past = sequence === undefined ? undefined : await actionAt(context.write, sequence);
  if (!past) return err(appError('nothing-to-redo'));
  const done = await replay(context, past, unpackChanges(past.changes));
  if (!done.ok) return done;
  return ok({ action: `Redo: ${past.action}`, redoes: past.sequence, output: { action: past.action } });
};
