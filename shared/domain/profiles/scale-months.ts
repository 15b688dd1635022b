import type { Decimal } from 'decimal.js';
import { allocate } from '../money/allocate.ts';
import { pence, sumPence, type Pence } from '../money/pence.ts';
import { ExactDecimal, poundsOf, roundToPence, type Rounding } from '../money/rounding.ts';
import { amongHeld, type ProfileMonth } from './profile-months.ts';

/** Decimal text of a percentage: `-7.5`. @throws RangeError when it is no number. */
export function factorOf(percent: string): Decimal {
  if (!/^[-+]?\d{1,6}(\.\d{1,6})?$/.test(percent)) throw new RangeError(`not a percentage: ${percent}`);
  return new ExactDecimal(percent).div(100).plus(1);
}

/**
 * Raises or lowers the months that are not held by a percentage. Their sum is the old sum raised and rounded once, by
 * the rounding named; each month keeps its part of it to the penny, and a blank stays blank. Charges and credits are
 * raised apart, so that both keep their shape.
 *
 * `scaleMonths([100, null, 33], '10', 'half up')` is `[110, null, 36]`: 133 pence raised are 146.3.
 */
export function scaleMonths(months: readonly ProfileMonth[], percent: string, rounding: Rounding): (Pence | null)[] {
  const free = months.filter(({ held }) => !held).map(({ amount }) => amount);
  return amongHeld(months, scaledAmounts(free, factorOf(percent), rounding));
}

/** The amounts times a factor, summing to the rounded whole. */
export function scaledAmounts(
  amounts: readonly (Pence | null)[],
  factor: Decimal,
  rounding: Rounding,
): (Pence | null)[] {
  const charges = amounts.map((amount) => pence(Math.max(0, amount ?? 0)));
  const credits = amounts.map((amount) => pence(Math.max(0, -(amount ?? 0))));
  const times = (sum: Pence): Pence => roundToPence(poundsOf(sum).times(factor), rounding);
  const total = times(pence(sumPence(charges) - sumPence(credits)));
  const credited = sumPence(charges) === 0 ? pence(-total) : times(sumPence(credits));
  const up = shared(pence(total + credited), charges);
  const down = shared(credited, credits);
  return amounts.map((amount, i) => (amount === null ? null : pence((up[i] ?? 0) - (down[i] ?? 0))));
}

const shared = (total: Pence, sizes: readonly Pence[]): readonly Pence[] =>
  sizes.some((size) => size > 0) ? allocate(total, sizes) : sizes;
