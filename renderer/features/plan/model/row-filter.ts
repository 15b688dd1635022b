import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { varianceOf } from './cell-value.ts';
import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';

/** What state of a line is looked for. */
export const ROW_STATES = ['blank', 'over', 'uncoded', 'held', 'noted', 'pending'] as const;
export type RowState = (typeof ROW_STATES)[number];

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  blank: 'With a blank month',
  over: 'Over budget in a year',
  uncoded: 'Uncoded',
  held: 'With held months',
  noted: 'With notes',
  pending: 'Not yet approved',
};

/** Which rows are shown: those that match it in everything, with the rows that they stand in. */
export interface RowFilter {
  /** Words, each of which must be found in the row's path, code or source, in any case. */
  readonly words: string;
  readonly sourceId: number | null;
  readonly categoryId: number | null;
  readonly state: RowState | null;
}

export const NO_FILTER: RowFilter = { words: '', sourceId: null, categoryId: null, state: null };

export const isFiltering = ({ words, sourceId, categoryId, state }: RowFilter): boolean =>
  words.trim() !== '' || sourceId !== null || categoryId !== null || state !== null;

/** In what order rows stand within the row above them. Amounts fall, names rise. */
export type RowOrder =
  | { readonly by: 'plan' }
  | { readonly by: 'name' }
  | { readonly by: 'amount'; readonly from: number; readonly count: number; readonly name: string };

/** Null without a filter. A row that matches brings what is beneath it and what it stands in. */
export function matchingRows(sheet: PlanSheet, filter: RowFilter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null;
  const wanted = createMatch(sheet, filter);
  const found = new Set<string>();
  const onlyLeaves = filter.sourceId !== null || filter.categoryId !== null || filter.state !== null;
  const bring = (row: PlanRow) => {
    found.add(row.key);
    for (let key = row.parent; key !== null; key = sheet.rows.get(key)?.parent ?? null) found.add(key);
  };
  const bringBeneath = (key: string) => {
    found.add(key);
    sheet.rows.get(key)?.children.forEach(bringBeneath);
  };
  for (const row of sheet.rows.values()) {
    if ((onlyLeaves && row.children.length > 0) || !wanted(row)) continue;
    bring(row);
    if (!onlyLeaves) bringBeneath(row.key);
  }
  return found;
}

function createMatch(sheet: PlanSheet, { words, sourceId, categoryId, state }: RowFilter): (row: PlanRow) => boolean {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const categories = categoriesOf(sheet.document);
  return (row) =>
    (sought.length === 0 || matchesWords(sheet, row, sought)) &&
    (sourceId === null || row.sourceId === sourceId) &&
    (categoryId === null || categories.get(row.lineId ?? 0) === categoryId) &&
    (state === null || isInState(sheet, row, state));
}

const categoriesOf = ({ lines }: PlanDocument): ReadonlyMap<number, number> =>
  new Map(lines.map(({ id, categoryId }) => [id, categoryId]));

function isInState({ figures: { openFrom } }: PlanSheet, row: PlanRow, state: RowState): boolean {
  const { figures, marks } = row;
  const takes = row.kind === 'line' || row.kind === 'share';
  switch (state) {
    case 'uncoded':
      return row.kind === 'uncoded';
    case 'blank':
      return row.input !== null && figures.entered.some((entered, month) => entered === 0 && month >= openFrom);
    case 'over':
      return (
        takes && yearsOf(figures.budget).some((from) => (varianceOf(figures, from, MONTHS_IN_YEAR, openFrom) ?? 0) < 0)
      );
    case 'held':
      return marks.held.size > 0;
    case 'noted':
      return marks.notes.size > 0;
    case 'pending':
      return takes && figures.inForce !== figures.budget && figures.budget.some((v, m) => v !== figures.inForce[m]);
  }
}

const yearsOf = ({ length }: Float64Array): number[] =>
  Array.from({ length: length / MONTHS_IN_YEAR }, (_, year) => year * MONTHS_IN_YEAR);

function matchesWords(sheet: PlanSheet, row: PlanRow, sought: readonly string[]): boolean {
  const text = textOf(sheet, row).toLowerCase();
  return sought.every((word) => text.includes(word));
}

/** A row's own words, with those of the intervention and theme it stands in, so that `navigators young` finds it. */
function textOf(sheet: PlanSheet, row: PlanRow): string {
  const above = row.parent === null ? '' : textOf(sheet, sheet.rows.get(row.parent) ?? { ...row, parent: null });
  return `${above} ${row.code} ${row.name} ${row.source}`;
}
