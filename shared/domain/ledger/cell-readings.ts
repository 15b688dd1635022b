import { penceFromNumber } from '../money/pence-from-number.ts';
import { parseMoney } from '../money/parse-money.ts';
import { cleanText } from './file-rows.ts';
import { dayFromNumber, dayFromText } from './read-day.ts';
import { fromDay, periodFromNumber, periodFromText, type WrittenPeriod } from './read-period.ts';
import { CELL } from './row-block.ts';

/** Why a cell could not be read as what its column holds. */
export type CellProblem = 'unreadable' | 'fraction' | 'error';
/** A reading: the value; null for a blank cell; or why not. */
export type Reading<T> = T | CellProblem | null;

export const isProblem = <T>(reading: Reading<T>): reading is CellProblem =>
  reading === 'unreadable' || reading === 'fraction' || reading === 'error';

/**
 * Reads single cells of one file. Each distinct text is read once however many cells share it, for that is where the
 * time goes in 100,000 rows.
 */
export interface CellReadings {
  /** Pence. `commas`: 1.234,56 is how the column writes £1,234.56. */
  amount(kind: number, value: number, commas: boolean): Reading<number>;
  /** Days since 1970-01-01. */
  day(kind: number, value: number, monthFirst: boolean): Reading<number>;
  period(kind: number, value: number): Reading<WrittenPeriod>;
  /** The text of a text cell, clean. */
  text(index: number): string;
}

export function cellReadings(texts: readonly string[]): CellReadings {
  const remember = <T>(read: (text: string) => T): ((index: number) => T) =>
    remembered(texts.length, (index) => read(cleanText(texts[index] ?? '')));
  const amounts = remember(amountFromText);
  const amountsWithCommas = remember((text) => amountFromText(text.replaceAll('.', '').replace(',', '.')));
  const days = remember((text) => notBlank(text, (written) => dayFromText(written)));
  const daysMonthFirst = remember((text) => notBlank(text, (written) => dayFromText(written, true)));
  const periods = remember((text) => notBlank(text, periodFromText));
  const numberedPeriods = new Map<number, Reading<WrittenPeriod>>();
  return {
    text: remember((text) => text),
    amount: (kind, value, commas) => {
      if (kind === CELL.number) return amountFromNumber(value);
      return kind === CELL.text ? (commas ? amountsWithCommas : amounts)(value) : unread(kind);
    },
    day: (kind, value, monthFirst) => {
      if (kind === CELL.date) return Math.floor(value);
      if (kind === CELL.number) return dayFromNumber(value) ?? 'unreadable';
      return kind === CELL.text ? (monthFirst ? daysMonthFirst : days)(value) : unread(kind);
    },
    period: (kind, value) => {
      if (kind === CELL.text) return periods(value);
      if (kind !== CELL.number && kind !== CELL.date) return unread(kind);
      const known = numberedPeriods.get(value);
      if (known !== undefined) return known;
      const read = (kind === CELL.date ? fromDay(Math.floor(value)) : periodFromNumber(value)) ?? 'unreadable';
      numberedPeriods.set(value, read);
      return read;
    },
  };
}

/** `read` of each index at most once. The room is made at first use, for most columns' readings are never asked for. */
function remembered<T>(size: number, read: (index: number) => T): (index: number) => T {
  let known: (T | undefined)[] | null = null;
  return (index) => {
    known ??= new Array<T | undefined>(size);
    const before = known[index];
    if (before !== undefined) return before;
    const value = read(index);
    known[index] = value;
    return value;
  };
}

const unread = (kind: number): CellProblem => (kind === CELL.error ? 'error' : 'unreadable');

const notBlank = <T>(text: string, read: (text: string) => T | null): Reading<T> =>
  text === '' ? null : (read(text) ?? 'unreadable');

function amountFromNumber(value: number): Reading<number> {
  const amount = penceFromNumber(value);
  if (amount.ok) return amount.value;
  return amount.error.code === 'fraction-of-a-penny' ? 'fraction' : 'unreadable';
}

function amountFromText(text: string): Reading<number> {
  const plain = plainPence(text);
  if (plain !== null) return plain;
  const amount = parseMoney(text);
  if (amount.ok) return amount.value;
  return amount.error.code === 'fraction-of-a-penny' ? 'fraction' : 'unreadable';
}

const ZERO_DIGIT = 0x30;
const LONGEST_PLAIN = 15;

/**
 * `1234.56` or `-1234.56` in pence, digit by digit, as most ledgers write every one of their amounts; null for any other
 * writing, which `parseMoney` reads. It answers the same, without the objects that a pattern leaves behind.
 */
function plainPence(text: string): number | null {
  const first = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const point = text.length - 3;
  if (point <= first || text.length > LONGEST_PLAIN || text.charCodeAt(point) !== 0x2e) return null;
  let value = 0;
  for (let at = first; at < text.length; at++) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - ZERO_DIGIT;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return first === 1 && value !== 0 ? -value : value;
}
