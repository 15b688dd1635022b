import { bankHolidays } from './bank-holidays.ts';
import type { Month } from './month.ts';

/** How many days a calendar month has. */
export const daysInMonth = (month: Month): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** Mondays to Fridays of a month that are no bank holidays in England. */
export function workingDays(month: Month): number {
  const holidays = new Set(bankHolidays(Number(month.slice(0, 4))));
  let count = 0;
  for (let day = 1; day <= daysInMonth(month); day += 1) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(date)) count += 1;
  }
  return count;
}

/** How many days of a month lie between two ISO dates, both included. */
export function daysWithin(month: Month, from: string, to: string): number {
  const [first, last] = [`${month}-01`, `${month}-${String(daysInMonth(month)).padStart(2, '0')}`];
  const [start, end] = [from > first ? from : first, to < last ? to : last];
  return start > end ? 0 : Number(end.slice(8)) - Number(start.slice(8)) + 1;
}
