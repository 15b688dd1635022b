import type { Month } from '../calendar/month.ts';

/** Days of one month in which nothing changes, by their number in the month, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** How many days a month has, by the Gregorian calendar. */
export function daysIn(month: Month): number {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}

export const dayOf = (month: Month, day: number): string => `${month}-${String(day).padStart(2, '0')}`;

/**
 * The days of a month between two dates, both included, cut where something changes.
 * @param changes ISO dates, in any order: each begins a span of its own.
 */
export function daySpans(month: Month, first: string, last: string, changes: readonly string[]): DaySpan[] {
  const from = first > dayOf(month, 1) ? first : dayOf(month, 1);
  const to = last < dayOf(month, daysIn(month)) ? last : dayOf(month, daysIn(month));
  if (from > to) return [];
  const starts = [from, ...changes.filter((day) => day > from && day <= to).sort()];
  return [...new Set(starts)].map((start, i, all) => {
    const next = all[i + 1];
    return { from: numberOf(start), to: next === undefined ? numberOf(to) : numberOf(next) - 1 };
  });
}

const numberOf = (isoDate: string): number => Number(isoDate.slice(8, 10));
