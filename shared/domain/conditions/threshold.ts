import type { Decimal } from 'decimal.js';
import { isPence, pence, type Pence } from '../money/pence.ts';
import { ExactDecimal } from '../money/rounding.ts';
import type { ConditionDefinition } from './condition-types.ts';

const HUNDRED = new ExactDecimal(100);

type Rounding = 'ceiling' | 'floor';

/** A quotient to whole pence; null when there is none: the divisor is 0 or below, or the result past all amounts kept. */
export function quotient(dividend: Decimal, divisor: Decimal, rounding: Rounding): Pence | null {
  if (divisor.lte(0)) return null;
  const exact = dividend.div(divisor);
  const whole = (rounding === 'ceiling' ? exact.ceil() : exact.floor()).toNumber();
  return isPence(whole) ? pence(whole) : null;
}

/** `amount × percent`, exactly: pence times percent, a hundred times what the share comes to. */
export const hundredfold = (amount: number, percent: string): Decimal => new ExactDecimal(amount).times(percent);

/** 100 − percent. */
export const complement = (percent: string): Decimal => HUNDRED.minus(percent);

/**
 * The least whole-pence figure that meets “at least”, rounded up; or the most that meets “at most”, rounded down. The
 * figure meets the condition exactly when it keeps to this: figure × 100 ≥ percent × denominator and figure ≥ threshold
 * are the same for whole pence.
 *
 * A share of the allocation with the figure added to it, p of (A + n), is p ÷ (100 − p) of A.
 *
 * @param against The denominator; for `allocation and numerator` the allocation alone. Pence.
 */
export function thresholdOf(definition: ConditionDefinition, against: number): Pence | null {
  if (definition.threshold === 'amount') return definition.amount;
  const { percent, denominator, direction } = definition;
  const divisor = denominator.kind === 'allocation and numerator' ? complement(percent) : HUNDRED;
  return quotient(hundredfold(against, percent), divisor, direction === 'at least' ? 'ceiling' : 'floor');
}

/** Met, in exact pence: `figure × 100 ≥ percent × denominator`, or `≤`; an amount is compared as it is. */
export function isMet(definition: ConditionDefinition, figure: Pence, against: Pence | null): boolean {
  const least = definition.direction === 'at least';
  if (definition.threshold === 'amount') return least ? figure >= definition.amount : figure <= definition.amount;
  const [have, want] = [hundredfold(figure, '100'), hundredfold(against ?? 0, definition.percent)];
  return least ? have.gte(want) : have.lte(want);
}

/** A figure that is met keeps close to its threshold when less than a twentieth of the threshold is to spare. */
export const CLOSE = 20;

const MOST_PLACES = 6;

/**
 * The share in percent as text, to one place, or to more where one place would read as the limit itself although the
 * share is not, or as nothing: 29.96 against 30 is not 30.0. Null when there is nothing to take a share of.
 */
export function shareText(figure: Pence, against: Pence, percent: string): string | null {
  if (against === 0) return null;
  const share = hundredfold(figure, '100').div(against);
  const readsAs = (places: number, other: string) => share.toDecimalPlaces(places).eq(other) && !share.eq(other);
  let places = 1;
  while (places < MOST_PLACES && (readsAs(places, percent) || readsAs(places, '0'))) places += 1;
  return share.toFixed(places);
}
