import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import {
  editBudgets,
  planFigures,
  type BudgetEdit,
  type Grouping,
  type PlanFigures,
} from '../../../../shared/domain/plan/plan-figures.ts';
import { hasDraft, type FigureTable } from '../../../../shared/domain/plan/figure-tables.ts';
import { createMarks, sameMarks, type RowMarks } from './cell-marks.ts';
import type { PlanRow, RowFigures } from './plan-row.ts';
import { outlineRows, type RowOutline } from './row-outline.ts';

/**
 * The plan as the grid shows it: every row, open or not, with its figures. `editSheet` answers a keystroke by making
 * new rows only for the cell's line and what contains it.
 */
export interface PlanSheet {
  readonly document: PlanDocument;
  readonly figures: PlanFigures;
  readonly rows: ReadonlyMap<string, PlanRow>;
  /** Keys of the rows of the first level, in order, and of the total rows. */
  readonly top: readonly string[];
  readonly totals: readonly string[];
}

/** @param before An earlier sheet of the same plan: rows that are the same in it stay the same objects. */
export function planSheet(document: PlanDocument, edits: readonly BudgetEdit[], before: PlanSheet | null): PlanSheet {
  const plain = planFigures(document);
  const known = edits.filter(({ lineId, sourceId }) => plain.rowOf(lineId, sourceId) !== undefined);
  const figures = known.length > 0 ? editBudgets(plain, known) : plain;
  const outline = outlineRows(document, figures);
  const rows = new Map<string, PlanRow>();
  const marks = createMarks(document);
  for (const one of outline.rows)
    rows.set(one.key, keptRow(before?.rows.get(one.key), rowOf(one, figures, marks(one))));
  return { document, figures, rows, top: outline.top, totals: outline.totals };
}

export function editSheet(sheet: PlanSheet, edits: readonly BudgetEdit[]): PlanSheet {
  const figures = editBudgets(sheet.figures, edits);
  const rows = new Map(sheet.rows);
  for (const key of touchedKeys(sheet, edits)) {
    const row = rows.get(key);
    const place = row && placeOf(row, figures);
    if (row && place) rows.set(key, { ...row, figures: figuresAt(place, figures) });
  }
  return { ...sheet, figures, rows };
}

/** The rows that contain the edited cells: upwards from the line's own row, and the totals. */
function touchedKeys(sheet: PlanSheet, edits: readonly BudgetEdit[]): Set<string> {
  const keys = new Set<string>(sheet.totals);
  for (const { lineId, sourceId } of edits)
    for (const start of [`share ${lineId} ${sourceId}`, `line ${lineId}`])
      for (let key: string | null = start; key !== null; key = sheet.rows.get(key)?.parent ?? null) keys.add(key);
  return keys;
}

type Place = readonly [table: FigureTable, index: number];

const groupPlace = (figures: PlanFigures, by: Grouping, id: number): Place | null => {
  const index = figures.groups[by].indexOf.get(id);
  return index === undefined ? null : [figures.groups[by].totals, index];
};

/** Null for a line that no source pays for: it has no figures. */
function placeOf({ figuresFrom }: Pick<RowOutline, 'figuresFrom'>, figures: PlanFigures): Place | null {
  if (figuresFrom.by !== 'row') return groupPlace(figures, figuresFrom.by, figuresFrom.id);
  const index = figures.rowOf(figuresFrom.lineId, figuresFrom.sourceId);
  return index === undefined ? null : [figures.cells, index];
}

function figuresAt([table, index]: Place, { months, openFrom }: PlanFigures): RowFigures {
  const [from, to] = [index * months.length, (index + 1) * months.length];
  const budget = table.draft.slice(from, to);
  const forecast = table.forecast.slice(from, to);
  const inForce = hasDraft(table) ? table.budget.slice(from, to) : budget;
  // The forecast follows the budget in force; the grid shows what it comes to with the draft.
  if (hasDraft(table))
    for (let m = openFrom; m < months.length; m += 1) forecast[m]! += (budget[m] ?? 0) - (inForce[m] ?? 0);
  const entered = table.draftEntered.slice(from, to);
  return { budget, entered, inForce, actual: table.actual.slice(from, to), forecast };
}

const NOTHING = (months: number): RowFigures => {
  const none = new Float64Array(months);
  return { budget: none, entered: none, inForce: none, actual: none, forecast: none };
};

function rowOf(outline: RowOutline, figures: PlanFigures, marks: RowMarks): PlanRow {
  const place = placeOf(outline, figures);
  const months = figures.months.length;
  return { ...outline, open: null, marks, figures: place ? figuresAt(place, figures) : NOTHING(months) };
}

const sameFigures = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((v, i) => v === b[i]);

const MEASURES = ['budget', 'entered', 'inForce', 'actual', 'forecast'] as const;
const WORDS = ['kind', 'name', 'code', 'source', 'path', 'parent', 'className', 'sourceId', 'interventionId'] as const;

const sameWords = (a: PlanRow, b: PlanRow): boolean =>
  WORDS.every((field) => a[field] === b[field]) &&
  (a.input === null) === (b.input === null) &&
  a.children.length === b.children.length &&
  a.children.every((key, i) => key === b.children[i]);

function keptRow(old: PlanRow | undefined, row: PlanRow): PlanRow {
  if (!old || !sameWords(old, row) || !sameMarks(old.marks, row.marks)) return row;
  return MEASURES.every((measure) => sameFigures(old.figures[measure], row.figures[measure])) ? old : row;
}
