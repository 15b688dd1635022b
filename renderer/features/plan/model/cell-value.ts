import type { PlanColumn, PlanView } from './plan-columns.ts';
import type { PlanRow, RowFigures } from './plan-row.ts';

/** What a row says of some months, in pence; null is "not entered". */
export function valueOf(row: PlanRow, column: PlanColumn, view: PlanView, openFrom: number): number | null {
  const { figures } = row;
  const { from, count } = column;
  if (column.kind === 'variance') return varianceOf(figures, from, count, openFrom);
  switch (view) {
    case 'budget':
      return budgetOf(figures, from, count);
    case 'actual':
      return actualOf(figures, from, count, openFrom);
    case 'forecast':
      return forecastOf(figures, from, count, openFrom);
  }
}

export function budgetOf({ budget, entered }: RowFigures, from: number, count: number): number | null {
  return sum(entered, from, count) === 0 ? null : sum(budget, from, count);
}

/** The budget in force, in pence, where the grid differs from it in any of these months; else null. */
export function inForceOf({ inForce, budget }: RowFigures, from: number, count: number): number | null {
  if (inForce === budget) return null;
  for (let month = from; month < from + count; month += 1)
    if (inForce[month] !== budget[month]) return sum(inForce, from, count);
  return null;
}

/** Null where the ledger has not come yet. */
export function actualOf({ actual }: RowFigures, from: number, count: number, openFrom: number): number | null {
  const amount = sum(actual, from, count);
  return from >= openFrom && amount === 0 ? null : amount;
}

/** Null where no month is actual and none has been entered. */
export function forecastOf(figures: RowFigures, from: number, count: number, openFrom: number): number | null {
  const amount = sum(figures.forecast, from, count);
  const entered = from < openFrom || amount !== 0 || sum(figures.entered, from, count) > 0;
  return entered ? amount : null;
}

/** Budget − forecast: positive is an underspend. Null where nothing is budgeted, spent or forecast. */
export function varianceOf(figures: RowFigures, from: number, count: number, openFrom: number): number | null {
  const [budget, forecast] = [budgetOf(figures, from, count), forecastOf(figures, from, count, openFrom)];
  return budget === null && (forecast === null || forecast === 0) ? null : (budget ?? 0) - (forecast ?? 0);
}

function sum(figures: Float64Array, from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at += 1) total += figures[at] ?? 0;
  return total;
}
