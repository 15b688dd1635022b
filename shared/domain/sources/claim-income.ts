import type { FinancialYear } from '../calendar/financial-year.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import type { PlanDocument, Source } from '../plan/plan-document.ts';
import { claimsOf, type Claim } from './claims.ts';
import type { Income } from './source-types.ts';

/**
 * How a claim's income stands on a day. `not entered`: nothing is known of it; `expected`: its day has not come;
 * `overdue`: the day has passed and some of it is outstanding; `more than expected`: what came is above what was
 * expected, by a difference that is shown and never absorbed.
 */
export type IncomeState = 'not entered' | 'expected' | 'overdue' | 'received' | 'more than expected';

/** A claim of the calendar, income that was entered, or both where they belong together. Pence; null: not entered. */
export interface ClaimIncome {
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly name: string;
  readonly claim: Claim | null;
  readonly income: Income | null;
  readonly expected: Pence | null;
  readonly received: Pence | null;
  /** Expected − received; below nothing where more came. Null until an amount is expected. */
  readonly outstanding: Pence | null;
  /** What of it should have come by the day given. */
  readonly overdue: Pence;
  /** The day it is expected; without one, the day its claim is due. */
  readonly expectedBy: string | null;
  readonly state: IncomeState;
}

export interface IncomeTotals {
  readonly expected: Pence | null;
  readonly received: Pence | null;
  readonly outstanding: Pence | null;
  readonly overdue: Pence;
}

/**
 * A source's claims in order, each with its income as it stands on `day` (ISO date); income under a name of the user's
 * own follows the claims of its year. Two entries for one claim stand in two rows.
 */
export function claimIncome(
  { plan, income }: Pick<PlanDocument, 'plan' | 'income'>,
  source: Source,
  day: string,
): readonly ClaimIncome[] {
  const claims = claimsOf(plan, source);
  const own = income.filter(({ sourceId }) => sourceId === source.id);
  const of = (claim: Claim) => own.filter((entry) => entry.year === claim.year && entry.claim === claim.name);
  const expectedByCalendar = claims.flatMap((claim) => {
    const entries = of(claim);
    return entries.length === 0 ? [rowOf(claim, null, day)] : entries.map((entry) => rowOf(claim, entry, day));
  });
  const known = new Set(claims.flatMap(of));
  const others = own.filter((entry) => !known.has(entry)).map((entry) => rowOf(null, entry, day));
  return [...expectedByCalendar, ...others].toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
}

function rowOf(claim: Claim | null, income: Income | null, day: string): ClaimIncome {
  const expected = income?.expected ?? null;
  const received = income?.received ?? null;
  const outstanding = expected === null ? null : pence(expected - (received ?? 0));
  const expectedBy = income?.expectedOn ?? claim?.due ?? null;
  const late = expectedBy !== null && expectedBy < day && outstanding !== null && outstanding > 0;
  const { sourceId, year } = claim ?? income!;
  return {
    sourceId,
    year,
    name: claim?.name ?? income!.claim,
    claim,
    income,
    expected,
    received,
    outstanding,
    overdue: late ? outstanding : ZERO,
    expectedBy,
    state: stateOf(expected, received, late),
  };
}

function stateOf(expected: Pence | null, received: Pence | null, late: boolean): IncomeState {
  if (expected === null) return received === null ? 'not entered' : 'received';
  if (late) return 'overdue';
  if ((received ?? 0) < expected) return 'expected';
  return (received ?? 0) > expected ? 'more than expected' : 'received';
}

/** Sums of what is entered; null where none is. */
export function incomeTotals(rows: readonly ClaimIncome[]): IncomeTotals {
  const sumKnown = (of: (row: ClaimIncome) => Pence | null) => {
    const known = rows.map(of).filter((amount) => amount !== null);
    return known.length === 0 ? null : sumPence(known);
  };
  return {
    expected: sumKnown((row) => row.expected),
    received: sumKnown((row) => row.received),
    outstanding: sumKnown((row) => row.outstanding),
    overdue: sumPence(rows.map((row) => row.overdue)),
  };
}
