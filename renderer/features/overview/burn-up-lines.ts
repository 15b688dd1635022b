import type { BurnUpPoint } from '../../../shared/domain/plan/burn-up.ts';

/** The last month that the ledger has reached, counted from 0; -1 before the first. */
export const lastActual = (points: readonly BurnUpPoint[]): number =>
  points.findLastIndex(({ actual }) => actual !== null);

/** What is spent so far with the commitments that fall due on top, from the last actual month on; null before it. */
export function spentAndCommitted(points: readonly BurnUpPoint[]): (number | null)[] {
  const at = lastActual(points);
  const spent = points[at]?.actual ?? 0;
  return points.map(({ committed }, m) => (m < at ? null : spent + committed));
}
