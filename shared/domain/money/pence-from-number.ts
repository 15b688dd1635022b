import { err, ok, type Result } from '../../base/result.ts';
import { fractionOfAPenny, tooLarge, type MoneyProblem } from './money-problem.ts';
import { pence, type Pence } from './pence.ts';

/** Above a trillion pounds a double no longer tells a penny from its noise with certainty. */
const LARGEST = 1e12;
/** Noise of a sum of small binary amounts: a hundred-millionth of a pound, a millionth of a penny. */
const NOISE = 1e-8;
/** Noise of a large amount: four units in the last place of its double (`2^-50` of it); 0.09 p at the largest. */
const RELATIVE_NOISE = 2 ** -50;

/**
 * Pounds as a workbook keeps them, a binary number, to exact pence. The nearest two-decimal value is taken when the
 * number is that value's double, or differs from it by representation noise only: at most £0.00000001 or `2^-50` of
 * the amount, whichever is more. So 68.67999999999 is £68.68, and 68.675 is a fraction of a penny.
 */
export function penceFromNumber(n: number): Result<Pence, MoneyProblem> {
  if (Number.isNaN(n)) return err({ code: 'not-an-amount', words: 'this is not a number' });
  if (Math.abs(n) > LARGEST) return err(tooLarge(String(n)));
  const nearest = Math.round(n * 100);
  const away = Math.abs(n - nearest / 100);
  if (away > Math.max(NOISE, Math.abs(n) * RELATIVE_NOISE)) return err(fractionOfAPenny(String(n)));
  return ok(pence(nearest));
}
