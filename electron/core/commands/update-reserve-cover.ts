import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { readReserveCover } from '../storage/readers/planning-tables.ts';
import { coverProblem } from './reserve-cover-months.ts';
import { keepsItsSource, yearColumn, yearOutside } from './source-checks.ts';

export const updateReserveCover: CommandHandler<'update-reserve-cover'> = async (
  { write, recorder },
  { id, ...fields },
) => {
  const before = (await readReserveCover(write)).find((cover) => cover.id === id);
  if (!before) return err(appError('not-found', { what: 'reserve cover', which: id }));
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const problem =
    keepsItsSource(before.sourceId, fields.sourceId, 'reserves cover the source they were named for') ??
    (await yearOutside(write, fields.year)) ??
    coverProblem({ ...before, ...given });
  if (problem) return err(problem);
  await recorder.update('reserve_cover', [id], asColumns({ ...fields, year: yearColumn(fields.year) }));
  return ok({ action: `Change reserve cover for ${fields.year ?? before.year}`, output: {} });
};
