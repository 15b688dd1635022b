import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence, sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import { spread } from '../../../shared/domain/plan/spread.ts';

const p = (...amounts: (number | null)[]) => amounts.map((amount) => (amount === null ? null : pence(amount)));

test.each<[string, number | null, (number | null)[], (number | null)[]]>([
  ['in proportion', 300, [100, null, 50], [200, null, 100]],
  ['evenly when nothing has been entered', 100, [null, null, null], [34, 33, 33]],
  ['evenly over zeros', 9, [0, 0, 0], [3, 3, 3]],
  ['a zero among amounts stays', 10, [5, 0, 5], [5, 0, 5]],
  ['the same total changes nothing', 7, [1, null, 6], [1, null, 6]],
  ['a total of nothing is zeros, not blanks', 0, [4, null, 4], [0, null, 0]],
  ['no total empties', null, [4, null, 4], [null, null, null]],
  ['credits alone', -30, [-10, -5, null], [-20, -10, null]],
  ['both signs share the difference by size', 90, [100, -50], [127, -37]],
])('%s', (_, total, current, months) =>
  expect(spread(total === null ? null : pence(total), p(...current))).toEqual(months),
);

test('the months always sum to the total, and a blank month stays blank beside others', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.array(fc.option(fc.integer({ min: -(10 ** 10), max: 10 ** 10 }).map(pence)), { minLength: 1, maxLength: 12 }),
      (total, current) => {
        const months = spread(pence(total), current);
        expect(sumPence(months.filter((amount): amount is Pence => amount !== null))).toBe(total);
        if (current.some((amount) => amount !== null && amount !== 0))
          expect(months.map((amount) => amount === null)).toEqual(current.map((amount) => amount === null));
      },
    ),
  ));
