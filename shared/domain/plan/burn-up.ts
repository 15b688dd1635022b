import type { FinancialYear } from '../calendar/financial-year.ts';
import { financialYearOf, type Month } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { PlanDocument } from './plan-document.ts';
import { planFigures, TOTAL_ID, type PlanFigures } from './plan-figures.ts';

/** What has come together by the end of a month, from the start of the plan or of the year chosen. Pence. */
export interface BurnUpPoint {
  readonly month: Month;
  /** Rises once a year, in April, by the year's whole allocation. */
  readonly allocation: Pence;
  readonly budget: Pence;
  /** Null for months that the ledger has not reached. */
  readonly actual: Pence | null;
  /** Outstanding commitments that have fallen due by then: what comes on top of the actuals. */
  readonly committed: Pence;
  readonly forecast: Pence;
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
  const climb = (of: (m: number) => number) => runningTotals(shown.map(of));
  const allocation = climb((m) => allocationStep(document, figures.months[m]!, only.sourceId));
  const budget = climb((m) => group.totals.budget[start + m]!);
  const actual = climb((m) => group.totals.actual[start + m]!);
  const committed = climb((m) => group.totals.committed[start + m]!);
  const forecast = climb((m) => group.totals.forecast[start + m]!);
  return shown.map((m, i) => ({
    month: figures.months[m]!,
    allocation: allocation[i]!,
    budget: budget[i]!,
    actual: m < figures.openFrom ? actual[i]! : null,
    committed: committed[i]!,
    forecast: forecast[i]!,
  }));
}

/** What the month adds to the allocation: the year's whole in April, else nothing. */
function allocationStep(document: PlanDocument, month: Month, sourceId: number | undefined): number {
  if (!month.endsWith('-04')) return 0;
  const cash = new Set(document.sources.filter(({ inKind }) => !inKind).map(({ id }) => id));
  const counts = (id: number) => (sourceId === undefined ? cash.has(id) : id === sourceId);
  const granted = document.allocations.filter((a) => a.year === financialYearOf(month) && counts(a.sourceId));
  return granted.reduce((sum, { amount }) => sum + amount, 0);
}

function runningTotals(amounts: readonly number[]): Pence[] {
  let total = 0;
  return amounts.map((amount) => pence((total += amount)));
}
