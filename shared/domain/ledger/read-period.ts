import { fullYear, monthNamed, dayFromNumber, dayFromText, MS_IN_DAY } from './read-day.ts';

/**
 * Periods as ledgers write them. What a text says is kept apart from what it means, for `202401` is January 2024 in one
 * ledger and P01 of 2024/25 in another:
 *
 *   Apr-22   April 2022   2022-04-17          a month of a calendar year
 *   2022/23 P1   P01 2022/23                  a period of a financial year
 *   202401   2024/01   01/2024   2024P1       a year and a number: `PeriodReading` decides
 *   P01   Period 1   1   April                no year: taken from elsewhere in the file
 */
export type WrittenPeriod =
  | { readonly says: 'month'; readonly year: number | null; readonly number: number }
  | { readonly says: 'period'; readonly year: number | null; readonly number: number }
  | { readonly says: 'year and number'; readonly year: number; readonly number: number };

const YEAR_NUMBER = /^(\d{4})[/\-. ]?(?:p|per|period|m)?[ ]?0?(\d{1,2})$/;
const NUMBER_YEAR = /^(?:p|per|period|m)?[ ]?0?(\d{1,2})[/\-. ](\d{4})$/;
const FINANCIAL_YEAR = String.raw`(?:fy ?)?(\d{4}|\d{2})[/\-](\d{4}|\d{2})`;
const NUMBERED = String.raw`(?:p|per|period|m|mth|month)?[ ]?0*(\d{1,2})`;
const YEAR_PERIOD = new RegExp(`^${FINANCIAL_YEAR}[ ,:\\-/]*${NUMBERED}$`);
const PERIOD_YEAR = new RegExp(`^${NUMBERED}[ ,:\\-/]+${FINANCIAL_YEAR}$`);
const ALONE = new RegExp(`^${NUMBERED}$`);
const MONTH_YEAR = /^([a-z]{3,9})\.?[ \-/.,']*(\d{4}|\d{2})$/;
const YEAR_MONTH = /^(\d{4})[ \-/.]*([a-z]{3,9})$/;

const LAST = 16;

/** Null when the text names no period. */
export function periodFromText(text: string): WrittenPeriod | null {
  const tidy = text.toLowerCase().trim();
  return financial(tidy) ?? yearAndNumber(tidy) ?? month(tidy) ?? alone(tidy) ?? fromDay(dayFromText(tidy));
}

/** A number in a column of periods: 202401, 2024001, 1 to 16, or a spreadsheet's date. */
export function periodFromNumber(value: number): WrittenPeriod | null {
  if (!Number.isInteger(value)) return fromDay(dayFromNumber(value));
  if (value >= 1 && value <= LAST) return { says: 'period', year: null, number: value };
  return value >= 190_001 && value < 10_000_000 ? yearAndNumber(String(value)) : fromDay(dayFromNumber(value));
}

/** The month of a day, as a period. */
export function fromDay(day: number | null): WrittenPeriod | null {
  if (day === null) return null;
  const date = new Date(day * MS_IN_DAY);
  return { says: 'month', year: date.getUTCFullYear(), number: date.getUTCMonth() + 1 };
}

const isPeriodNumber = (number: number): boolean => number >= 1 && number <= LAST;

function financial(text: string): WrittenPeriod | null {
  const first = YEAR_PERIOD.exec(text);
  const last = first ? null : PERIOD_YEAR.exec(text);
  const [from, to, number] = first ? [first[1], first[2], first[3]] : [last?.[2], last?.[3], last?.[1]];
  if (from === undefined || to === undefined || !isPeriodNumber(Number(number))) return null;
  const year = fullYear(from);
  return fullYear(to) === year + 1 ? { says: 'period', year, number: Number(number) } : null;
}

function yearAndNumber(text: string): WrittenPeriod | null {
  const match = YEAR_NUMBER.exec(text);
  const turned = match ? null : NUMBER_YEAR.exec(text);
  const [year, number] = match ? [Number(match[1]), Number(match[2])] : [Number(turned?.[2]), Number(turned?.[1])];
  return year >= 1900 && year < 2200 && isPeriodNumber(number) ? { says: 'year and number', year, number } : null;
}

function month(text: string): WrittenPeriod | null {
  const named = MONTH_YEAR.exec(text);
  const turned = named ? null : YEAR_MONTH.exec(text);
  const [word, year] = named ? [named[1], named[2]] : [turned?.[2] ?? text, turned?.[1]];
  const number = monthNamed(word ?? '');
  return number > 0 ? { says: 'month', year: year === undefined ? null : fullYear(year), number } : null;
}

function alone(text: string): WrittenPeriod | null {
  const number = Number(ALONE.exec(text)?.[1] ?? 0);
  return isPeriodNumber(number) ? { says: 'period', year: null, number } : null;
}
