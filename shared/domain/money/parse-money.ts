import { err, ok, type Result } from '../../base/result.ts';
import { fractionOfAPenny, notAnAmount, quoted, tooLarge, type MoneyProblem } from './money-problem.ts';
import { pence, ZERO, type Pence } from './pence.ts';

/*
 * Reads money as people and ledgers write it, digit by digit: no amount ever passes through a float.
 *
 *   £1,234.56   (1,234.56)   1234.5-   −1,234.56   12.50 CR   12.50 DR   1 234.56   1.234,56   1.2k   1.5m
 *
 * Brackets, a minus on either side and CR make it negative; a dash alone is an accountant's zero; blank is null,
 * "not entered". A dot is the decimal point and a comma groups thousands, except where both stand and the comma
 * comes last (`1.234,56`). Whatever could be read in two ways (`1,23`, `1.234.567`) is refused.
 */

/** The common case: digits, grouped or not, with up to two decimals, small enough to need no check of their size. */
const COMMON = /^([-(]?)£?(\d{1,13}|[1-9]\d{0,2}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?([-)]?)$/;
const SPACES = /[\s\u180e\u200b\u2060]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const BEFORE = /^(?:[-+(£ ]|gbp)*/;
const AFTER = /(?:[-)£ ]|gbp|cr|dr)*$/;
const AMOUNT = /^(?<digits>[\d., ]*\d[.,]?)(?: ?(?<scale>[km]))?$/;
const GROUPED = {
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  ' ': /^[1-9]\d{0,2}(?: \d{3})+$/,
};
const ONLY_DIGITS = /^\d*$/;
const ALL_ZEROS = /^0*$/;
const LONGEST = 64;
const MOST_DIGITS = 16;
/** What a letter after the digits moves the decimal point by. */
const PLACES = { k: 3, m: 6 };

/** Blank reads as null: not entered. Amounts are exact up to ±2^53 pence. */
export function parseMoney(text: string): Result<Pence | null, MoneyProblem> {
  const common = COMMON.exec(text);
  if (common === null) return parseWritten(text);
  const [, before = '', whole = '', fraction = '', after = ''] = common;
  const marks = before + after;
  if (marks !== '' && marks !== '-' && marks !== '()') return parseWritten(text);
  const value = Number((whole.includes(',') ? whole.replaceAll(',', '') : whole) + fraction.padEnd(2, '0'));
  return ok(pence(marks === '' ? value : -value));
}

function parseWritten(text: string): Result<Pence | null, MoneyProblem> {
  const tidy = text.replace(SPACES, ' ').replace(DASHES, '-').trim().toLowerCase();
  if (tidy === '') return ok(null);
  if (tidy.length > LONGEST) return err(notAnAmount(text));
  const before = BEFORE.exec(tidy)?.[0] ?? '';
  const after = AFTER.exec(tidy.slice(before.length))?.[0] ?? '';
  const marks = marksOf(before + after);
  const middle = tidy.slice(before.length, tidy.length - after.length);
  if (middle === '' && marks.minus === 1 && marks.signs === 1) return ok(ZERO);
  const amount = AMOUNT.exec(middle)?.groups;
  if (amount === undefined || marks.stray) return err(notAnAmount(text));
  if (marks.signs > 1) return err(twoSigns(text));
  return readAmount(amount['digits'] ?? '', amount['scale'], marks.negative, text);
}

/** What stands around the digits: how many signs it gives, and whether it is more than one amount could carry. */
function marksOf(marks: string) {
  const count = (mark: string) => marks.split(mark).length - 1;
  const opened = count('(');
  const minus = count('-');
  const credits = count('cr');
  return {
    minus,
    signs: minus + opened + credits + count('+') + count('dr'),
    negative: minus + opened + credits > 0,
    stray: opened !== count(')') || count('£') + count('gbp') > 1,
  };
}

function readAmount(digits: string, scale: string | undefined, negative: boolean, text: string) {
  const [whole, fraction] = splitAtDecimal(digits);
  if (whole === null) return err(unclearSeparators(text));
  const places = 2 + (scale === 'k' || scale === 'm' ? PLACES[scale] : 0);
  if (!ALL_ZEROS.test(fraction.slice(places))) return err(fractionOfAPenny(text));
  const inPence = (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  const value = inPence.length > MOST_DIGITS ? Infinity : Number(inPence);
  if (!Number.isSafeInteger(value)) return err(tooLarge(text));
  return ok(pence(negative ? -value : value));
}

/** The digits before and after the decimal point, thousands ungrouped; null when they can be read in two ways. */
function splitAtDecimal(digits: string): [whole: string | null, fraction: string] {
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  const point = dot < 0 || comma < 0 ? dot : Math.max(dot, comma);
  if (point < 0) return [ungroup(digits), ''];
  const [whole, fraction] = [digits.slice(0, point), digits.slice(point + 1)];
  const once = !whole.includes(digits.charAt(point)) && ONLY_DIGITS.test(fraction);
  return [once ? ungroup(whole) : null, fraction];
}

function ungroup(whole: string): string | null {
  if (ONLY_DIGITS.test(whole)) return whole;
  for (const separator of [',', '.', ' '] as const)
    if (GROUPED[separator].test(whole)) return whole.replaceAll(separator, '');
  return null;
}

const twoSigns = (text: string): MoneyProblem => ({
  code: 'two-signs',
  words: `${quoted(text.trim())} says more than once whether it is negative`,
});

const unclearSeparators = (text: string): MoneyProblem => ({
  code: 'unclear-separators',
  words: `${quoted(text.trim())} can be read in more than one way: write 1,234.56`,
});
