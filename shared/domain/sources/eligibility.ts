import { firstDayOf, lastDayOf } from '../calendar/iso-day.ts';
import { MONTHS_IN_YEAR, type Month } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { PlanDocument, Source } from '../plan/plan-document.ts';
import type { PlanFigures } from '../plan/plan-figures.ts';
import { isMonthAfterMerger } from './merged-sources.ts';

/** Why a source does not pay for a cost. */
export type Ineligibility = 'capital' | 'category' | 'before its dates' | 'after its dates' | 'after its merger';

/** What of a source's forecast it does not pay for, in pence, by reason. */
export interface IneligibleCost {
  readonly why: Ineligibility;
  readonly lineId: number;
  readonly amount: Pence;
}

type Lines = Pick<PlanDocument, 'lines' | 'categories'>;

/** By what a line buys: capital on a source for revenue only, or a category that it does not pay for. */
export function lineIneligibility(
  { lines, categories }: Lines,
  source: Source,
): (lineId: number) => Ineligibility | null {
  const categoryOf = new Map(lines.map((line) => [line.id, line.categoryId]));
  const capital = new Set(categories.filter(({ kind }) => kind === 'capital').map(({ id }) => id));
  const allowed = new Set(source.categories);
  return (lineId) => {
    const category = categoryOf.get(lineId);
    if (category === undefined) return null;
    if (source.revenueOnly && capital.has(category)) return 'capital';
    return allowed.size > 0 && !allowed.has(category) ? 'category' : null;
  };
}

/** By when it falls. Figures are kept by month: a month counts while any day of it lies within the dates. */
export function monthIneligibility(source: Source, month: Month): Ineligibility | null {
  if (source.spendFrom !== null && lastDayOf(month) < source.spendFrom) return 'before its dates';
  if (source.spendTo !== null && firstDayOf(month) > source.spendTo) return 'after its dates';
  return isMonthAfterMerger(source, month) ? 'after its merger' : null;
}

/** The part of a source's forecast outturn of a year that it does not pay for. `year` counts from the plan's first. */
export function ineligibleCosts(
  document: Lines,
  figures: PlanFigures,
  source: Source,
  year: number,
): readonly IneligibleCost[] {
  const ofLine = lineIneligibility(document, source);
  const months = yearMonths(figures, year).map((m) => ({ m, why: monthIneligibility(source, figures.months[m]!) }));
  return figures.rows.flatMap(({ lineId, sourceId }, row) => {
    if (sourceId !== source.id) return [];
    const always = ofLine(lineId);
    const sums = new Map<Ineligibility, number>();
    for (const { m, why } of months) {
      const reason = always ?? why;
      const amount = figures.cells.forecast[row * figures.months.length + m] ?? 0;
      if (reason !== null && amount !== 0) sums.set(reason, (sums.get(reason) ?? 0) + amount);
    }
    return [...sums].map(([why, amount]) => ({ why, lineId, amount: pence(amount) }));
  });
}

/** The forecast outturn of a source's year that it pays for. `year` counts from the plan's first. Pence. */
export function eligibleForecast(document: Lines, figures: PlanFigures, source: Source, year: number): Pence {
  const { indexOf, totals } = figures.groups.source;
  const start = (indexOf.get(source.id) ?? 0) * figures.months.length;
  const whole = yearMonths(figures, year).reduce((sum, m) => sum + (totals.forecast[start + m] ?? 0), 0);
  const ineligible = ineligibleCosts(document, figures, source, year).reduce((sum, { amount }) => sum + amount, 0);
  return pence(whole - ineligible);
}

const yearMonths = ({ months }: PlanFigures, year: number): number[] =>
  Array.from({ length: MONTHS_IN_YEAR }, (_, i) => year * MONTHS_IN_YEAR + i).filter((m) => m < months.length);
