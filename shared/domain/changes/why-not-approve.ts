import { formatMoney } from '../money/format-money.ts';
import type { Person } from '../people/people-types.ts';
import { mayCall } from '../people/permissions.ts';
import { standingOf, whoIs } from '../people/standing.ts';
import { amountOfMoves } from './change-moves.ts';
import type { BudgetChange } from './change-types.ts';

/**
 * Why a user may not approve a change, in words; null when they may. Where people are entered: a director may approve
 * anything, their own requests too; a finance officer only what somebody else requested, and up to their own limit
 * (none entered: no limit). A director's limit, where one is entered, holds as well.
 */
export function whyNotApprove(
  change: Pick<BudgetChange, 'moves' | 'requestedBy'>,
  people: readonly Person[],
  user: string,
): string | null {
  const { role, person } = standingOf(people, user);
  if (role === null) return null;
  if (!mayCall(role, 'approve-change')) return `a ${role} approves no changes${askFor(people)}`;
  if (role !== 'director' && change.requestedBy?.toLowerCase() === user.toLowerCase())
    return `whoever requests a change does not approve it${askFor(people)}`;
  const limit = person?.virementLimit ?? null;
  const amount = amountOfMoves(change.moves);
  if (limit === null || amount <= limit) return null;
  return `it moves ${money(amount)}, above the limit of ${money(limit)}${askFor(people)}`;
}

const askFor = (people: readonly Person[]): string => {
  const directors = whoIs(people, ['director']);
  return directors === '' ? '' : `; ask ${directors}`;
};

const money = (amount: Parameters<typeof formatMoney>[0]): string =>
  formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });
