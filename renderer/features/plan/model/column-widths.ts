import { shown, type Units } from './cell-look.ts';
import type { CellSetting } from './cell-lock.ts';
import { valueOf } from './cell-value.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** A column is as wide as its widest figure, and never narrower than the design draws it. */
const NARROWEST = { month: 59, quarter: 60, year: 70, variance: 60 } as const;
/** Room for the pin of a held month, beside the digits. */
const PIN = 9;
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
    const pinned = new Float64Array(columns.length);
    for (const row of rows) {
      widen(valuesOf(row), most, least);
      if (row.marks.held.size > 0) keepClear(row, valuesOf(row), columns, pinned);
    }
    const width = (amount: number) => measure(shown(amount, units));
    return columns.map(({ kind }, i) =>
      Math.max(
        NARROWEST[kind],
        Math.ceil(Math.max(width(most[i] ?? 0), width(least[i] ?? 0), width(pinned[i] ?? 0) + PIN) + PADDING),
      ),
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

/** The largest amount of a held month in each column: its pin stands beside its digits. */
function keepClear(
  { marks }: PlanRow,
  values: Float64Array,
  columns: readonly PlanColumn[],
  pinned: Float64Array,
): void {
  for (const [i, { kind, from }] of columns.entries()) {
    const size = kind === 'month' && marks.held.has(from) ? Math.abs(values[i] ?? 0) : 0;
    if (size > pinned[i]!) pinned[i] = size;
  }
}
