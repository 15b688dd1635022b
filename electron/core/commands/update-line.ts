import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { firstOf, missing } from './checks.ts';

export const updateLine: CommandHandler<'update-line'> = async ({ write, recorder }, { id, ...fields }) => {
  const problem = await firstOf(
    () => missing(write, 'line', id),
    () => missing(write, 'intervention', fields.interventionId),
    () => missing(write, 'category', fields.categoryId),
  );
  if (problem) return err(problem);
  await recorder.update('line', [id], asColumns(fields));
  const { description } = await write
    .selectFrom('line')
    .select('description')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return ok({ action: `Change line ${description}`, output: {} });
};
