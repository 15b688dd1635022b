import { parseCellEntry } from '../../../../shared/domain/money/cell-entry.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { CellSetting } from './cell-lock.ts';
import { valueOf } from './cell-value.ts';
import { poundsText, type CellTarget } from './cell-writes.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** What is typed, read against what stands in each cell: `+10%` raises each by a tenth. */
export type EntryRead =
  { readonly ok: true; readonly targets: readonly CellTarget[] } | { readonly ok: false; readonly why: string };

interface Place {
  readonly row: PlanRow;
  readonly column: PlanColumn;
}

export function readEntry(text: string, places: readonly Place[], setting: CellSetting): EntryRead {
  const targets: CellTarget[] = [];
  for (const { row, column } of places) {
    const amount = parseCellEntry(text, currentAt(row, column, setting));
    if (!amount.ok) return { ok: false, why: `${amount.error.words}.` };
    targets.push({ row, column, amount: amount.value });
  }
  return { ok: true, targets };
}

export function currentAt(row: PlanRow, column: PlanColumn, { view, openFrom }: CellSetting): Pence | null {
  const value = valueOf(row, column, view, openFrom);
  return value === null ? null : pence(value);
}

/** What F2 shows: the exact amount without commas. */
export const editTextOf = (row: PlanRow, column: PlanColumn, setting: CellSetting): string => {
  const current = currentAt(row, column, setting);
  return current === null ? '' : poundsText(current);
};
