import { allocate } from '../money/allocate.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import type { LineFunding } from '../drivers/driver-types.ts';

/** One source's part of a line's cost of a year. */
type Part = Pick<LineFunding, 'basisPoints' | 'amount'>;

const WHOLE = 10_000;

/**
 * What each source bears of a year's cost, and last what no source bears; they sum to the cost to the penny. By share:
 * `allocate` over the shares and the rest. By amount: the amounts, cut in proportion where the cost is less than they
 * come to; cost above them is borne by none. A cost below nothing (a credit) is always split by share.
 */
export function partsOfCost(cost: Pence, parts: readonly Part[]): Pence[] {
  const amounts = parts.map(({ amount }) => Math.max(0, amount ?? 0));
  const given = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!parts.some(({ amount }) => amount !== null)) return allocate(cost, sharesOf(parts));
  if (given === 0) return [...amounts.map(() => ZERO), cost];
  if (cost >= given) return [...amounts.map(pence), pence(cost - given)];
  return [...allocate(cost, amounts), ZERO];
}

/** Shares, and last what is left of the whole. */
function sharesOf(parts: readonly Part[]): number[] {
  const shares = parts.map(({ basisPoints }) => basisPoints);
  return [...shares, Math.max(0, WHOLE - shares.reduce((sum, share) => sum + share, 0))];
}

/**
 * A line's months of one year over its sources: every month and every source's year come out to the penny, whatever the
 * shares. Month by month, `allocate` splits the month in proportion to what each source still has to bear, so that no
 * penny is given twice and none is left at the end. Credits are split first, by the sources' parts of the year.
 *
 * @param months Null is "not entered", and stays so for every source.
 * @returns for each source its months; what no source bears is left out.
 */
export function splitYear(months: readonly (Pence | null)[], parts: readonly Part[]): (Pence | null)[][] {
  const entered = months.filter((amount) => amount !== null);
  if (entered.some((amount) => amount < 0)) return splitWithCredits(months, parts);
  return splitInOrder(months, partsOfCost(sumPence(entered), parts)).slice(0, parts.length);
}

/** What is above nothing and what is below are split apart, each in its own proportion. */
function splitWithCredits(months: readonly (Pence | null)[], parts: readonly Part[]): (Pence | null)[][] {
  const credits = months.map((amount) => (amount !== null && amount < 0 ? pence(-amount) : null));
  const costs = months.map((amount) => (amount !== null && amount < 0 ? ZERO : amount));
  const given = splitYear(costs, parts);
  const borne = given.map((row) => sumPence(row.map((amount) => amount ?? ZERO)));
  const weights = borne.some((amount) => amount > 0) ? byAmount(borne, costs) : parts.map(shareOnly);
  const taken = splitYear(credits, weights);
  return given.map((row, s) => row.map((amount, m) => (amount === null ? null : pence(amount - (taken[s]?.[m] ?? 0)))));
}

const shareOnly = ({ basisPoints }: Part): Part => ({ basisPoints, amount: null });

/** Shares in proportion to what each source bears of the cost, in hundredths of a percent. */
function byAmount(borne: readonly Pence[], costs: readonly (Pence | null)[]): Part[] {
  const cost = sumPence(costs.map((amount) => amount ?? ZERO));
  const unfunded = cost - sumPence(borne);
  const shares = allocate(pence(WHOLE), [...borne, unfunded]);
  return borne.map((_, s) => ({ basisPoints: shares[s] ?? 0, amount: null }));
}

function splitInOrder(months: readonly (Pence | null)[], parts: readonly Pence[]): (Pence | null)[][] {
  const left: number[] = [...parts];
  const rows: (Pence | null)[][] = parts.map(() => []);
  for (const amount of months) {
    const shares = amount === null ? null : amount === 0 ? left.map(() => ZERO) : allocate(amount, left);
    for (const [s, row] of rows.entries()) {
      const share = shares?.[s] ?? null;
      left[s] = (left[s] ?? 0) - (share ?? 0);
      row.push(share);
    }
  }
  return rows;
}
