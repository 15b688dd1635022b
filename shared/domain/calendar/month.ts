import type { Brand } from '../../base/brand.ts';
import { financialYear, startYearOf, type FinancialYear } from './financial-year.ts';

/** A calendar month in ISO form, `2022-04`. Months sort as text. */
export type Month = Brand<string, 'Month'>;

export const MONTHS_IN_YEAR = 12;

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: unknown): text is Month => typeof text === 'string' && PATTERN.test(text);

/** Months since year 0: the number months are counted and subtracted by. */
const ordinal = (month: Month): number => Number(month.slice(0, 4)) * MONTHS_IN_YEAR + Number(month.slice(5, 7)) - 1;

const fromOrdinal = (n: number): Month =>
  `${String(Math.floor(n / MONTHS_IN_YEAR)).padStart(4, '0')}-${String((n % MONTHS_IN_YEAR) + 1).padStart(2, '0')}` as Month;

export const addToMonth = (month: Month, count: number): Month => fromOrdinal(ordinal(month) + count);

/** How many months `month` lies after `from`; negative when before. */
export const monthsBetween = (from: Month, month: Month): number => ordinal(month) - ordinal(from);

export const firstMonthOf = (year: FinancialYear): Month => `${startYearOf(year)}-04` as Month;

/** March. */
export const lastMonthOf = (year: FinancialYear): Month => `${startYearOf(year) + 1}-03` as Month;

export function financialYearOf(month: Month): FinancialYear {
  const calendarYear = Number(month.slice(0, 4));
  return financialYear(Number(month.slice(5, 7)) >= 4 ? calendarYear : calendarYear - 1);
}

/** `count` months in order, the first included. */
export const monthsFrom = (first: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => addToMonth(first, i));

export const monthsOfYear = (year: FinancialYear): Month[] => monthsFrom(firstMonthOf(year), MONTHS_IN_YEAR);

/** The month of an ISO date, `2022-04-17` → `2022-04`. */
export const monthOfDate = (isoDate: string): Month => isoDate.slice(0, 7) as Month;

/** Written here: `date-fns` loads several hundred files for it, which takes longer than the rest of the start together. */
const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const nameOf = (month: Month): string => NAMES[Number(month.slice(5, 7)) - 1] ?? '';

/** `April 2022`. */
export const monthName = (month: Month): string => `${nameOf(month)} ${month.slice(0, 4)}`;

/** `Apr`. */
export const monthShortName = (month: Month): string => nameOf(month).slice(0, 3);
