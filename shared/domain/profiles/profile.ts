import { err, ok, type Result } from '../../base/result.ts';
import { daysWithin, workingDays } from '../calendar/working-days.ts';
import { financialYearOf, firstMonthOf, monthsBetween, MONTHS_IN_YEAR, type Month } from '../calendar/month.ts';
import { monthsOfQuarter, quarterOfMonth } from '../calendar/quarter.ts';
import { allocate } from '../money/allocate.ts';
import { pence, type Pence } from '../money/pence.ts';
import { amongHeld, heldSum, whyNoRest, type ProfileMonth, type ProfileProblem } from './profile-months.ts';

/** How an amount lies over months. */
export type Profile =
  | { readonly kind: 'even' | 'working days' | 'quarters in advance' | 'quarters in arrears' }
  /** n, n − 1, …, 1 and 1, …, n − 1, n over the months of the range. */
  | { readonly kind: 'front-loaded' | 'back-loaded' }
  /** By the days of each month from one ISO date to another, both included. */
  | { readonly kind: 'contract dates'; readonly from: string; readonly to: string }
  /** As an earlier year's actuals lay; twelve amounts from April to March. Credits count as nothing. */
  | { readonly kind: 'last year'; readonly actuals: readonly Pence[] }
  /** Twelve weights from April to March. */
  | { readonly kind: 'curve'; readonly weights: readonly number[] };

/** Weights of a curve have up to four decimals. */
const CURVE_SCALE = 10_000;

/** The weight of each month: whole numbers from 0 up, or in words why the profile says nothing of these months. */
export function profileWeights(profile: Profile, months: readonly Month[]): Result<number[], ProfileProblem> {
  const weights = months.map((month, i) => weightOf(profile, month, i, months.length));
  return weights.some((weight) => weight > 0) ? ok(weights) : err(nothingIn(profile));
}

function weightOf(profile: Profile, month: Month, at: number, count: number): number {
  switch (profile.kind) {
    case 'even':
      return 1;
    case 'working days':
      return workingDays(month);
    case 'quarters in advance':
      return monthsOfQuarter(quarterOfMonth(month))[0] === month ? 1 : 0;
    case 'quarters in arrears':
      return monthsOfQuarter(quarterOfMonth(month)).at(-1) === month ? 1 : 0;
    case 'front-loaded':
      return count - at;
    case 'back-loaded':
      return at + 1;
    case 'contract dates':
      return daysWithin(month, profile.from, profile.to);
    case 'last year':
      return Math.max(0, profile.actuals[placeInYear(month)] ?? 0);
    case 'curve':
      return Math.round((profile.weights[placeInYear(month)] ?? 0) * CURVE_SCALE);
  }
}

const placeInYear = (month: Month): number => monthsBetween(firstMonthOf(financialYearOf(month)), month);

function nothingIn({ kind }: Profile): ProfileProblem {
  if (kind === 'contract dates') return 'None of these months lies within the contract’s dates';
  if (kind === 'last year') return 'Nothing was spent in these months of that year';
  if (kind === 'curve') return 'The curve has no weight in these months';
  return 'No quarter begins or ends in these months as the profile wants it';
}

/**
 * Lays a total over months by a profile. Held months keep what they have and count towards the total; a month of no
 * weight is left blank, not zero. The months always sum to the total.
 *
 * @param months As long as `names`.
 */
export function layProfile(
  profile: Profile,
  total: Pence,
  names: readonly Month[],
  months: readonly ProfileMonth[],
): Result<(Pence | null)[], ProfileProblem> {
  const weights = profileWeights(profile, names);
  if (!weights.ok) return weights;
  const problem = whyNoRest(total, months);
  if (problem !== null) return err(problem);
  const free = weights.value.filter((_, i) => !months[i]?.held);
  const rest = pence(total - heldSum(months));
  if (!free.some((weight) => weight > 0))
    return rest === 0
      ? ok(amongHeld(months, []))
      : err('Every month that the profile has a share for is held: release one first');
  const shares = allocate(rest, free);
  return ok(
    amongHeld(
      months,
      shares.map((share, i) => (free[i] === 0 ? null : share)),
    ),
  );
}

/**
 * The latest financial year before a month of the plan that the ledger has reached in full, for its actual shape; null
 * when there is none.
 *
 * @param month Of the plan, from 0.
 * @param openFrom The first month that the ledger has not reached.
 * @returns The year's first month, counted from 0.
 */
export function lastActualYear(month: number, openFrom: number): number | null {
  const reached = Math.floor(Math.min(openFrom, month - (month % MONTHS_IN_YEAR)) / MONTHS_IN_YEAR);
  return reached > 0 ? (reached - 1) * MONTHS_IN_YEAR : null;
}
