import { firstOpenMonth, planMonths } from '../calendar/plan-months.ts';
import type { Pence } from '../money/pence.ts';
import {
  addUp,
  copyForEdit,
  emptyTable,
  hasDraft,
  type EditReach,
  type FigureTable,
  type MonthSpans,
} from './figure-tables.ts';
import { monthSpans } from './month-spans.ts';
import type { BudgetRow, PlanDocument, PlanMonths } from './plan-document.ts';

/*
 * Every figure of a plan by month, in arrays of pence: first by line and source, then added up to lines,
 * interventions, themes, categories, sources and the whole. Made once from the document; an edit of the grid
 * (`editBudgets`) then changes only what it touches, so that the figures follow each key stroke.
 *
 *   const figures = planFigures(document);
 *   const group = figures.groups.intervention;
 *   group.totals.forecast[group.indexOf.get(7)! * figures.months.length + 3]   // July of the first year, in pence
 *
 * Before a first baseline is approved the grid is the budget, and `draft` and `budget` are the same arrays. Afterwards
 * `budget` is the budget in force and `draft` the grid: an edit then changes the draft alone.
 *
 * Forecast: in months that the ledger has reached, the actual; from then on the budget in force, where "not entered" counts as
 * nothing. Ledger rows without a home stand in a row of their own, whose forecast is its actual.
 *
 * A match in kind is no money: its rows count with their source, and otherwise in the group `IN_KIND` alone, so that
 * no other total contains them.
 */

/** The id of the group of what has no home yet. Real ids are above 0. */
export const UNCODED_ID = 0;
/** The id of the group of matches in kind. */
export const IN_KIND_ID = -1;
/** The id of the one cash total in `groups.all`. */
export const TOTAL_ID = 1;

