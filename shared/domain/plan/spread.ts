import { allocate } from '../money/allocate.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';

/**
 * The months of a quarter or year after its total has been typed: in proportion to what stands in them, a blank month
 * staying blank; evenly over all of them when none has an amount. Months of both signs keep what they have and share
 * the difference by size. Null empties every month. The months always sum to the total.
 *
 * `spread(pence(300), [pence(100), null, pence(50)])` is `[200, null, 100]`.
 */
export function spread(total: Pence | null, current: readonly (Pence | null)[]): (Pence | null)[] {
  if (total === null) return current.map(() => null);
  const amounts = current.map((amount) => amount ?? ZERO);
  if (amounts.every((amount) => amount === 0))
    return allocate(
      total,
      current.map(() => 1),
    );
  const sizes = amounts.map(Math.abs);
  const oneSign = Math.abs(sumPence(amounts)) === sumPence(sizes.map(pence));
  const shares = oneSign ? allocate(total, sizes) : addShares(total, amounts, sizes);
  return shares.map((share, i) => (current[i] === null ? null : share));
}

function addShares(total: Pence, amounts: readonly Pence[], sizes: readonly number[]): Pence[] {
  const changes = allocate(pence(total - sumPence(amounts)), sizes);
  return amounts.map((amount, i) => pence(amount + (changes[i] ?? 0)));
}
