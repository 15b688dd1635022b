import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { firstOf, missing } from './checks.ts';
import { yearColumn, yearOutside } from './source-checks.ts';

/** Income of a claim: expected, received, or both. */
export const addIncome: CommandHandler<'add-income'> = async ({ write, recorder }, fields) => {
  const problem = await firstOf(
    () => missing(write, 'source', fields.sourceId),
    () => yearOutside(write, fields.year),
  );
  if (problem) return err(problem);
  const id = await recorder.insert('income', asColumns({ ...fields, year: yearColumn(fields.year) }));
  return ok({ action: `Enter income of ${fields.year} ${fields.claim}`, output: { id } });
};
