import { err, ok } from '../../../shared/base/result.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { CommandHandler } from '../handler.ts';
import { cellsOutside } from './checks.ts';
import { overrideTypedMonths } from './override-typed-months.ts';

type Cell = CheckedInputOf<'set-line-months'>['cells'][number];

const keyOf = (cell: Cell): [number, number, Month] => [cell.lineId, cell.sourceId, cell.month];

const wordsFor = (cells: readonly Cell[]): string =>
  cells.length === 1 && cells[0]
    ? `Set ${monthName(cells[0].month)}`
    : `Set ${cells.length.toLocaleString('en-GB')} months`;

/** Sets or empties months of budget; a cell named twice takes its last value. */
export const setLineMonths: CommandHandler<'set-line-months'> = async (context, input) => {
  const { write, recorder } = context;
  const problem = await cellsOutside(write, input.cells);
  if (problem) return err(problem);
  const cells = [...new Map(input.cells.map((cell) => [keyOf(cell).join(), cell])).values()];
  await recorder.put(
    'budget_month',
    cells.flatMap(({ lineId, sourceId, month, amount }) =>
      amount === null ? [] : [{ line_id: lineId, source_id: sourceId, month, amount }],
    ),
  );
  await recorder.remove('budget_month', cells.filter((cell) => cell.amount === null).map(keyOf));
  await overrideTypedMonths(context, input.reason);
  return ok({ action: input.action ?? wordsFor(cells), reason: input.reason, output: {} });
};
