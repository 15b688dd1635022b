import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { readIncome } from '../storage/readers/planning-tables.ts';
import { keepsItsSource, yearColumn, yearOutside } from './source-checks.ts';

export const updateIncome: CommandHandler<'update-income'> = async ({ write, recorder }, { id, ...fields }) => {
  const before = (await readIncome(write)).find((income) => income.id === id);
  if (!before) return err(appError('not-found', { what: 'income', which: id }));
  const problem =
    keepsItsSource(before.sourceId, fields.sourceId, 'income of one claim is not another source’s') ??
    (await yearOutside(write, fields.year));
  if (problem) return err(problem);
  await recorder.update('income', [id], asColumns({ ...fields, year: yearColumn(fields.year) }));
  const claim = `${fields.year ?? before.year} ${fields.claim ?? before.claim}`;
  return ok({ action: `Change income of ${claim}`, output: {} });
};
