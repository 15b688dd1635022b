import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { CommandHandler } from '../handler.ts';
import { monthsOfPlan, readPlan } from '../storage/readers/plan-tables.ts';

type Cell = CheckedInputOf<'set-line-months'>['cells'][number];

const keyOf = (cell: Cell): [number, number, Month] => [cell.lineId, cell.sourceId, cell.month];

const wordsFor = (cells: readonly Cell[]): string =>
  cells.length === 1 && cells[0]
    ? `Set ${monthName(cells[0].month)}`
    : `Set ${cells.length.toLocaleString('en-GB')} months`;

/** Sets or empties months of budget; a cell named twice takes its last value. */
export const setLineMonths: CommandHandler<'set-line-months'> = async ({ write, recorder }, input) => {
  const plan = await readPlan(write);
  const months = new Set(monthsOfPlan(plan));
  const outside = input.cells.find((cell) => !months.has(cell.month));
  if (outside) {
    const years = `${plan.firstYear} and the ${plan.years - 1} after`;
    return err(appError('outside-plan', { what: monthName(outside.month), years }));
  }
  const pairs = await write.selectFrom('line_source').selectAll().execute();
  const known = new Set(pairs.map((pair) => `${pair.line_id} ${pair.source_id}`));
  const unknown = input.cells.find((cell) => !known.has(`${cell.lineId} ${cell.sourceId}`));
  if (unknown)
    return err(appError('not-found', { what: 'line', which: `${unknown.lineId} on source ${unknown.sourceId}` }));
  const cells = [...new Map(input.cells.map((cell) => [keyOf(cell).join(), cell])).values()];
  await recorder.put(
    'budget_month',
    cells.flatMap(({ lineId, sourceId, month, amount }) =>
      amount === null ? [] : [{ line_id: lineId, source_id: sourceId, month, amount }],
    ),
  );
  await recorder.remove('budget_month', cells.filter((cell) => cell.amount === null).map(keyOf));
  return ok({ action: input.action ?? wordsFor(cells), reason: input.reason, output: {} });
};
