import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { MONTHS_IN_YEAR, type Month } from '../calendar/month.ts';
import { pence, sumPence, type Pence } from '../money/pence.ts';
import type { Certainty, PlanDocument, Source } from '../plan/plan-document.ts';
import type { PlanFigures } from '../plan/plan-figures.ts';
import type { ReserveCover } from './source-types.ts';

const UNSIGNED: ReadonlySet<Certainty> = new Set(['indicative', 'applied']);

/** Whether what is spent against an allocation is at risk: it has been said or asked for, but not agreed. */
export const isUnsigned = (certainty: Certainty | null): boolean => certainty !== null && UNSIGNED.has(certainty);

/** The end of a month of a year that is not signed. Pence. */
export interface MonthAtRisk {
  readonly year: FinancialYear;
  readonly month: Month;
  /** Spent so far in the year, and what is outstanding on commitments by the month it falls in. */
  readonly spent: Pence;
  readonly committed: Pence;
  readonly atRisk: Pence;
  /** Reserves that stand behind the year in this month. */
  readonly cover: Pence;
  /** What of the risk no reserve covers. */
  readonly uncovered: Pence;
}

type Terms = Pick<PlanDocument, 'plan' | 'allocations' | 'reserveCover'>;

/**
 * What has been spent or committed month by month against a source's years that are not signed, cumulative within each
 * year, and the reserves behind it. Years that are signed, or have no allocation, are left out.
 */
export function spendAtRisk(document: Terms, figures: PlanFigures, source: Source): readonly MonthAtRisk[] {
  return financialYears(document.plan.firstYear, document.plan.years).flatMap((year, i) => {
    const granted = document.allocations.find((a) => a.sourceId === source.id && a.year === year);
    if (source.inKind || !isUnsigned(granted?.certainty ?? null)) return [];
    const covers = document.reserveCover.filter((c) => c.sourceId === source.id && c.year === year);
    return monthsAtRisk(figures, source.id, year, i, covers);
  });
}

function monthsAtRisk(
  { months, groups }: PlanFigures,
  sourceId: number,
  year: FinancialYear,
  yearIndex: number,
  covers: readonly ReserveCover[],
): MonthAtRisk[] {
  const { indexOf, totals } = groups.source;
  const start = (indexOf.get(sourceId) ?? 0) * months.length;
  const [first, end] = [yearIndex * MONTHS_IN_YEAR, (yearIndex + 1) * MONTHS_IN_YEAR];
  let [spent, committed] = [0, 0];
  return months.slice(first, end).map((month, i) => {
    spent += totals.actual[start + first + i] ?? 0;
    committed += totals.committed[start + first + i] ?? 0;
    const atRisk = pence(spent + committed);
    const cover = coverIn(covers, month);
    const uncovered = pence(Math.max(0, atRisk - cover));
    return { year, month, spent: pence(spent), committed: pence(committed), atRisk, cover, uncovered };
  });
}

const coverIn = (covers: readonly ReserveCover[], month: Month): Pence =>
  sumPence(covers.filter(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth).map((c) => c.amount));
