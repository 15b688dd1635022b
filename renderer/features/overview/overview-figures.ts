import { financialYears, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../shared/domain/calendar/month.ts';
import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { planFigures, UNCODED_ID, type PlanFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { sourceYears, type SourceYear, type SourceYears } from '../../../shared/domain/plan/source-years.ts';
import type { FigureChoice, FigureMeasure } from './figure-choice.ts';

/** A plan with everything the overview reads of it, added up once. */
export interface OverviewFigures {
  readonly document: PlanDocument;
  readonly figures: PlanFigures;
  readonly sums: SourceYears;
  readonly years: readonly FinancialYear[];
  /** The year that the first month without actuals lies in; the last year once the ledger covers them all. */
  readonly now: FinancialYear;
}

export function overviewFigures(document: PlanDocument): OverviewFigures {
  const figures = planFigures(document);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const index = Math.min(Math.floor(figures.openFrom / MONTHS_IN_YEAR), years.length - 1);
  return { document, figures, sums: sourceYears(document, figures), years, now: years[index]! };
}

/** The row or total that a choice stands in; undefined where there is none. */
export function sumsOf(
  { sums }: OverviewFigures,
  { sourceId, year }: Omit<FigureChoice, 'measure'>,
): SourceYear | undefined {
  if (sourceId === null) return year === null ? sums.total : sums.byYear.get(year);
  if (year === null) return sums.bySource.get(sourceId);
  return sums.rows.find((row) => row.sourceId === sourceId && row.year === year);
}

/**
 * What stands in a cell; null where nothing is entered or nothing applies. In a year that is over, what was lost stands
 * where the risk stood; a total of several years counts only what can still be saved.
 */
export function valueOf(row: SourceYear, measure: FigureMeasure): Pence | null {
  if (row.notEntered.has(measure)) return null;
  return measure === 'atRisk' ? (row.atRisk ?? row.lost) : row[measure];
}

/** What stands for a figure that is not there: a ledger is not entered but imported. */
export const missingWords = (measure: FigureMeasure): string =>
  measure === 'actual' ? 'none imported' : 'not entered';

/** Of how many sources and years a total lacks the figure; 0 where it has them all, or none at all. */
export const missingOf = (row: SourceYear, measure: FigureMeasure): number =>
  row.notEntered.has(measure) || EXPECTED_TO_LACK.has(measure) ? 0 : (row.missing.get(measure) ?? 0);

/** The ledger comes month by month, and the screen says how far: years to come are no gap in it. */
const EXPECTED_TO_LACK: ReadonlySet<FigureMeasure> = new Set(['actual', 'committed']);

export function sourceName({ document }: OverviewFigures, sourceId: number | null): string {
  if (sourceId === UNCODED_ID) return 'Not coded yet';
  if (sourceId !== null) return document.sources.find(({ id }) => id === sourceId)?.name ?? '';
  const cash = document.sources.filter(({ inKind }) => !inKind).length;
  if (cash < document.sources.length) return 'All cash';
  return cash === 2 ? 'Both sources' : 'All sources';
}
