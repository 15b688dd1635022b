/**
 * Dates as ledgers write them. A day is a whole number: days since 1970-01-01. Text is read the British way, day first:
 *
 *   17/04/2022   17.4.22   17-Apr-22   17 April 2022   17th April 2022   Sun 17 Apr 2022
 *   2022-04-17   2022-04-17T09:30:00Z   2022/04/17   20220417   44668 (a spreadsheet's serial number)
 */

export const MS_IN_DAY = 86_400_000;
/** Serial numbers of spreadsheets count from 1899-12-30. */
const SERIAL_EPOCH = 25_569;
/** Serials from 1954 to 2119: a smaller or larger number is no date. */
const SERIAL = { first: 20_000, last: 80_000 };
const WRITTEN = { first: 19_500_101, last: 21_191_231 };

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2})?)?$`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})${TIME}`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})${TIME}`, 'i');
const NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]*([a-z]{3,9})\.?[ \-/.,']*(\d{4}|\d{2})${TIME}`,
  'i',
);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+/i;
const DIGITS = /^\d{5}(?:\d{3}|\.\d+)?$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for `Apr`, `sept` or `April`, in any case; 0 for any other word. */
export function monthNamed(word: string): number {
  const name = word.toLowerCase();
  const at = MONTHS.indexOf(name.slice(0, 3));
  return at >= 0 && (MONTH_NAMES[at] ?? '').startsWith(name === 'sept' ? 'sep' : name) ? at + 1 : 0;
}

/** `22` is 2022, `98` is 1998. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
};

/** Null when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.getTime() / MS_IN_DAY : null;
}

export const isoOfDay = (day: number): string => new Date(day * MS_IN_DAY).toISOString().slice(0, 10);

/** The day that an ISO date names. */
export const dayOfIso = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_IN_DAY;

/** A number in a column of dates: a spreadsheet's serial number, or 20220417. Null when it is neither. */
export function dayFromNumber(value: number): number | null {
  const whole = Math.floor(value);
  if (whole >= SERIAL.first && whole <= SERIAL.last) return whole - SERIAL_EPOCH;
  if (whole !== value || whole < WRITTEN.first || whole > WRITTEN.last) return null;
  return dayOf(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
}

/** Null when the text is no date. `monthFirst` reads 04/17/2022, as some American programs write. */
export function dayFromText(text: string, monthFirst = false): number | null {
  const tidy = text.replace(WEEKDAY, '');
  const slashed = DAY_FIRST.exec(tidy);
  if (slashed) {
    const [, first = '', second = '', year = ''] = slashed;
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return dayOf(fullYear(year), Number(month), Number(day));
  }
  const written = YEAR_FIRST.exec(tidy);
  if (written) return dayOf(Number(written[1]), Number(written[2]), Number(written[3]));
  const named = NAMED.exec(tidy);
  if (named) return dayOf(fullYear(named[3] ?? ''), monthNamed(named[2] ?? ''), Number(named[1]));
  return DIGITS.test(tidy) ? dayFromNumber(Number(tidy)) : null;
}

/** For a date such as 04/17/2022, which of its first two numbers cannot be a month: tells which comes first. */
export function tellsOrder(text: string): 'day first' | 'month first' | null {
  const slashed = DAY_FIRST.exec(text);
  if (!slashed) return null;
  if (Number(slashed[1]) > 12) return 'day first';
  return Number(slashed[2]) > 12 ? 'month first' : null;
}
