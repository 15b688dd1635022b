import { shown, type Units } from './cell-look.ts';
import type { CellSetting } from './cell-lock.ts';
import { valueOf } from './cell-value.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** A column is as wide as its widest figure, and never narrower than the design draws it. */
const NARROWEST = { month: 59, quarter: 60, year: 70, variance: 60 } as const;
/** Space left and right of the digits. */
const PADDING = 12;

/**
 * Measures columns again and again as figures change: what a row holds is worked out once, for rows are never changed.
 */
export function createWidths(columns: readonly PlanColumn[], { view, openFrom }: CellSetting, units: Units) {
  const known = new WeakMap<PlanRow, Float64Array>();
  const valuesOf = (row: PlanRow): Float64Array => {
    const found = known.get(row) ?? Float64Array.from(columns, (column) => valueOf(row, column, view, openFrom) ?? 0);
    known.set(row, found);
    return found;
  };
  return (rows: Iterable<PlanRow>, measure: (text: string) => number): number[] => {
    const most = new Float64Array(columns.length);
    const least = new Float64Array(columns.length);
    for (const row of rows) widen(valuesOf(row), most, least);
    const width = (amount: number) => measure(shown(amount, units));
    return columns.map(({ kind }, i) =>
      Math.max(NARROWEST[kind], Math.ceil(Math.max(width(most[i] ?? 0), width(least[i] ?? 0)) + PADDING)),
    );
  };
}

function widen(values: Float64Array, most: Float64Array, least: Float64Array): void {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value > most[i]!) most[i] = value;
    if (value < least[i]!) least[i] = value;
  }
}
