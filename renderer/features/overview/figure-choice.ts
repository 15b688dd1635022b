import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';

/** The columns of the sources table that hold money. */
export const COLUMNS = [
  { measure: 'allocation', heading: 'Allocation' },
  { measure: 'budget', heading: 'Budget' },
  { measure: 'headroom', heading: 'Headroom' },
  { measure: 'actual', heading: 'Actual' },
  { measure: 'committed', heading: 'Committed' },
  { measure: 'forecast', heading: 'Forecast' },
  { measure: 'variance', heading: 'Variance' },
  { measure: 'atRisk', heading: 'At risk of loss' },
] as const;

export type FigureMeasure = (typeof COLUMNS)[number]['measure'];

/** One figure of the overview: what is measured, of which source (null: all cash), in which year (null: all). */
export interface FigureChoice {
  readonly measure: FigureMeasure;
  readonly sourceId: number | null;
  readonly year: FinancialYear | null;
}

export const headingOf = (measure: FigureMeasure): string =>
  COLUMNS.find((column) => column.measure === measure)!.heading;
