import { MONTHS_IN_YEAR, monthOfDate } from '../calendar/month.ts';
import type { PlanDocument, PlanMonths, Source } from '../plan/plan-document.ts';
import type { FigureTable } from '../plan/figure-tables.ts';
import { UNCODED_ID, type FigureRow, type PlanFigures } from '../plan/plan-figures.ts';
import type { RowSelector } from './condition-types.ts';

/** Months of the plan, counted from 0: the first, and the one after the last. */
export type Span = readonly [from: number, end: number];

/** The cells of `PlanFigures.cells` that a selector names, found once: rows by index, months by year of the plan. */
export interface SelectedCells {
  readonly rows: Int32Array;
  readonly years: readonly (readonly Span[])[];
  /** Where the rows are whole sources: these, by index in the totals by source, so that they need no adding up. */
  readonly sources: Int32Array | null;
}

/** Looks rows up by what a line is; made once for a plan. */
export type RowFinder = (selector: RowSelector) => Int32Array;

/**
 * Rows without a home fit no selector: nobody has said yet what they paid for. Matches in kind fit only those that
 * count them.
 */
export function rowFinder(document: PlanDocument, rows: readonly FigureRow[]): RowFinder {
  const lines = new Map(document.lines.map((line) => [line.id, line]));
  const themeOf = new Map(document.interventions.map(({ id, themeId }) => [id, themeId]));
  const capital = new Set(document.categories.filter(({ kind }) => kind === 'capital').map(({ id }) => id));
  const inKind = new Set(document.sources.filter((source) => source.inKind).map(({ id }) => id));
  return (selector) => {
    const named = [selector.sources, selector.categories, selector.interventions, selector.themes].map(
      (ids) => new Set(ids),
    );
    const [sources, categories, interventions, themes] = named as [Set<number>, Set<number>, Set<number>, Set<number>];
    const fits = ({ lineId, sourceId }: FigureRow): boolean => {
      const line = lines.get(lineId);
      if (lineId === UNCODED_ID || line === undefined) return false;
      return (
        (selector.inKind || !inKind.has(sourceId)) &&
        (selector.spending === 'any' || (selector.spending === 'capital') === capital.has(line.categoryId)) &&
        isAmong(sources, sourceId) &&
        isAmong(categories, line.categoryId) &&
        isAmong(interventions, line.interventionId) &&
        isAmong(themes, themeOf.get(line.interventionId) ?? 0)
      );
    };
    return Int32Array.from(rows.keys().filter((row) => fits(rows[row]!)));
  };
}

const isAmong = (wanted: ReadonlySet<number>, id: number): boolean => wanted.size === 0 || wanted.has(id);

/** Whole sources, by index in the totals by source; null for a selector that takes less than all of a source. */
export function wholeSources(
  document: PlanDocument,
  { groups }: PlanFigures,
  selector: RowSelector,
): Int32Array | null {
  const { categories, interventions, themes, spending } = selector;
  if (categories.length + interventions.length + themes.length > 0 || spending !== 'any') return null;
  const wanted = new Set(selector.sources);
  const counted = document.sources.filter(({ id, inKind }) => isAmong(wanted, id) && (selector.inKind || !inKind));
  return Int32Array.from(counted, ({ id }) => groups.source.indexOf.get(id)!);
}

/**
 * The months that a selector counts, by year of the plan. A plan knows months, not days: a month that holds the first
 * or last day on which costs count, or the date after which they do not, counts as allowed.
 *
 * @param source The condition's own source, whose spending dates are meant. Null dates exclude nothing.
 */
export function monthsSelected(months: PlanMonths, selector: RowSelector, source: Source | undefined): Span[][] {
  const outside = outsideOf(months, selector, source);
  const years = Array.from({ length: months.length / MONTHS_IN_YEAR }, (_, i) => i * MONTHS_IN_YEAR);
  return years.map((first) => outside.map(within(first, first + MONTHS_IN_YEAR)).filter(([from, end]) => from < end));
}

const within =
  (first: number, last: number) =>
  ([from, end]: Span): Span => [Math.max(from, first), Math.min(end, last)];

function outsideOf(months: PlanMonths, { months: wanted }: RowSelector, source: Source | undefined): Span[] {
  if (wanted === 'all') return [[0, months.length]];
  if (wanted !== 'outside spending dates') return [[firstAfter(months, wanted.after), months.length]];
  const { spendFrom = null, spendTo = null } = source ?? {};
  const from = spendFrom === null ? 0 : firstAt(months, spendFrom);
  const to = spendTo === null ? months.length : firstAfter(months, spendTo);
  return from >= to
    ? [[0, months.length]]
    : [
        [0, from],
        [to, months.length],
      ];
}

/** The month that holds the date, or comes after it. */
const firstAt = (months: PlanMonths, date: string): number => count(months, (month) => month < monthOfDate(date));
const firstAfter = (months: PlanMonths, date: string): number => count(months, (month) => month <= monthOfDate(date));

const count = (months: PlanMonths, fits: (month: string) => boolean): number => months.filter(fits).length;

/** Picks one measure's amounts of a table. */
export type PickMeasure = (table: FigureTable) => Float64Array;

/** The sum of the selected cells of one year, in pence. */
export function sumSelected(selected: SelectedCells, figures: PlanFigures, pick: PickMeasure, year: number): number {
  const { sources, rows } = selected;
  if (sources === null) return sumRows(selected, rows, pick(figures.cells), figures.months.length, year);
  return sumRows(selected, sources, pick(figures.groups.source.totals), figures.months.length, year);
}

/** The sum of some rows of a table in the months that are selected of a year. */
export function sumRows(
  { years }: SelectedCells,
  rows: Int32Array,
  table: Float64Array,
  months: number,
  year: number,
): number {
  let sum = 0;
  for (const [from, end] of years[year] ?? []) sum += sumOfRows(rows, table, months, from, end);
  return sum;
}

/** Counted loops: this runs over every cell at each keystroke. */
function sumOfRows(rows: Int32Array, table: Float64Array, months: number, from: number, end: number): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const first = rows[i]! * months;
    for (let at = first + from; at < first + end; at += 1) sum += table[at]!;
  }
  return sum;
}
