import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { firstOf, missing } from './checks.ts';
import { setLocalities } from './locality-shares.ts';
import { recomputeDriven } from './recompute-driven.ts';

export const updateLine: CommandHandler<'update-line'> = async (context, { id, localities, ...fields }) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'line', id),
    () => missing(write, 'intervention', fields.interventionId),
    () => missing(write, 'category', fields.categoryId),
  );
  if (problem) return err(problem);
  await recorder.update('line', [id], asColumns(fields));
  const split = localities ? await setLocalities(context, 'line', id, localities) : ok(null);
  if (!split.ok) return split;
  // Indexation goes by the category.
  const refused = fields.categoryId === undefined ? null : await recomputeDriven(context, { lineIds: [id] });
  if (refused) return err(refused);
  const { description } = await write
    .selectFrom('line')
    .select('description')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return ok({ action: `Change line ${description}`, output: {} });
};
