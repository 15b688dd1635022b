/** What is kept per month of a row or a group. Pence, but for `entered`: how many budget cells have been entered. */
export const MEASURES = ['budget', 'entered', 'actual', 'committed', 'forecast'] as const;
export type Measure = (typeof MEASURES)[number];

/** One array per measure; the figure of row `r` in month `m` stands at `r * months + m`. */
export type FigureTable = Readonly<Record<Measure, Float64Array>>;

export const emptyTable = (rows: number, months: number): FigureTable => ({
  budget: new Float64Array(rows * months),
  entered: new Float64Array(rows * months),
  actual: new Float64Array(rows * months),
  committed: new Float64Array(rows * months),
  forecast: new Float64Array(rows * months),
});

/** The same figures, of which budget, entered and forecast can be changed without changing the old ones. */
export const copyForEdit = (table: FigureTable): FigureTable => ({
  ...table,
  budget: table.budget.slice(),
  entered: table.entered.slice(),
  forecast: table.forecast.slice(),
});

/** The months of a table, and for each measure those in which any row has something: the rest need no adding. */
export interface MonthSpans extends Readonly<Record<Measure, readonly [from: number, to: number]>> {
  readonly months: number;
}

/** Adds each row of `from` to the row of `to` that `groupOf` names. */
export function addUp(from: FigureTable, to: FigureTable, groupOf: Int32Array, spans: MonthSpans): void {
  for (const measure of MEASURES) {
    const [first, end] = spans[measure];
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
