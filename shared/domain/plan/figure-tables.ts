/**
 * What is kept per month of a row or a group. `budget` is the budget in force; `draft` is the grid, which is what people
 * edit. Pence, but for `entered` and `draftEntered`: how many cells of each have been entered.
 */
export const MEASURES = ['budget', 'entered', 'draft', 'draftEntered', 'actual', 'committed', 'forecast'] as const;
export type Measure = (typeof MEASURES)[number];

/** One array per measure; the figure of row `r` in month `m` stands at `r * months + m`. */
export type FigureTable = Readonly<Record<Measure, Float64Array>>;

/** @param drafts Whether the draft differs from the budget in force; else the two are the very same arrays. */
export function emptyTable(rows: number, months: number, drafts: boolean): FigureTable {
  const budget = new Float64Array(rows * months);
  const entered = new Float64Array(rows * months);
  return {
    budget,
    entered,
    draft: drafts ? new Float64Array(rows * months) : budget,
    draftEntered: drafts ? new Float64Array(rows * months) : entered,
    actual: new Float64Array(rows * months),
    committed: new Float64Array(rows * months),
    forecast: new Float64Array(rows * months),
  };
}

/** Whether the draft has figures of its own: a budget has been approved. */
export const hasDraft = ({ budget, draft }: FigureTable): boolean => draft !== budget;

/** What some edits change besides amounts: how many cells are entered, the forecast. */
export interface EditReach {
  readonly entered: boolean;
  readonly forecast: boolean;
}

/**
 * The same figures, of which those that an edit of the grid touches can be changed without changing the old ones. The
 * rest is shared: copying is most of what an edit takes.
 */
export function copyForEdit(table: FigureTable, reach: EditReach): FigureTable {
  const draft = table.draft.slice();
  const draftEntered = reach.entered ? table.draftEntered.slice() : table.draftEntered;
  if (hasDraft(table)) return { ...table, draft, draftEntered };
  const forecast = reach.forecast ? table.forecast.slice() : table.forecast;
  return { ...table, budget: draft, entered: draftEntered, draft, draftEntered, forecast };
}

/** The months of a table, and for each measure those in which any row has something: the rest need no adding. */
export interface MonthSpans extends Readonly<Record<Measure, readonly [from: number, to: number]>> {
  readonly months: number;
}

/** Adds each row of `from` to the row of `to` that `groupOf` names. */
export function addUp(from: FigureTable, to: FigureTable, groupOf: Int32Array, spans: MonthSpans): void {
  for (const measure of MEASURES) {
    const [first, end] = spans[measure];
    if (!hasDraft(to) && (measure === 'draft' || measure === 'draftEntered')) continue;
    if (first < end) addMonths(from[measure], to[measure], groupOf, spans.months, first, end);
  }
}

function addMonths(
  source: Float64Array,
  target: Float64Array,
  groupOf: Int32Array,
  months: number,
  first: number,
  end: number,
): void {
  for (let row = 0; row < groupOf.length; row += 1) {
    const at = row * months;
    const into = groupOf[row]! * months;
    for (let m = first; m < end; m += 1) target[into + m]! += source[at + m]!;
  }
}

/** The sum of `count` months of a row, from month `first` on. */
export function sumOfMonths(figures: Float64Array, row: number, months: number, first = 0, count = months): number {
  let sum = 0;
  for (let at = row * months + first; at < row * months + first + count; at += 1) sum += figures[at] ?? 0;
  return sum;
}
