import { valueOf, budgetOf, forecastOf } from './cell-value.ts';
import type { PlanColumn, PlanView } from './plan-columns.ts';
import { monthName, type Month } from '../../../../shared/domain/calendar/month.ts';
import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';

/** What a figure is made of: it opens into rows, months or ledger rows, and their sum is the figure. */
export type MakeUp =
  | { readonly kind: 'parts'; readonly title: string; readonly parts: readonly Part[] }
  | { readonly kind: 'ledger'; readonly fromMonth: Month; readonly toMonth: Month }
  | { readonly kind: 'entered' }
  | { readonly kind: 'blank' };

/** `key` names the row and column to go to; null where there is none. */
export interface Part {
  readonly name: string;
  readonly note: string;
  readonly amount: number | null;
  readonly rowKey: string | null;
}

export function makeUpOf(sheet: PlanSheet, row: PlanRow, column: PlanColumn, view: PlanView): MakeUp {
  const { openFrom, months } = sheet.figures;
  if (column.kind === 'variance')
    return { kind: 'parts', title: 'Budget less forecast', parts: varianceParts(sheet, row, column) };
  const beneath = rowsBeneath(sheet, row);
  if (beneath.length > 0) return partsOf(beneath, column, view, openFrom);
  const last = Math.min(column.from + column.count, view === 'budget' ? 0 : openFrom);
  if (view === 'actual' ? last > column.from : column.span === 'actual' && view !== 'budget')
    return { kind: 'ledger', fromMonth: months[column.from]!, toMonth: months[last - 1]! };
  if (valueOf(row, column, view, openFrom) === null) return { kind: 'blank' };
  return column.count === 1 ? { kind: 'entered' } : monthParts(sheet, row, column, view);
}

/** The rows that add up to this one: for a total, those of the first level; for a source's, its lines. */
function rowsBeneath(sheet: PlanSheet, row: PlanRow): PlanRow[] {
  const find = (key: string) => sheet.rows.get(key);
  if (row.kind === 'total')
    return sheet.top.map(find).filter((one) => one !== undefined && one.kind !== 'in kind') as PlanRow[];
  if (row.kind !== 'source total') return row.children.map(find).filter((one) => one !== undefined);
  return [...sheet.rows.values()].filter(
    (one) => one.sourceId === row.sourceId && (one.kind === 'share' || one.kind === 'line') && one.level > 2,
  );
}

function partsOf(rows: readonly PlanRow[], column: PlanColumn, view: PlanView, openFrom: number): MakeUp {
  const parts = rows.map((row) => ({
    name: row.kind === 'share' ? row.path : row.name,
    note: row.code,
    amount: valueOf(row, column, view, openFrom),
    rowKey: row.key,
  }));
  const known = parts.filter(({ amount }) => amount !== null && amount !== 0);
  const title = rows.every((row) => row.level === 1)
    ? 'Themes'
    : rows[0]?.kind === 'intervention'
      ? 'Interventions'
      : 'Lines';
  return { kind: 'parts', title: rows[0]?.kind === 'share' ? 'Sources' : title, parts: known };
}

function monthParts(sheet: PlanSheet, row: PlanRow, column: PlanColumn, view: PlanView): MakeUp {
  const { months, openFrom } = sheet.figures;
  const parts = Array.from({ length: column.count }, (_, i): Part => {
    const at = column.from + i;
    const one: PlanColumn = { ...column, kind: 'month', from: at, count: 1 };
    const actual = view === 'forecast' && at < openFrom;
    const amount = valueOf(row, one, view, openFrom);
    return { name: monthName(months[at]!), note: actual ? 'actual' : '', amount, rowKey: null };
  });
  return { kind: 'parts', title: 'Months', parts };
}

function varianceParts(sheet: PlanSheet, row: PlanRow, { from, count, year }: PlanColumn): Part[] {
  const forecast = forecastOf(row.figures, from, count, sheet.figures.openFrom) ?? 0;
  return [
    { name: `Budget ${year}`, note: '', amount: budgetOf(row.figures, from, count), rowKey: null },
    { name: `Forecast outturn ${year}, taken off`, note: '', amount: -forecast, rowKey: null },
  ];
}

export const sumOfParts = (parts: readonly Part[]): number => parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
