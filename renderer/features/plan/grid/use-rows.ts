import { useMemo } from 'react';
import type { PlanView } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { visibleRows, type OpenRows } from '../model/visible-rows.ts';

/** What has no home is spending: it has no place in the budget. */
const inView = (row: PlanRow, view: PlanView): boolean =>
  view !== 'budget' || (row.kind !== 'uncoded' && row.kind !== 'uncoded total');

export function useVisibleRows(sheet: PlanSheet, open: OpenRows, words: string, view: PlanView): readonly PlanRow[] {
  return useMemo(
    () => visibleRows(sheet, open, { words }).filter((row) => inView(row, view)),
    [sheet, open, words, view],
  );
}

/** @param onlyTotal Leaves out the sources: where there is little height. */
export function useTotals(sheet: PlanSheet, view: PlanView, onlyTotal: boolean): readonly PlanRow[] {
  return useMemo(() => {
    const rows = sheet.totals.map((key) => sheet.rows.get(key)).filter((row) => row !== undefined);
    return onlyTotal ? rows.slice(-1).map(asFirst) : rows.filter((row) => inView(row, view));
  }, [sheet, view, onlyTotal]);
}

const asFirst = (row: PlanRow): PlanRow => ({ ...row, className: `${row.className} g-first-total` });
