import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';

/** Which rows are shown: those in open rows, in order; under a filter, those that match with the rows they stand in. */
export interface RowFilter {
  /** Words, each of which must be found in the row's path, code or source, in any case. */
  readonly words: string;
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

export function visibleRows(sheet: PlanSheet, open: OpenRows, filter: RowFilter): PlanRow[] {
  const wanted = matching(sheet, filter);
  const shown: PlanRow[] = [];
  const show = (key: string) => {
    const row = sheet.rows.get(key);
    if (!row || (wanted && !wanted.has(key))) return;
    const children = wanted ? row.children.filter((child) => wanted.has(child)) : row.children;
    const isNowOpen = children.length === 0 ? null : isOpen(row, open) || wanted !== null;
    shown.push(asShown(row, isNowOpen));
    if (isNowOpen) for (const child of children) show(child);
  };
  for (const key of sheet.top) show(key);
  return shown;
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

/** Null without a filter. A row that matches brings what is beneath it and what it stands in. */
function matching(sheet: PlanSheet, { words }: RowFilter): ReadonlySet<string> | null {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return null;
  const found = new Set<string>();
  const bringBeneath = (key: string) => {
    found.add(key);
    sheet.rows.get(key)?.children.forEach(bringBeneath);
  };
  for (const row of sheet.rows.values()) {
    if (!matches(sheet, row, sought)) continue;
    bringBeneath(row.key);
    for (let key = row.parent; key !== null; key = sheet.rows.get(key)?.parent ?? null) found.add(key);
  }
  return found;
}

function matches(sheet: PlanSheet, row: PlanRow, sought: readonly string[]): boolean {
  const text = textOf(sheet, row).toLowerCase();
  return sought.every((word) => text.includes(word));
}

/** A row's own words, with those of the intervention and theme it stands in, so that `navigators young` finds it. */
function textOf(sheet: PlanSheet, row: PlanRow): string {
  const above = row.parent === null ? '' : textOf(sheet, sheet.rows.get(row.parent) ?? { ...row, parent: null });
  return `${above} ${row.code} ${row.name} ${row.source}`;
}
