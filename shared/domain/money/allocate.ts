import { pence, type Pence } from './pence.ts';

/** Pence before the left-over pennies are given out, and by what each share falls short (times the weights' sum). */
interface Split {
  readonly shares: number[];
  readonly remainders: readonly (number | bigint)[];
}

/**
 * Splits money by weights, whole pennies and none lost: each share is the weight's part rounded towards zero, and the
 * pennies left over go one each to the largest remainders, ties to the earliest. The shares always sum to `total`.
 *
 * `allocate(pence(350_000_000), [1, 1, 1])` is £1,166,666.67 + £1,166,666.67 + £1,166,666.66. A weight of 0 gets
 * nothing. A negative total is split as the positive one, with the sign turned.
 *
 * @throws RangeError when a weight is not a whole number from 0 up, or none is above 0.
 */
export function allocate(total: Pence, weights: readonly number[]): Pence[] {
  checkWeights(weights);
  const size = Math.abs(total);
  const { shares, remainders } = fits(size, weights) ? split(size, weights) : splitLarge(size, weights);
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  for (const i of largestFirst(remainders).slice(0, left)) shares[i] = (shares[i] ?? 0) + 1;
  return shares.map((share) => pence(total < 0 ? -share : share));
}

function checkWeights(weights: readonly number[]): void {
  for (const weight of weights)
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError(`not a weight, which is a whole number from 0 up: ${String(weight)}`);
  if (!weights.some((weight) => weight > 0)) throw new RangeError('nothing to split by: no weight is above 0');
}

/** Whether every product and the sum of the weights are exact as doubles. */
function fits(size: number, weights: readonly number[]): boolean {
  let [sum, largest] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    if (weight > largest) largest = weight;
  }
  return sum <= Number.MAX_SAFE_INTEGER && size * largest <= Number.MAX_SAFE_INTEGER;
}

function split(size: number, weights: readonly number[]): Split {
  const sum = weights.reduce((a, b) => a + b, 0);
  const remainders = weights.map((weight) => (size * weight) % sum);
  return { shares: weights.map((weight, i) => (size * weight - (remainders[i] ?? 0)) / sum), remainders };
}

function splitLarge(size: number, weights: readonly number[]): Split {
  const exact = weights.map((weight) => BigInt(size) * BigInt(weight));
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n);
  return { shares: exact.map((part) => Number(part / sum)), remainders: exact.map((part) => part % sum) };
}

/** Positions in falling order of remainder; the earlier of two that are equal first (sorting is stable). */
function largestFirst(remainders: Split['remainders']): number[] {
  return remainders.map((_, i) => i).sort((a, b) => compare(remainders[b] ?? 0, remainders[a] ?? 0));
}

const compare = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);
