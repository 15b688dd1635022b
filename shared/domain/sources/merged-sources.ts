import { firstDayOf } from '../calendar/iso-day.ts';
import type { FinancialYear } from '../calendar/financial-year.ts';
import { firstMonthOf, type Month } from '../calendar/month.ts';
import type { Source } from '../plan/plan-document.ts';

/*
 * A source that a funder merged into another: from that day its money goes on in the successor, under the successor's
 * terms. What was allocated, budgeted and spent before stays where it was. A merger is the only way in which money
 * passes from one source to another.
 */

type Merger = Pick<Source, 'mergedOn'>;

export const isMergedBy = ({ mergedOn }: Merger, day: string): boolean => mergedOn !== null && mergedOn <= day;

/** Whether a month begins on or after the merger: the source takes no budget there. */
export const isMonthAfterMerger = (source: Merger, month: Month): boolean => isMergedBy(source, firstDayOf(month));

/** Whether a year begins on or after the merger: the source takes no allocation there. */
export const isYearAfterMerger = (source: Merger, year: FinancialYear): boolean =>
  isMonthAfterMerger(source, firstMonthOf(year));

/** The source in which the money of `sourceId` goes on by a day: itself, or the last of its successors by then. */
export function holderOn(
  sources: readonly Pick<Source, 'id' | 'mergedInto' | 'mergedOn'>[],
  sourceId: number,
  day: string,
): number {
  const byId = new Map(sources.map((source) => [source.id, source]));
  let holder = sourceId;
  for (let steps = 0; steps < sources.length; steps += 1) {
    const source = byId.get(holder);
    if (!source || source.mergedInto === null || !isMergedBy(source, day)) return holder;
    holder = source.mergedInto;
  }
  return holder;
}
