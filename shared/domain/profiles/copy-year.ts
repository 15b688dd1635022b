import { err, ok, type Result } from '../../base/result.ts';
import { pence, sumPence, type Pence } from '../money/pence.ts';
import { poundsOf, roundToPence, type Rounding } from '../money/rounding.ts';
import { amongHeld, heldSum, whyNoRest, type ProfileMonth, type ProfileProblem } from './profile-months.ts';
import { factorOf, scaledAmounts } from './scale-months.ts';

/**
 * One year's months copied over another's with an uplift. The new year's total is the old one's raised and rounded
 * once, by the rounding named, exactly; each month keeps its part of the year, and a blank stays blank. Months held in
 * the new year keep what they have and count towards its total.
 *
 * @param source Twelve months; nothing entered in any of them is refused.
 * @param target The twelve months to be replaced.
 * @param percent Decimal text: `3`, `-7.5`, `0`.
 */
export function copyYear(
  source: readonly (Pence | null)[],
  target: readonly ProfileMonth[],
  percent: string,
  rounding: Rounding,
): Result<(Pence | null)[], ProfileProblem> {
  const entered = source.filter((amount) => amount !== null);
  if (entered.length === 0) return err('Nothing has been entered in the year to copy');
  const total = roundToPence(poundsOf(sumPence(entered)).times(factorOf(percent)), rounding);
  if (!target.some(({ held }) => held)) return ok(scaledAmounts(source, factorOf(percent), rounding));
  const problem = whyNoRest(total, target);
  if (problem !== null) return err(problem);
  const shape = source.filter((_, i) => !target[i]?.held);
  const rest = pence(total - heldSum(target));
  const known = sumPence(shape.filter((amount) => amount !== null));
  if (known === 0)
    return rest === 0 ? ok(amongHeld(target, shape)) : err('Every month with a share of the year is held');
  return ok(amongHeld(target, scaledAmounts(shape, poundsOf(rest).div(poundsOf(known)), 'half even')));
}
