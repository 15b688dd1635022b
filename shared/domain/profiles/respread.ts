import { err, ok, type Result } from '../../base/result.ts';
import { pence, type Pence } from '../money/pence.ts';
import { spread } from '../plan/spread.ts';
import { amongHeld, heldSum, whyNoRest, type ProfileMonth, type ProfileProblem } from './profile-months.ts';

/**
 * The months after their total has been typed: held months stay to the penny, the rest is spread over the others as
 * `spread` does, so that a blank among filled months stays blank. The months always sum to the total; null empties
 * every month that is not held.
 *
 * `respread(pence(300), [held 100, 50, null])` is `[100, 200, null]`.
 */
export function respread(
  total: Pence | null,
  months: readonly ProfileMonth[],
): Result<(Pence | null)[], ProfileProblem> {
  const free = months.filter(({ held }) => !held).map(({ amount }) => amount);
  if (total === null) return ok(amongHeld(months, []));
  const problem = whyNoRest(total, months);
  if (problem !== null) return err(problem);
  return ok(amongHeld(months, free.length > 0 ? spread(pence(total - heldSum(months)), free) : []));
}
