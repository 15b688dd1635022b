import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { firstOf, missing } from './checks.ts';
import { coverProblem } from './reserve-cover-months.ts';
import { yearColumn, yearOutside } from './source-checks.ts';

/** Reserves that stand behind spend while an allocation is not signed. */
export const addReserveCover: CommandHandler<'add-reserve-cover'> = async ({ write, recorder }, fields) => {
  const problem = await firstOf(
    () => missing(write, 'source', fields.sourceId),
    () => yearOutside(write, fields.year),
    () => Promise.resolve(coverProblem(fields)),
  );
  if (problem) return err(problem);
  const id = await recorder.insert('reserve_cover', asColumns({ ...fields, year: yearColumn(fields.year) }));
  return ok({ action: `Add reserve cover for ${fields.year}`, output: { id } });
};
