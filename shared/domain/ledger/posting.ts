import type { PeriodReading } from './ledger-types.ts';
import type { WrittenPeriod } from './read-period.ts';

/** A period as one number that sorts: 202203 is P03 of the year that starts in April 2022. */
export type PeriodCode = number;

export const periodCode = (startYear: number, number: number): PeriodCode => startYear * 100 + number;
export const startYearOfCode = (code: PeriodCode): number => Math.floor(code / 100);
export const numberOfCode = (code: PeriodCode): number => code % 100;

const APRIL = 4;

/** April 2022 is P01 of 2022/23. */
export const codeOfMonth = (year: number, month: number): PeriodCode =>
  month >= APRIL ? periodCode(year, month - 3) : periodCode(year - 1, month + 9);

/** The period of a day. Reckoned from the count of days, for a `Date` for every row would take longer than the rest. */
export function codeOfDay(day: number): PeriodCode {
  // Years are counted from 1 March, so that the leap day comes last: 719,468 days before 1970-01-01 was 0000-03-01.
  const days = day + 719_468;
  const era = Math.floor(days / DAYS_IN_ERA);
  const inEra = days - era * DAYS_IN_ERA;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const marchYear = year + era * 400;
  return monthFromMarch === 0 ? periodCode(marchYear - 1, 12) : periodCode(marchYear, monthFromMarch);
}
const DAYS_IN_ERA = 146_097;

/** Null when `written` has no year, or `202413` is to be a calendar month. */
export function codeOfWritten(written: WrittenPeriod, reading: PeriodReading): PeriodCode | null {
  if (written.year === null) return null;
  if (written.says === 'period') return periodCode(written.year, written.number);
  if (written.says === 'month') return codeOfMonth(written.year, written.number);
  if (reading === 'financial') return periodCode(written.year, written.number);
  return written.number <= 12 ? codeOfMonth(written.year, written.number) : null;
}

/** Months since the year 0 of a period, to measure how far two lie apart; adjustment periods count as March. */
export const monthsOfCode = (code: PeriodCode): number => startYearOfCode(code) * 12 + Math.min(numberOfCode(code), 12);

/** The period of that number, or that month, in the year that brings it nearest to `day`: P13 posted in May is last year's. */
export function codeNearDay(written: WrittenPeriod, day: number): PeriodCode {
  const posted = codeOfDay(day);
  const candidates = [-1, 0, 1].map((away) => codeInYear(written, startYearOfCode(posted) + away));
  const distance = (code: PeriodCode): number => Math.abs(monthsOfCode(code) - monthsOfCode(posted));
  return candidates.reduce((best, code) => (distance(code) < distance(best) ? code : best));
}

/** A period or month without a year, in the financial year that starts in `startYear`. */
export const codeInYear = (written: WrittenPeriod, startYear: number): PeriodCode =>
  written.says === 'month'
    ? codeOfMonth(written.number >= APRIL ? startYear : startYear + 1, written.number)
    : periodCode(startYear, written.number);
