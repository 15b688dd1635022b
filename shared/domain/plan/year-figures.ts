import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import { sumOfMonths } from './figure-tables.ts';
import type { FigureGroups } from './plan-figures.ts';

/** What a position is made of: the rest of a row follows from these. Pence. */
export interface YearFigures {
  readonly budget: Pence;
  readonly actual: Pence;
  readonly committed: Pence;
  readonly forecast: Pence;
}

/** One group's figures of one year of the plan, counted from 0. */
export function yearFigures({ indexOf, totals }: FigureGroups, id: number, year: number): YearFigures {
  const index = indexOf.get(id);
  if (index === undefined) throw new RangeError(`no group ${id}`);
  const months = totals.budget.length / indexOf.size;
  const sum = (figures: Float64Array) =>
    pence(sumOfMonths(figures, index, months, year * MONTHS_IN_YEAR, MONTHS_IN_YEAR));
  return {
    budget: sum(totals.budget),
    actual: sum(totals.actual),
    committed: sum(totals.committed),
    forecast: sum(totals.forecast),
  };
}
