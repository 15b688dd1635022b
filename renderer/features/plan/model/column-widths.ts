import { shown, type Units } from './cell-look.ts';
import type { CellSetting } from './cell-lock.ts';
import { valueOf } from './cell-value.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** A column is as wide as its widest figure, and never narrower than the design draws it. */
const NARROWEST = { month: 59, quarter: 60, year: 70, variance: 60 } as const;
/** Space left and right of the digits. */
const PADDING = 12;

export function columnWidth(
  column: PlanColumn,
  rows: Iterable<PlanRow>,
  setting: CellSetting,
  units: Units,
  measure: (text: string) => number,
): number {
  let [most, least] = [0, 0];
  for (const row of rows) {
    const value = valueOf(row, column, setting.view, setting.openFrom) ?? 0;
    if (value > most) most = value;
    if (value < least) least = value;
  }
  const widest = Math.max(measure(shown(most, units)), measure(shown(least, units)));
  return Math.max(NARROWEST[column.kind], Math.ceil(widest + PADDING));
}
