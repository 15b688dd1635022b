import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';

/** What a plan keeps under a name of the user's: views of the grid and curves of profiles. */
type Table = 'saved_view' | 'curve';

/** Puts it under its name, in place of what had the name before. */
async function save(
  { write, recorder }: CommandContext,
  table: Table,
  fields: { readonly name: string } & Readonly<Record<string, string>>,
): Promise<number> {
  const { name } = fields;
  const taken = await write.selectFrom(table).select('id').where('name', '=', name).executeTakeFirst();
  if (!taken) return recorder.insert(table, fields);
  await recorder.update(table, [taken.id], fields);
  return taken.id;
}

/** Answers what it was called. */
async function remove(
  { write, recorder }: CommandContext,
  table: Table,
  what: string,
  id: number,
): Promise<Result<string, AppError>> {
  const found = await write.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst();
  if (!found) return err(appError('not-found', { what, which: id }));
  await recorder.remove(table, [[id]]);
  return ok(found.name);
}

export const saveView: CommandHandler<'save-view'> = async (context, { name, definition }) => {
  const viewId = await save(context, 'saved_view', { name, definition });
  return ok({ action: `Save view ${name}`, output: { viewId } });
};

export const removeView: CommandHandler<'remove-view'> = async (context, { id }) => {
  const removed = await remove(context, 'saved_view', 'view', id);
  return removed.ok ? ok({ action: `Remove view ${removed.value}`, output: {} }) : removed;
};

export const saveCurve: CommandHandler<'save-curve'> = async (context, { name, weights }) => {
  const curveId = await save(context, 'curve', { name, weights: JSON.stringify(weights) });
  return ok({ action: `Save curve ${name}`, output: { curveId } });
};

export const removeCurve: CommandHandler<'remove-curve'> = async (context, { id }) => {
  const removed = await remove(context, 'curve', 'curve', id);
  return removed.ok ? ok({ action: `Remove curve ${removed.value}`, output: {} }) : removed;
};