export const GROUPINGS = ['line', 'source', 'intervention', 'category', 'theme', 'all'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A line and source that have a budget, actuals or commitments. */
export interface FigureRow {
  /** `UNCODED_ID` for the row without a home. */
  readonly lineId: number;
  readonly sourceId: number;
}

export interface FigureGroups {
  /** The ids in the document's order, then `UNCODED_ID` and `IN_KIND_ID`; for `all`, `TOTAL_ID` and `IN_KIND_ID`. */
  readonly ids: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
  /** For each row of `PlanFigures.rows`, the index of its group. */
  readonly groupOfRow: Int32Array;
  readonly totals: FigureTable;
}

export interface PlanFigures {
  readonly months: PlanMonths;
  /** The first month, counted from 0, that the ledger has not reached. */
  readonly openFrom: number;
  /** Whether any commitment has been entered: without one, nothing outstanding is not known to be zero. */
  readonly hasCommitments: boolean;
  /** In the order of the grid; then lines with an approved budget, with actuals or commitments alone; the uncoded row last. */
  readonly rows: readonly FigureRow[];
  readonly cells: FigureTable;
  readonly groups: Readonly<Record<Grouping, FigureGroups>>;
  /** The index in `rows`; undefined for a line and source that have no row. */
  readonly rowOf: (lineId: number, sourceId: number) => number | undefined;
}

/** One cell of the grid: `month` counts from 0; null empties it. */
export interface BudgetEdit {
  readonly lineId: number;
  readonly sourceId: number;
  readonly month: number;
  readonly amount: Pence | null;
}

export function planFigures(document: PlanDocument): PlanFigures {
  const months = planMonths(document.plan);
  const openFrom = firstOpenMonth(months, document.ledger.actualsTo);
  const { rows, rowOf } = rowsOf(document);
  const cells = emptyTable(rows.length, months.length, document.approved !== null);
  fillCells(document, cells, rowOf, months.length);
  forecastRows(rows, cells, months.length, openFrom);
  return {
    months,
    openFrom,
    hasCommitments: document.commitments.some(({ parts }) => parts.length > 0),
    rows,
    cells,
    rowOf,
    groups: groupsOf(document, rows, cells, monthSpans(document, months.length)),
  };
}

/**
 * The figures after some cells of the grid have been set, in order; the figures given stay as they are.
 * @throws RangeError for a line and source without a row, or a month outside the plan: make new figures instead.
 */
export function editBudgets(figures: PlanFigures, edits: readonly BudgetEdit[]): PlanFigures {
  const reach = reachOf(figures, edits);
  const groups = Object.fromEntries(
    GROUPINGS.map((by) => [by, { ...figures.groups[by], totals: copyForEdit(figures.groups[by].totals, reach) }]),
  ) as Record<Grouping, FigureGroups>;
  const edited = { ...figures, cells: copyForEdit(figures.cells, reach), groups };
  for (const edit of edits) editCell(edited, edit);
  return edited;
}

/** An amount over an amount leaves the number of entered cells as it is. */
function reachOf({ cells, rowOf, months, openFrom }: PlanFigures, edits: readonly BudgetEdit[]): EditReach {
  const isEntered = ({ lineId, sourceId, month }: BudgetEdit): boolean =>
    cells.draftEntered[(rowOf(lineId, sourceId) ?? 0) * months.length + month] === 1;
  return {
    entered: edits.some((edit) => isEntered(edit) !== (edit.amount !== null)),
    forecast: edits.some(({ month }) => month >= openFrom),
  };
}

function editCell(figures: PlanFigures, { lineId, sourceId, month, amount }: BudgetEdit): void {
  const row = figures.rowOf(lineId, sourceId);
  if (row === undefined || !(month in figures.months))
    throw new RangeError(`no cell for line ${lineId}, source ${sourceId}, month ${month}`);
  const at = row * figures.months.length + month;
  const entered = (amount === null ? 0 : 1) - (figures.cells.draftEntered[at] ?? 0);
  const change = (amount ?? 0) - (figures.cells.draft[at] ?? 0);
  const forecast = month >= figures.openFrom ? change : 0;
  addAt(figures.cells, at, change, entered, forecast);
  for (const by of GROUPINGS) {
    const { groupOfRow, totals } = figures.groups[by];
    addAt(totals, (groupOfRow[row] ?? 0) * figures.months.length + month, change, entered, forecast);
  }
}

/** A draft changes no forecast: that follows the budget in force. */
function addAt(table: FigureTable, at: number, amount: number, entered: number, forecast: number): void {
  table.draft[at]! += amount;
  table.draftEntered[at]! += entered;
  if (!hasDraft(table)) table.forecast[at]! += forecast;
}

/** Rows by source and line: two maps of small whole numbers are found faster than one of joined keys. */
function rowsOf(document: PlanDocument) {
  const rows: FigureRow[] = [];
  const bySource = new Map<number, Map<number, number>>();
  const add = (lineId: number, sourceId: number) => {
    const ofSource = bySource.get(sourceId) ?? new Map<number, number>();
    if (ofSource.size === 0) bySource.set(sourceId, ofSource);
    if (!ofSource.has(lineId)) ofSource.set(lineId, rows.push({ lineId, sourceId }) - 1);
  };
  for (const { lineId, sourceId } of document.budgets) add(lineId, sourceId);
  for (const { lineId, sourceId } of document.approved ?? []) add(lineId, sourceId);
  for (const { lineId, sourceId } of document.actuals) if (lineId !== null && sourceId !== null) add(lineId, sourceId);
  for (const { lineId, sourceId } of document.committed) add(lineId, sourceId);
  add(UNCODED_ID, UNCODED_ID);
  return { rows, rowOf: (lineId: number, sourceId: number) => bySource.get(sourceId)?.get(lineId) };
}

function fillCells(document: PlanDocument, cells: FigureTable, rowOf: PlanFigures['rowOf'], months: number): void {
  fillBudget(document.budgets, cells.draft, cells.draftEntered, rowOf, months);
  if (document.approved !== null) fillBudget(document.approved, cells.budget, cells.entered, rowOf, months);
  for (const { lineId, sourceId, months: amounts } of document.actuals) {
    const home = lineId === null || sourceId === null ? rowOf(UNCODED_ID, UNCODED_ID) : rowOf(lineId, sourceId);
    addAmounts(cells.actual, (home ?? 0) * months, amounts);
  }
  for (const { lineId, sourceId, months: amounts } of document.committed)
    addAmounts(cells.committed, (rowOf(lineId, sourceId) ?? 0) * months, amounts);
}

function fillBudget(
  budget: readonly BudgetRow[],
  figures: Float64Array,
  entered: Float64Array,
  rowOf: PlanFigures['rowOf'],
  months: number,
): void {
  for (const { lineId, sourceId, months: amounts } of budget) {
    const start = (rowOf(lineId, sourceId) ?? 0) * months;
    addAmounts(figures, start, amounts);
    for (let m = 0; m < amounts.length; m += 1) entered[start + m] = amounts[m] === null ? 0 : 1;
  }
}

function addAmounts(figures: Float64Array, start: number, amounts: readonly (Pence | null)[]): void {
  for (let m = 0; m < amounts.length; m += 1) figures[start + m]! += amounts[m] ?? 0;
}

function forecastRows(
  rows: readonly FigureRow[],
  { forecast, actual, budget }: FigureTable,
  months: number,
  openFrom: number,
) {
  for (let row = 0; row < rows.length; row += 1) {
    const start = row * months;
    const open = start + (rows[row]!.lineId === UNCODED_ID ? months : openFrom);
    for (let at = start; at < open; at += 1) forecast[at] = actual[at]!;
    for (let at = open; at < start + months; at += 1) forecast[at] = budget[at]!;
  }
}

/**
 * Lines and sources are added up from the rows, everything else from the level below it: a theme from its
 * interventions, an intervention from its lines.
 */
function groupsOf(document: PlanDocument, rows: readonly FigureRow[], cells: FigureTable, spans: MonthSpans) {
  const inKind = new Set(document.sources.filter((source) => source.inKind).map((source) => source.id));
  const level = (below: Level, items: readonly WithId[], idOf: (id: number) => number | undefined) =>
    levelAbove(below, withSpecial(items), (id) => (id > 0 ? idOf(id) : id), spans);
  const bottom = (idOf: (row: FigureRow) => number): Level => ({ ids: rows.map(idOf), totals: cells });
  const line = level(
    bottom((row) => (inKind.has(row.sourceId) ? IN_KIND_ID : row.lineId)),
    document.lines,
    (id) => id,
  );
  const source = level(
    bottom((row) => row.sourceId),
    document.sources,
    (id) => id,
  );
  const intervention = level(line, document.interventions, lookUp(document.lines, 'interventionId'));
  const category = level(line, document.categories, lookUp(document.lines, 'categoryId'));
  const theme = level(intervention, document.themes, lookUp(document.interventions, 'themeId'));
  const all = levelAbove(theme, [TOTAL_ID, IN_KIND_ID], (id) => (id === IN_KIND_ID ? id : TOTAL_ID), spans);
  return { line, source, intervention, category, theme, all };
}

interface WithId {
  readonly id: number;
}

const withSpecial = (items: readonly WithId[]): number[] => [...items.map((item) => item.id), UNCODED_ID, IN_KIND_ID];

function lookUp<T extends WithId, F extends keyof T>(items: readonly T[], field: F): (id: number) => T[F] | undefined {
  const found = new Map(items.map((item) => [item.id, item[field]]));
  return (id) => found.get(id);
}

/** What is added up: the rows, or a grouping of them. `groupOfRow` is missing where the members are the rows. */
interface Level {
  readonly ids: readonly number[];
  readonly totals: FigureTable;
  readonly groupOfRow?: Int32Array;
}

function levelAbove(
  below: Level,
  ids: readonly number[],
  idOf: (memberId: number) => number | undefined,
  spans: MonthSpans,
): FigureGroups {
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const groupOfMember = Int32Array.from(below.ids, (id) => indexOf.get(idOf(id) ?? UNCODED_ID)!);
  const totals = emptyTable(ids.length, spans.months, hasDraft(below.totals));
  addUp(below.totals, totals, groupOfMember, spans);
  return {
    ids,
    indexOf,
    totals,
    groupOfRow: below.groupOfRow?.map((member) => groupOfMember[member]!) ?? groupOfMember,
  };
}
