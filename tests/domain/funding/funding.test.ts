import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineFunding } from '../../../shared/domain/drivers/driver-types.ts';
import { drivenBudget } from '../../../shared/domain/drivers/driven-budget.ts';
import {
  fundedMonths,
  fundingOfYear,
  lineMonths,
  sharesNow,
  whyNotFunded,
} from '../../../shared/domain/funding/line-funding.ts';
import { partsOfCost, splitYear } from '../../../shared/domain/funding/split-year.ts';
import { pence, sumPence, ZERO, type Pence } from '../../../shared/domain/money/pence.ts';

const share = (basisPoints: number) => ({ basisPoints, amount: null });
const amount = (pounds: number) => ({ basisPoints: 0, amount: pence(pounds * 100) });
const sumsOf = (rows: readonly (readonly (Pence | null)[])[]) =>
  rows.map((row) => sumPence(row.map((one) => one ?? ZERO)));

describe('a year’s cost over sources', () => {
  test.each([
    ['by share, the rest unfunded', 10_000, [share(5_000), share(2_500)], [5_000, 2_500, 2_500]],
    ['by share, a penny too many goes to the first', 101, [share(5_000), share(5_000)], [51, 50, 0]],
    ['by amount', 10_000, [amount(60), amount(30)], [6_000, 3_000, 1_000]],
    ['by amounts above the cost, cut in proportion', 4_500, [amount(60), amount(30)], [3_000, 1_500, 0]],
    ['by amounts of nothing', 4_500, [amount(0), amount(0)], [0, 0, 4_500]],
    ['a credit', -101, [share(5_000), share(5_000)], [-51, -50, 0]],
  ])('%s', (_, cost, parts, expected) => expect(partsOfCost(pence(cost), parts)).toEqual(expected));

  test('comes out to the penny by month and by source', () => {
    const months = Array.from({ length: 12 }, () => pence(1));
    const rows = splitYear(months, [share(5_000), share(5_000)]);
    expect(sumsOf(rows)).toEqual([6, 6]);
    for (let m = 0; m < 12; m += 1) expect((rows[0]![m] ?? 0) + (rows[1]![m] ?? 0)).toBe(1);
  });

  test('law: months and years both sum, blanks stay blank, and no source goes below nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(5_000_000).map(pence)), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(3_300), { minLength: 1, maxLength: 3 }),
        (months, shares) => {
          const parts = [...shares.map(share), share(10_000 - shares.reduce((a, b) => a + b, 0))];
          const rows = splitYear(months, parts);
          const cost = sumPence(months.map((one) => one ?? ZERO));
          expect(sumsOf(rows)).toEqual(partsOfCost(cost, parts).slice(0, parts.length));
          for (const [m, month] of months.entries()) {
            expect(rows.every((row) => (row[m] === null) === (month === null))).toBe(true);
            expect(sumPence(rows.map((row) => row[m] ?? ZERO))).toBe(month ?? 0);
            expect(rows.every((row) => (row[m] ?? 0) >= 0)).toBe(true);
          }
        },
      ),
    ));

  test('law: with credits every month still sums', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -900_000, max: 5_000_000 }).map(pence), { minLength: 12, maxLength: 12 }),
        fc.nat(10_000),
        (months, first) => {
          const rows = splitYear(months, [share(first), share(10_000 - first)]);
          for (const [m, month] of months.entries()) expect(sumPence(rows.map((row) => row[m] ?? ZERO))).toBe(month);
        },
      ),
    ));
});

describe('a line’s funding', () => {
  const part = (year: number, sourceId: number, basisPoints: number): LineFunding => ({
    lineId: 1,
    year,
    sourceId,
    basisPoints,
    amount: null,
  });
  const line = { lineId: 1, sourceIds: [4, 7], funding: [part(1, 7, 2_500), part(1, 4, 7_500)] };

  test('where nothing is said the first source bears all', () => {
    expect(fundingOfYear(line, 0).map(({ basisPoints }) => basisPoints)).toEqual([10_000, 0]);
    expect(fundingOfYear(line, 1).map(({ basisPoints }) => basisPoints)).toEqual([7_500, 2_500]);
  });

  test('goes year by year', () => {
    const rows = fundedMonths(
      line,
      Array.from({ length: 24 }, () => pence(100)),
    );
    expect(sumsOf(rows.map(({ months }) => months.slice(0, 12)))).toEqual([1_200, 0]);
    expect(sumsOf(rows.map(({ months }) => months.slice(12)))).toEqual([900, 300]);
    expect(lineMonths(rows, 1, 24)).toEqual(Array.from({ length: 24 }, () => 100));
  });

  test('shares that stand in the budget are taken up', () => {
    const row = (sourceId: number, each: number) => ({
      lineId: 1,
      sourceId,
      months: Array.from({ length: 24 }, () => pence(each)),
    });
    expect(sharesNow(line, [row(4, 200), row(7, 100)], 0).map(({ basisPoints }) => basisPoints)).toEqual([
      6_667, 3_333,
    ]);
    expect(sharesNow(line, [], 0).map(({ basisPoints }) => basisPoints)).toEqual([10_000, 0]);
  });

  test.each([
    [[share(6_000), share(4_001)], 1_000, true, 'its shares come to 100.01%, and no cost is funded above 100%'],
    [[share(6_000)], 1_000, true, null],
    [[share(6_000)], 1_000, false, 'its shares come to 60%, and the rest of what is typed would be lost'],
    [[amount(6), amount(5)], 1_000, true, 'its amounts come to £11.00, above its cost of £10.00'],
    [[amount(6), amount(3)], 1_000, false, 'its amounts leave £1.00 of what is typed to no source'],
    [[amount(6), amount(3)], 1_000, true, null],
    [[amount(6)], null, true, 'it has no cost in that year to split by amount'],
    [[amount(6), share(10)], 1_000, true, 'a year is funded by shares or by amounts, not by both'],
  ])('%j of %s (driven: %s): %s', (parts, cost, driven, why) =>
    expect(whyNotFunded(parts, cost === null ? null : pence(cost), driven)).toBe(why),
  );

  test('a month typed into one source’s cell keeps its split; the year’s amounts leave the rest', () => {
    const months = Array.from({ length: 12 }, () => ({ terms: [], computed: pence(100), amount: pence(100) }));
    const override = { amount: pence(80), reason: '' };
    const working = {
      problems: [],
      months: months.map((month, m) =>
        m === 0 ? { ...month, amount: pence(80), override } : { ...month, override: null },
      ),
    };
    const standing = [
      { lineId: 1, sourceId: 4, months: [pence(10)] },
      { lineId: 1, sourceId: 7, months: [pence(70)] },
    ];
    const byAmount = [amount(8), amount(3)].map((one, s) => ({ ...one, lineId: 1, year: 0, sourceId: [4, 7][s]! }));
    const rows = drivenBudget({ ...line, funding: byAmount }, working, standing);
    expect(rows.map((row) => row.months[0])).toEqual([10, 70]);
    expect(sumsOf(rows.map((row) => row.months))).toEqual([800, 300]);
  });
});
