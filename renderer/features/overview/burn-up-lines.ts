import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { BurnUpPoint } from '../../../shared/domain/plan/burn-up.ts';

/** The last month that the ledger has reached, counted from 0; -1 before the first. */
export const lastActual = (points: readonly BurnUpPoint[]): number =>
  points.findLastIndex(({ actual }) => actual !== null);

/** Whether anything at all has been entered that a line could be drawn of. */
export const isAnythingDrawn = (points: readonly BurnUpPoint[]): boolean =>
  points.some(({ allocation, budget, actual, forecast }) => [allocation, budget, actual, forecast].some(isEntered));

const isEntered = (amount: number | null): boolean => amount !== null;

/** Budget less forecast so far: positive is an underspend. Null where neither is entered. */
export const varianceOf = ({ budget, forecast }: BurnUpPoint): Pence | null =>
  budget === null && forecast === null ? null : pence((budget ?? 0) - (forecast ?? 0));

/**
 * What is spent so far with the commitments that fall due on top, from the last actual month on; null before it, and
 * throughout where no commitment is entered.
 */
export function spentAndCommitted(points: readonly BurnUpPoint[]): (number | null)[] {
  const at = lastActual(points);
  const spent = points[at]?.actual ?? 0;
  return points.map(({ committed }, m) => (m < at || committed === null ? null : spent + committed));
}
