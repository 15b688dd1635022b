import { err, ok, type Result } from '../../base/result.ts';
import { pence, type Pence } from '../money/pence.ts';
import { pounds, type ProfileMonth, type ProfileProblem } from './profile-months.ts';

/** A month of a line's whole row: `open` when it may be changed, as months that are actual may not. */
export interface ShiftMonth extends ProfileMonth {
  readonly open: boolean;
}

/**
 * Moves the amounts of some months earlier (negative) or later. What lies there already is added to; the months left
 * are blank; held months and months that are not open stay, and nothing may be moved onto them or out of the row. So
 * the row's sum never changes.
 *
 * @param row Every month of the plan, so that what falls out of it is seen.
 * @param by How many months.
 * @param nameOf What a month of the row is called in a refusal.
 */
export function shiftMonths(
  row: readonly ShiftMonth[],
  { from, count }: { readonly from: number; readonly count: number },
  by: number,
  nameOf: (month: number) => string,
): Result<(Pence | null)[], ProfileProblem> {
  const moved = row.map(({ amount }) => amount);
  const moving = indices(from, count).filter((at) => movable(row[at]));
  for (const at of moving) moved[at] = null;
  for (const at of moving) {
    const amount = row[at]?.amount ?? null;
    if (amount === null) continue;
    const problem = whyNot(row, at + by);
    if (problem !== null) return err(`${pounds(amount)} of ${nameOf(at)} would fall ${problem(nameOf)}`);
    moved[at + by] = pence((moved[at + by] ?? 0) + amount);
  }
  return ok(moved);
}

const indices = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

const movable = (month: ShiftMonth | undefined): boolean => month !== undefined && month.open && !month.held;

type Where = (nameOf: (month: number) => string) => string;

function whyNot(row: readonly ShiftMonth[], to: number): Where | null {
  const month = row[to];
  if (!month) return () => `${to < 0 ? 'before the plan begins' : 'after the plan ends'}`;
  if (!month.open) return (nameOf) => `in ${nameOf(to)}, which is actual`;
  return month.held ? (nameOf) => `in ${nameOf(to)}, which is held` : null;
}
