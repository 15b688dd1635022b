import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { matchingRows, type RowFilter, type RowOrder } from './row-filter.ts';

/** What is shown of the sheet's rows. */
export interface RowChoice {
  readonly open: OpenRows;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  /** Keys of rows that the user has hidden, with what is beneath them. Totals still contain them. */
  readonly hidden: ReadonlySet<string>;
}

/** What is open: themes and interventions unless closed, lines with several sources only when opened. */
export interface OpenRows {
  readonly closed: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
}

export const isOpen = (row: PlanRow, { closed, opened }: OpenRows): boolean =>
  row.kind === 'line' || row.kind === 'in kind' ? opened.has(row.key) : !closed.has(row.key);

export function withOpen(open: OpenRows, row: PlanRow, wanted: boolean): OpenRows {
  const [closed, opened] = [new Set(open.closed), new Set(open.opened)];
  if (wanted) closed.delete(row.key);
  else closed.add(row.key);
  if (wanted) opened.add(row.key);
  else opened.delete(row.key);
  return { closed, opened };
}

/** The rows shown, in order. @param valueAt The figure that rows are ordered by. */
export function visibleRows(
  sheet: PlanSheet,
  { open, filter, order, hidden }: RowChoice,
  valueAt: (row: PlanRow, from: number, count: number) => number | null = () => null,
): PlanRow[] {
  const wanted = matchingRows(sheet, filter);
  const shown: PlanRow[] = [];
  const compare = comparing(order, valueAt);
  const rowsOf = (keys: readonly string[]): PlanRow[] => {
    const found = keys.map((key) => sheet.rows.get(key)).filter((row) => row !== undefined);
    const kept = found.filter(({ key }) => (!wanted || wanted.has(key)) && !hidden.has(key));
    return compare ? kept.sort(compare) : kept;
  };
  const show = (row: PlanRow) => {
    const children = rowsOf(row.children);
    const isNowOpen = children.length === 0 ? null : isOpen(row, open) || wanted !== null;
    shown.push(asShown(row, isNowOpen));
    if (isNowOpen) children.forEach(show);
  };
  rowsOf(sheet.top).forEach(show);
  return shown;
}

/** The rows apart, which are in no total or have no home, stay last whatever the order. */
const isApart = ({ kind }: PlanRow): number => (kind === 'uncoded' || kind === 'in kind' ? 1 : 0);

function comparing(order: RowOrder, valueAt: (row: PlanRow, from: number, count: number) => number | null) {
  if (order.by === 'plan') return null;
  if (order.by === 'name')
    return (a: PlanRow, b: PlanRow) => isApart(a) - isApart(b) || a.name.localeCompare(b.name, 'en-GB');
  // What is not entered stands below every amount.
  const value = (row: PlanRow) => valueAt(row, order.from, order.count) ?? Number.NEGATIVE_INFINITY;
  return (a: PlanRow, b: PlanRow) => {
    const [x, y] = [value(a), value(b)];
    return isApart(a) - isApart(b) || (x === y ? 0 : y > x ? 1 : -1);
  };
}

/** Each row as it was last shown, so that a row that is the same, and as open, stays the same object. */
const lastShown = new WeakMap<PlanRow, PlanRow>();

function asShown(row: PlanRow, open: boolean | null): PlanRow {
  if (row.open === open) return row;
  const last = lastShown.get(row);
  if (last?.open === open) return last;
  const made = { ...row, open };
  lastShown.set(row, made);
  return made;
}
