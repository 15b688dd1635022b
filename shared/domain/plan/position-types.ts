import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Pence } from '../money/pence.ts';
import type { EnteredFigure } from './year-figures.ts';

export const POSITION_BY = ['source', 'intervention', 'category', 'theme', 'locality', 'line'] as const;
export type PositionBy = (typeof POSITION_BY)[number];

/** The key of the row that holds what has no home yet. */
export const UNCODED = 'uncoded';
/** The key, by locality, of interventions without shares. */
export const NOT_SPLIT = 'not split';
/** The key, except by source, of matches in kind, which no total of cash contains. */
export const IN_KIND = 'in kind';

/**
 * One row of the position: a key and a financial year. Pence. A figure that nothing has been entered for is 0, as it
 * counts in sums, and is named in `notEntered`: it is not known to be zero.
 */
export interface PositionRow {
  /** The code (source, intervention, category, locality) or, for themes and lines, a key made of names. */
  readonly key: string;
  readonly name: string;
  readonly year: FinancialYear;
  /** Null except by source, and there where none is entered, which `notEntered` says. */
  readonly allocation: Pence | null;
  readonly budget: Pence;
  /** Outstanding commitments. */
  readonly committed: Pence;
  readonly actual: Pence;
  /** Null until accruals are kept. */
  readonly accrual: Pence | null;
  readonly forecast: Pence;
  /** Budget − forecast: positive is an underspend. */
  readonly variance: Pence;
  /** Budget − actual − committed. */
  readonly available: Pence;
  readonly notEntered: readonly ('allocation' | EnteredFigure)[];
}
