import { useMemo } from 'react';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { visibleRows, type OpenRows } from '../model/visible-rows.ts';

export function useVisibleRows(sheet: PlanSheet, open: OpenRows, words: string): readonly PlanRow[] {
  return useMemo(() => visibleRows(sheet, open, { words }), [sheet, open, words]);
}

export function useTotals(sheet: PlanSheet, onlyTotal: boolean): readonly PlanRow[] {
  return useMemo(() => {
    const rows = sheet.totals.map((key) => sheet.rows.get(key)).filter((row) => row !== undefined);
    return onlyTotal ? rows.slice(-1) : rows;
  }, [sheet, onlyTotal]);
}
