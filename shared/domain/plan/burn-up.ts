import type { FinancialYear } from '../calendar/financial-year.ts';
import { financialYearOf, type Month } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { Measure } from './figure-tables.ts';
import type { PlanDocument } from './plan-document.ts';
import { planFigures, TOTAL_ID, type PlanFigures } from './plan-figures.ts';

/**
 * What has come together by the end of a month, from the start of the plan or of the year chosen. Pence; null in every
 * month where nothing at all has been entered of it. Months and allocations that are not entered add nothing.
 */
export interface BurnUpPoint {
  readonly month: Month;
  /** Rises once a year, in April, by the year's whole allocation. */
  readonly allocation: Pence | null;
  readonly budget: Pence | null;
  /** Null for months that the ledger has not reached. */
  readonly actual: Pence | null;
  /** Outstanding commitments that have fallen due by then: what comes on top of the actuals. */
  readonly committed: Pence | null;
  readonly forecast: Pence | null;
}

/**
 * The money of a plan, or of one source, as it adds up month by month: for the burn-up chart and its table.
 * Without a source: all cash, matches in kind left out. @throws RangeError for a source that the plan does not have.
 */
export function burnUp(
  document: PlanDocument,
  only: { readonly sourceId?: number; readonly year?: FinancialYear } = {},
  figures: PlanFigures = planFigures(document),
): BurnUpPoint[] {
  const group = only.sourceId === undefined ? figures.groups.all : figures.groups.source;
  const index = group.indexOf.get(only.sourceId ?? TOTAL_ID);
  if (index === undefined) throw new RangeError(`no source ${only.sourceId}`);
  const start = index * figures.months.length;
  const shown = figures.months.flatMap((month, m) =>
    only.year === undefined || financialYearOf(month) === only.year ? [m] : [],
  );
  const climb = (measure: Measure) => runningTotals(shown.map((m) => group.totals[measure][start + m]!));
  const allocation = allocationSteps(document, figures, shown, only.sourceId);
  const [budget, actual, committed, forecast] = FIGURES.map(climb) as [Pence[], Pence[], Pence[], Pence[]];
  const isBudgeted = climb('entered').at(-1) !== 0;
  const isCommitted = figures.hasCommitments || committed.some((amount) => amount !== 0);
  const isForecast = isBudgeted || shown[0]! < figures.openFrom || forecast.some((amount) => amount !== 0);
  return shown.map((m, i) => ({
    month: figures.months[m]!,
    allocation: allocation?.[i] ?? null,
    budget: isBudgeted ? budget[i]! : null,
    actual: m < figures.openFrom ? actual[i]! : null,
    committed: isCommitted ? committed[i]! : null,
    forecast: isForecast ? forecast[i]! : null,
  }));
}

const FIGURES = ['budget', 'actual', 'committed', 'forecast'] as const;

/** Each April adds its year's whole; null where none of the years shown has an allocation. */
function allocationSteps(
  { sources, allocations }: PlanDocument,
  { months }: PlanFigures,
  shown: readonly number[],
  sourceId: number | undefined,
): Pence[] | null {
  const cash = new Set(sources.filter(({ inKind }) => !inKind).map(({ id }) => id));
  const granted = allocations.filter((a) => (sourceId === undefined ? cash.has(a.sourceId) : a.sourceId === sourceId));
  const steps = shown.map((m) =>
    months[m]!.endsWith('-04') ? granted.filter(({ year }) => year === financialYearOf(months[m]!)) : [],
  );
  if (steps.every((step) => step.length === 0)) return null;
  return runningTotals(steps.map((step) => step.reduce((sum, { amount }) => sum + amount, 0)));
}

function runningTotals(amounts: readonly number[]): Pence[] {
  let total = 0;
  return amounts.map((amount) => pence((total += amount)));
}
