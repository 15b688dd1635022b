import { useMemo } from 'react';
import { valueOf } from '../model/cell-value.ts';
import type { PlanColumn, PlanView } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { visibleRows, type RowChoice } from '../model/visible-rows.ts';
import { usePlanView } from '../state/plan-view.ts';

/** What has no home is spending: it has no place in the budget. */
const inView = (row: PlanRow, view: PlanView): boolean =>
  view !== 'budget' || (row.kind !== 'uncoded' && row.kind !== 'uncoded total');

/** A span of months as `valueOf` takes it; the row alone decides the figure. */
const spanColumn = (from: number, count: number) =>
  ({ kind: count === 1 ? 'month' : 'year', from, count }) as PlanColumn;

/** The rows that a choice shows in a view of the sheet. */
export const shownRows = (sheet: PlanSheet, view: PlanView, choice: RowChoice): readonly PlanRow[] =>
  visibleRows(sheet, choice, (row, from, count) =>
    valueOf(row, spanColumn(from, count), view, sheet.figures.openFrom),
  ).filter((row) => inView(row, view));

export function useVisibleRows(sheet: PlanSheet, view: PlanView): readonly PlanRow[] {
  const open = usePlanView((state) => state.rows);
  const filter = usePlanView((state) => state.filter);
  const order = usePlanView((state) => state.order);
  const hidden = usePlanView((state) => state.hidden);
  return useMemo(
    () => shownRows(sheet, view, { open, filter, order, hidden }),
    [sheet, view, open, filter, order, hidden],
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
