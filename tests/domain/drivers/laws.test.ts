import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '../../../shared/domain/drivers/driver-types.ts';
import { drivenBudget } from '../../../shared/domain/drivers/driven-budget.ts';
import { driverWorking } from '../../../shared/domain/drivers/driver-working.ts';
import { providedRateList } from '../../../shared/domain/drivers/provided-rates.ts';
import { pence, sumPence, ZERO } from '../../../shared/domain/money/pence.ts';
import { aPost, MONTHS, workingOf } from '../../support/a-post.ts';

const aDay = fc
  .record({ m: fc.integer({ min: -6, max: 41 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ m, day }) => new Date(Date.UTC(2022, 3 + m, day)).toISOString().slice(0, 10));
const aShare = fc.integer({ min: 1, max: 300 }).map((hundredths) => String(hundredths / 100));

const anyPost: fc.Arbitrary<Post> = fc
  .record({
    point: fc.option(fc.integer({ min: 2, max: 43 }).map((point) => `SCP ${point}`)),
    salary: fc.nat(9_000_000).map(pence),
    fte: aShare,
    days: fc.option(fc.tuple(aDay, aDay)),
    pension: fc.constantFrom('LGPS', null),
    vacancyPercent: fc.constantFrom('0', '5', '12.5'),
    award: fc.constantFrom('NJC', null),
    part: fc.constantFrom('pay', 'on-costs', 'pay and on-costs'),
  })
  .map(({ days, point, salary, ...rest }) => {
    const [starts, ends] = (days ?? [null, null]).toSorted();
    return aPost({
      ...rest,
      point,
      salary: point === null ? salary : null,
      starts: starts ?? null,
      ends: ends ?? null,
    });
  });

const settings = { numRuns: 60 };

describe('a working', () => {
  test('sums to its month, to the penny, whatever the posts', () =>
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 1, maxLength: 3 }), (posts) => {
        for (const { terms, amount } of workingOf(posts).months) {
          expect(amount === null).toBe(terms.length === 0);
          expect(sumPence(terms.map((term) => term.amount))).toBe(amount ?? 0);
        }
      }),
      settings,
    ));

  test('of several posts is the sum of each one’s', () =>
    fc.assert(
      fc.property(anyPost, anyPost, (a, b) => {
        const [both, one, other] = [workingOf([a, b]), workingOf([a]), workingOf([b])];
        for (const [m, { amount }] of both.months.entries())
          expect(amount ?? 0).toBe((one.months[m]!.amount ?? 0) + (other.months[m]!.amount ?? 0));
      }),
      settings,
    ));

  test('pays in all what was owed in all: a late award moves pay between months and changes no total', () =>
    fc.assert(
      fc.property(anyPost, fc.constantFrom('2022-04', '2022-09', '2023-03', '2024-12'), (any, paidFrom) => {
        // A spine point, so that the salary does not depend on what was paid on the first day; paid within the plan.
        const post = { ...any, point: any.point ?? 'SCP 20', salary: null, part: 'pay' as const, vacancyPercent: '0' };
        const paidOn = (month: string) =>
          workingOf(
            [{ ...post, award: 'NJC' }],
            providedRateList().flatMap((rate) => {
              if (rate.kind !== 'pay award') return rate;
              return rate.starts === '2022-04-01' ? { ...rate, paidFrom: month as never } : [];
            }),
          );
        const total = ({ months }: ReturnType<typeof paidOn>) =>
          months.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
        // Each term is rounded by itself: half a penny for each of 36 months and the back-pay, on either side.
        expect(Math.abs(total(paidOn(paidFrom)) - total(paidOn('2022-04')))).toBeLessThanOrEqual(37);
      }),
      settings,
    ));
});

const funding = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return [low, high - low, 10_000 - high];
});
const line = (shares: readonly number[]) => ({
  lineId: 1,
  sourceIds: [1, 2, 3],
  funding: [0, 1, 2].flatMap((year) =>
    shares.map((basisPoints, s) => ({ lineId: 1, year, sourceId: s + 1, basisPoints, amount: null })),
  ),
});

describe('a driven line’s budget', () => {
  test('sums over its sources to the working, month by month, and months not entered stay so', () =>
    fc.assert(
      fc.property(anyPost, funding, (post, shares) => {
        const working = workingOf([post]);
        const rows = drivenBudget(line(shares), working, []);
        for (const [m, { amount }] of working.months.entries()) {
          const parts = rows.map(({ months }) => months[m]!);
          expect(parts.map((part) => part === null)).toEqual(shares.map((share) => amount === null || share === 0));
          expect(sumPence(parts.map((part) => part ?? ZERO))).toBe(amount ?? 0);
        }
      }),
      settings,
    ));

  test('computed again is the same: nothing drifts', () =>
    fc.assert(
      fc.property(
        anyPost,
        funding,
        fc.uniqueArray(fc.record({ month: fc.nat(35), amount: fc.nat(1_000_000).map(pence) }), {
          selector: ({ month }) => month,
          maxLength: 4,
        }),
        (post, shares, byHand) => {
          const overrides = byHand.map((override) => ({ ...override, reason: '' }));
          const driver = { kind: 'posts', definition: { posts: [post] }, lineId: 1, overrides } as const;
          const working = driverWorking(driver, { months: MONTHS, rates: providedRateList(), categoryCode: '' });
          const once = drivenBudget(line(shares), working, []);
          expect(drivenBudget(line(shares), working, once)).toEqual(once);
        },
      ),
      settings,
    ));
});
