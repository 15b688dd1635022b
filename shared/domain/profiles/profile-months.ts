import { formatMoney } from '../money/format-money.ts';
import { pence, sumPence, type Pence } from '../money/pence.ts';

/**
 * Months of one line and source as a profile finds them, in order. A held month keeps what it has to the penny, a
 * blank held month stays blank. Null is "not entered".
 */
export interface ProfileMonth {
  readonly amount: Pence | null;
  readonly held: boolean;
}

/** Why a profile cannot be laid, in words that end without a full stop. */
export type ProfileProblem = string;

export const heldSum = (months: readonly ProfileMonth[]): Pence =>
  sumPence(months.flatMap(({ amount, held }) => (held && amount !== null ? [amount] : [])));

export const pounds = (amount: number): string =>
  formatMoney(pence(amount), { show: 'pence', symbol: true, zero: 'digits' });

/** Puts the shares of the free months, in order, back among the held ones. */
export function amongHeld(months: readonly ProfileMonth[], free: readonly (Pence | null)[]): (Pence | null)[] {
  let next = 0;
  return months.map(({ amount, held }) => (held ? amount : (free[next++] ?? null)));
}

/**
 * Why the free months cannot bring the held ones to the total; null when they can. The rest must not run against the
 * total: held months of £100 leave nothing to spread of £80.
 */
export function whyNoRest(total: Pence, months: readonly ProfileMonth[]): ProfileProblem | null {
  const held = heldSum(months);
  const rest = total - held;
  if (!months.some((month) => month.held)) return null;
  if (months.every((month) => month.held))
    return rest === 0 ? null : `Every month is held, and they come to ${pounds(held)}: release one first`;
  const against = total === 0 ? rest < 0 : rest * total < 0;
  return against ? `The held months alone come to ${pounds(held)}: release one, or choose another total` : null;
}
