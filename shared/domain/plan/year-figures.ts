import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { pence, ZERO, type Pence } from '../money/pence.ts';
import { sumOfMonths } from './figure-tables.ts';
import type { Grouping, PlanFigures } from './plan-figures.ts';

/**
 * Whether anything stands behind a figure; where nothing does, the figure counts as nothing in sums and is shown as
 * "not entered", never as zero.
 *
 * - budget: a month of a line in it has been entered;
 * - actual: the ledger has reached a month of the year;
 * - committed: the plan has a commitment;
 * - forecast: the ledger has reached the year, or a month of the budget has been entered.
 */
export interface Entered {
  readonly budget: boolean;
  readonly actual: boolean;
  readonly committed: boolean;
  readonly forecast: boolean;
}

/** What a position is made of: the rest of a row follows from these. Pence. */
export interface YearFigures {
  readonly budget: Pence;
  readonly actual: Pence;
  readonly committed: Pence;
  readonly forecast: Pence;
  readonly entered: Entered;
}

/** One group's figures of one year of the plan, counted from 0. @throws RangeError for a group that is not there. */
export function yearFigures(figures: PlanFigures, by: Grouping, id: number, year: number): YearFigures {
  const { indexOf, totals } = figures.groups[by];
  const index = indexOf.get(id);
  if (index === undefined) throw new RangeError(`no group ${id}`);
  const months = figures.months.length;
  const sum = (amounts: Float64Array) =>
    pence(sumOfMonths(amounts, index, months, year * MONTHS_IN_YEAR, MONTHS_IN_YEAR));
  const amounts = {
    budget: sum(totals.budget),
    actual: sum(totals.actual),
    committed: sum(totals.committed),
    forecast: sum(totals.forecast),
  };
  const nothing = noFigures(figures, year).entered;
  const budget = sum(totals.entered) > 0;
  return {
    ...amounts,
    entered: {
      budget,
      actual: nothing.actual || amounts.actual !== 0,
      committed: nothing.committed || amounts.committed !== 0,
      forecast: nothing.forecast || budget || amounts.forecast !== 0,
    },
  };
}

/** The figures of what has no budget, actuals or commitments of its own in a year. */
export function noFigures({ openFrom, hasCommitments }: PlanFigures, year: number): YearFigures {
  const reached = year * MONTHS_IN_YEAR < openFrom;
  const entered = { budget: false, actual: reached, committed: hasCommitments, forecast: reached };
  return { budget: ZERO, actual: ZERO, committed: ZERO, forecast: ZERO, entered };
}

/** Figures that may be without anything entered behind them, in the order in which a position lists them. */
export const ENTERED_FIGURES = ['budget', 'committed', 'actual', 'forecast', 'variance', 'available'] as const;
export type EnteredFigure = (typeof ENTERED_FIGURES)[number];

/**
 * The figures behind which nothing stands. What follows from them is told as far as it means something: spending
 * without a budget is an overspend; only where there is neither is the variance not entered.
 */
export function figuresNotEntered({ entered, actual, committed, forecast }: YearFigures): EnteredFigure[] {
  const known: Readonly<Record<EnteredFigure, boolean>> = {
    ...entered,
    variance: entered.budget || forecast !== 0,
    available: entered.budget || actual !== 0 || committed !== 0,
  };
  return ENTERED_FIGURES.filter((figure) => !known[figure]);
}
