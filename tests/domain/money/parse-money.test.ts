import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../shared/domain/money/parse-money.ts';
import { pence } from '../../../shared/domain/money/pence.ts';

/** Pence, null for blank, or the code of the problem. */
function read(text: string): number | null | string {
  const result = parseMoney(text);
  return result.ok ? result.value : result.error.code;
}

describe('amounts as people and ledgers write them', () => {
  test.each([
    ['1234.56', 123_456],
    ['£1,234.56', 123_456],
    ['(1,234.56)', -123_456],
    ['£(1,234.56)', -123_456],
    ['(£1,234.56)', -123_456],
    ['1234.5-', -123_450],
    ['-1,234.56', -123_456],
    ['-£5', -500],
    ['£-5', -500],
    ['− 5', -500],
    ['–5.10', -510],
    ['+5', 500],
    ['12.50 CR', -1_250],
    ['12.50cr', -1_250],
    ['12.50 DR', 1_250],
    ['£\u00a01,564.00\u00a0', 156_400],
    ['1\u2009234.56', 123_456],
    ['1\u202f234\u202f567.89', 123_456_789],
    ['1 234.56', 123_456],
    ['1.234,56', 123_456],
    ['12.345.678,90', 1_234_567_890],
    ['1,234,567', 123_456_700],
    ['1.2k', 120_000],
    ['1.5m', 150_000_000],
    ['(2.5K)', -250_000],
    ['1.23456k', 123_456],
    ['GBP 5', 500],
    ['5 gbp', 500],
    ['.5', 50],
    ['5.', 500],
    ['0012.50', 1_250],
    ['1.230', 123],
    ['0', 0],
    ['-0.00', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90,071,992,547,409.91', -Number.MAX_SAFE_INTEGER],
  ])('%j is %d pence', (text, amount) => expect(read(text)).toBe(amount));

  test.each(['', ' ', '\u00a0', '\t'])('%j is blank, which is not zero', (text) => expect(read(text)).toBeNull());

  test.each(['-', '–', '£ -', ' — '])('%j is an accountant’s zero', (text) => expect(read(text)).toBe(0));
});

describe('what is refused, and why', () => {
  test.each([
    ['abc', 'not-an-amount'],
    ['£', 'not-an-amount'],
    ['CR', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['££5', 'not-an-amount'],
    ['(5', 'not-an-amount'],
    ['5)', 'not-an-amount'],
    ['12%', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['Infinity', 'not-an-amount'],
    ['01/04/2022', 'not-an-amount'],
    ['9'.repeat(70), 'not-an-amount'],
    ['(-5)', 'two-signs'],
    ['-5-', 'two-signs'],
    ['--5', 'two-signs'],
    ['-5 CR', 'two-signs'],
    ['1,23', 'unclear-separators'],
    ['1,2345', 'unclear-separators'],
    ['12,34,567.00', 'unclear-separators'],
    ['1.234.567', 'unclear-separators'],
    ['1.234.50', 'unclear-separators'],
    ['1,234.567,89', 'unclear-separators'],
    ['0,123', 'unclear-separators'],
    ['12 34', 'unclear-separators'],
    ['1 234,56', 'unclear-separators'],
    ['1.234', 'fraction-of-a-penny'],
    ['1,234.567', 'fraction-of-a-penny'],
    ['0.005', 'fraction-of-a-penny'],
    ['1.2345678k', 'fraction-of-a-penny'],
    ['90071992547409.92', 'too-large'],
    ['99999999999999999999', 'too-large'],
  ])('%j: %s', (text, code) => expect(read(text)).toBe(code));

  test('the words quote the text, cut where it is long', () => {
    expect(parseMoney('1,23')).toEqual({
      ok: false,
      error: {
        code: 'unclear-separators',
        words: '“1,23” can be read in more than one way: write 1,234.56',
      },
    });
    const long = parseMoney('x'.repeat(500));
    expect(!long.ok && long.error.words.length).toBeLessThan(80);
  });
});

describe('laws', () => {
  const anyPence = fc.maxSafeInteger().map(pence);

  test('what is formatted is read back to the penny', () =>
    fc.assert(
      fc.property(anyPence, fc.boolean(), (amount, symbol) => {
        expect(read(formatMoney(amount, { show: 'pence', symbol, zero: 'digits' }))).toBe(amount);
      }),
    ));

  test('every way to write a negative amount is the same amount', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (amount) => {
        const digits = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
        for (const text of [`-${digits}`, `${digits}-`, `(${digits})`, `${digits} CR`, `−£${digits}`, `£ (${digits})`])
          expect(read(text)).toBe(-amount);
      }),
    ));

  test('no text throws', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-+()£ kmcrdgbp%') })),
        (text) => {
          const result = parseMoney(text);
          expect(!result.ok || result.value === null || Number.isSafeInteger(result.value)).toBe(true);
        },
      ),
    ));
});
