import { firstMonthOf, monthsBetween, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CommandContext } from '../handler.ts';
import { fundingGround } from './funding-ground.ts';
import { recomputeDriven } from './recompute-driven.ts';

interface TypedCell {
  readonly lineId: number;
  readonly month: Month;
  readonly emptied: boolean;
}

/** The months of budget that the command has changed so far. */
const changedCells = ({ changes }: CommandContext['recorder']): TypedCell[] =>
  changes.rows
    .filter(({ table }) => table === 'budget_month')
    .map(({ before, after }) => ({
      lineId: Number((after ?? before)?.['line_id']),
      month: String((after ?? before)?.['month']) as Month,
      emptied: after === null,
    }));

/**
 * What is written over a driven line is an override of that month: what its sources now bear together. Emptying a cell
 * gives the month back to the driver. To be called once the cells are written, by every command that writes months of
 * budget other than through a driver.
 */
export async function overrideTypedMonths(
  { write, recorder }: Pick<CommandContext, 'write' | 'recorder'>,
  reason = '',
): Promise<void> {
  const drivers = await write.selectFrom('driver').select('line_id').execute();
  const driven = new Set(drivers.map((row) => row.line_id));
  const typed = changedCells(recorder).filter(({ lineId }) => driven.has(lineId));
  if (typed.length === 0) return;
  const { budgets, plan } = await fundingGround(write);
  const total = (lineId: number, month: Month): number => {
    const m = monthsBetween(firstMonthOf(plan.firstYear), month);
    return budgets.reduce((sum, row) => sum + (row.lineId === lineId ? (row.months[m] ?? 0) : 0), 0);
  };
  const byMonth = [...Map.groupBy(typed, ({ lineId, month }) => `${lineId} ${month}`).values()];
  const [given, set] = [true, false].map((all) =>
    byMonth.filter((cells) => cells.every(({ emptied }) => emptied) === all).map(([cell]) => cell!),
  );
  await recorder.put(
    'driver_override',
    set!.map(({ lineId, month }) => ({ line_id: lineId, month, amount: total(lineId, month), reason })),
  );
  await recorder.remove(
    'driver_override',
    given!.map(({ lineId, month }) => [lineId, month]),
  );
  await recomputeDriven({ write, recorder }, { lineIds: [...new Set(typed.map(({ lineId }) => lineId))] });
}
