import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../shared/domain/money/allocate.ts';
import { formatMoney, type MoneyFormat } from '../../../shared/domain/money/format-money.ts';
import { penceFromNumber } from '../../../shared/domain/money/pence-from-number.ts';
import {
  addPence,
  negatePence,
  pence,
  subtractPence,
  sumPence,
  type Pence,
} from '../../../shared/domain/money/pence.ts';
import { poundsOf, roundToPence, type Rounding } from '../../../shared/domain/money/rounding.ts';

const anyPence = fc.maxSafeInteger().map(pence);

describe('pence', () => {
  test('are whole numbers that a double holds exactly', () => {
    expect(pence(-0)).toBe(0);
    for (const value of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => pence(value)).toThrow(RangeError);
  });

  test('add, subtract, turn and sum exactly, or not at all', () => {
    const largest = pence(Number.MAX_SAFE_INTEGER);
    expect(addPence(pence(10), pence(-3))).toBe(7);
    expect(subtractPence(pence(10), pence(13))).toBe(-3);
    expect(Object.is(negatePence(pence(0)), 0)).toBe(true);
    expect(sumPence([])).toBe(0);
    expect(() => addPence(largest, pence(1))).toThrow(RangeError);
  });
});

describe('a workbook’s binary number', () => {
  const read = (n: number): number | string => {
    const result = penceFromNumber(n);
    return result.ok ? result.value : result.error.code;
  };

  test.each([
    [68.68, 6_868],
    [68.67999999999, 6_868],
    [0.1 + 0.2, 30],
    [-12.34, -1_234],
    [1.005, 'fraction-of-a-penny'],
    [68.675, 'fraction-of-a-penny'],
    [68.6799, 'fraction-of-a-penny'],
    [1 / 3, 'fraction-of-a-penny'],
    [999_999_999_999.99, 99_999_999_999_999],
    [1e13, 'too-large'],
    [Infinity, 'too-large'],
    [Number.NaN, 'not-an-amount'],
  ])('%d is %s', (n, amount) => expect(read(n)).toBe(amount));

  test('every amount up to a trillion pounds survives the way through a double', () =>
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (amount) => {
        expect(read(amount / 100)).toBe(amount);
      }),
    ));

  test('a tenth of a penny is never taken for noise', () =>
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 1, max: 9 }), (amount, tenths) => {
        expect(read((amount * 10 + tenths) / 1000)).toBe('fraction-of-a-penny');
      }),
    ));
});

describe('money for people', () => {
  const shown = (amount: number, format?: MoneyFormat) => formatMoney(pence(amount), format);

  test.each<[number, MoneyFormat, string]>([
    [0, {}, '–'],
    [0, { show: 'pence', zero: 'digits' }, '0.00'],
    [123_456, {}, '1,235'],
    [-123_456, {}, '(1,235)'],
    [123_450, {}, '1,235'],
    [123_449, {}, '1,234'],
    [-50, {}, '(1)'],
    [40, {}, '0'],
    [100_000_000, { symbol: true }, '£1,000,000'],
    [-123_456, { show: 'pence', symbol: true }, '(£1,234.56)'],
    [5, { show: 'pence' }, '0.05'],
    [123_456_700, { show: 'thousands' }, '1,234.6'],
    [123_456_700, { show: 'thousands', symbol: true }, '£1,234.6k'],
    [100, { plus: true }, '+1'],
    [-100, { plus: true }, '(1)'],
    [Number.MAX_SAFE_INTEGER, { show: 'pence' }, '90,071,992,547,409.91'],
    [Number.MAX_SAFE_INTEGER, {}, '90,071,992,547,410'],
  ])('%d pence, %j: %s', (amount, format, text) => expect(shown(amount, format)).toBe(text));
});

describe('rounding is named', () => {
  test.each<[string, Rounding, number]>([
    ['0.125', 'half up', 13],
    ['-0.125', 'half up', -13],
    ['0.125', 'half even', 12],
    ['0.135', 'half even', 14],
    ['-0.129', 'down', -12],
    ['0.121', 'up', 13],
    ['-0.121', 'ceiling', -12],
    ['-0.121', 'floor', -13],
    ['90071992547409.906', 'half up', Number.MAX_SAFE_INTEGER],
  ])('£%s, %s, is %d pence', (pounds, rounding, amount) =>
    expect(roundToPence(new Decimal(pounds), rounding)).toBe(amount),
  );

  test('pence to pounds and back changes nothing, however it is rounded', () =>
    fc.assert(
      fc.property(
        anyPence,
        fc.constantFrom<Rounding>('half up', 'half even', 'up', 'down', 'ceiling', 'floor'),
        (amount, rounding) => {
          expect(roundToPence(poundsOf(amount), rounding)).toBe(amount);
        },
      ),
    ));
});

describe('a split', () => {
  const weightsOf = (largest: number) =>
    fc
      .array(fc.nat(largest), { minLength: 1, maxLength: 40 })
      .filter((weights) => weights.some((weight) => weight > 0));
  const anyWeights = fc.oneof(weightsOf(12), weightsOf(10_000), weightsOf(Number.MAX_SAFE_INTEGER));

  test('gives left-over pennies to the largest remainders, ties to the earliest', () => {
    expect(allocate(pence(350_000_000), [1, 1, 1])).toEqual([116_666_667, 116_666_667, 116_666_666]);
    expect(allocate(pence(100), [1, 2, 3])).toEqual([17, 33, 50]);
    expect(allocate(pence(10), [0, 7, 3])).toEqual([0, 7, 3]);
    expect(allocate(pence(-100), [1, 0, 1, 1])).toEqual([-34, 0, -33, -33]);
    expect(allocate(pence(0), [1, 1])).toEqual([0, 0]);
  });

  test('refuses weights that say nothing', () => {
    for (const weights of [[], [0, 0], [1, -1], [0.5, 0.5], [Number.NaN], [2 ** 53]])
      expect(() => allocate(pence(100), weights)).toThrow(RangeError);
  });

  test('sums to the whole', () =>
    fc.assert(
      fc.property(anyPence, anyWeights, (total, weights) => {
        expect(sumPence(allocate(total, weights))).toBe(total);
      }),
    ));

  test('is within a penny of the exact share, and a weight of nothing gets nothing', () =>
    fc.assert(
      fc.property(anyPence, anyWeights, (total, weights) => {
        const sum = weights.reduce((a, b) => a + BigInt(b), 0n);
        for (const [i, share] of allocate(total, weights).entries()) {
          const away = BigInt(share) * sum - BigInt(total) * BigInt(weights[i]!);
          expect(away < sum && away > -sum).toBe(true);
          if (weights[i] === 0) expect(share).toBe(0);
        }
      }),
    ));

  test('is stable: shares split again by themselves are the same shares', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), weightsOf(10_000), (total, weights) => {
        const shares = allocate(pence(total), weights);
        expect(allocate(pence(total), shares)).toEqual(shares);
      }),
    ));

  test('turns its sign with the total', () =>
    fc.assert(
      fc.property(anyPence, anyWeights, (total, weights) => {
        expect(allocate(negatePence(total), weights)).toEqual(
          allocate(total, weights).map((share: Pence) => negatePence(share)),
        );
      }),
    ));
});
