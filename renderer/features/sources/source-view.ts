import { financialYears, startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../shared/domain/calendar/month.ts';
import type { PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import { planFigures, type PlanFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { sourceYears, type SourceYear, type SourceYearRow } from '../../../shared/domain/plan/source-years.ts';
import { claimIncome, type ClaimIncome } from '../../../shared/domain/sources/claim-income.ts';
import { ineligibleCosts, type IneligibleCost } from '../../../shared/domain/sources/eligibility.ts';
import { overProgramming, type OverProgramming } from '../../../shared/domain/sources/over-programming.ts';
import { spendAtRisk, type MonthAtRisk } from '../../../shared/domain/sources/spend-at-risk.ts';

/** All sources of a plan by year, added up once. */
export interface SourcesView {
  readonly document: PlanDocument;
  readonly figures: PlanFigures;
  readonly years: readonly FinancialYear[];
  /** The year that the first month without actuals lies in; the last once the ledger covers them all. */
  readonly now: FinancialYear;
  readonly rowsOf: (sourceId: number) => readonly SourceYearRow[];
  readonly totalOf: (sourceId: number) => SourceYear | undefined;
  /** ISO date. */
  readonly today: string;
}

export function sourcesView(document: PlanDocument, today: string): SourcesView {
  const figures = planFigures(document);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const { rows, bySource } = sourceYears(document, figures);
  const index = Math.min(Math.floor(figures.openFrom / MONTHS_IN_YEAR), years.length - 1);
  return {
    document,
    figures,
    years,
    now: years[index]!,
    rowsOf: (sourceId) => rows.filter((row) => row.sourceId === sourceId),
    totalOf: (sourceId) => bySource.get(sourceId),
    today,
  };
}

export interface YearView extends SourceYearRow {
  /** Whether anything is recorded of what went over from the year before, or into the next: nothing is not zero. */
  readonly isCarriedIn: boolean;
  readonly isCarriedOut: boolean;
  readonly programming: OverProgramming;
  readonly ineligible: readonly IneligibleCost[];
}

/** What the page of one source shows. */
export interface SourceView extends SourcesView {
  readonly source: Source;
  readonly byYear: readonly YearView[];
  readonly claims: readonly ClaimIncome[];
  readonly atRisk: readonly MonthAtRisk[];
}

const isRecorded = ({ carriedForward }: PlanDocument, sourceId: number, year: FinancialYear, later: -1 | 0): boolean =>
  carriedForward.some((c) => c.sourceId === sourceId && startYearOf(c.year) === startYearOf(year) + later);

export function sourceView(view: SourcesView, source: Source): SourceView {
  const { document, figures, years } = view;
  return {
    ...view,
    source,
    byYear: view.rowsOf(source.id).map((row) => ({
      ...row,
      isCarriedIn: row.carriedIn !== 0 || isRecorded(document, source.id, row.year, -1),
      isCarriedOut: isRecorded(document, source.id, row.year, 0),
      programming: overProgramming(source, row.funding, row.budget),
      ineligible: ineligibleCosts(document, figures, source, years.indexOf(row.year)),
    })),
    claims: claimIncome(document, source, view.today),
    atRisk: spendAtRisk(document, figures, source),
  };
}
