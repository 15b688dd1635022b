import { amountOfMoves } from '../../../../shared/domain/changes/change-moves.ts';
import { changeNumber, STATE_WORDS } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { pendingMoves, unassignedMoves } from '../../../../shared/domain/changes/pending-moves.ts';
import type { Given, Outcome } from '../command.ts';
import { count, left, moment, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `changes PLAN` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('read-plan', {}), (plan) => {
      const changes = plan.changes.map((change) => ({
        ...change,
        number: changeNumber(change),
        amount: amountOfMoves(change.moves),
      }));
      const unrequested = unassignedMoves(plan);
      return {
        document: { changes, pending: pendingMoves(plan), unrequested },
        text:
          (plan.changes.length === 0 ? 'No change has been drafted.\n' : changeTable(plan.changes)) +
          (unrequested.length === 0 ? '' : `${count(unrequested.length)} months differ that no change asks for\n`),
      };
    }),
  );

const changeTable = (changes: readonly BudgetChange[]): string =>
  table(
    [left('Change'), left('State'), left('When'), right('Moves, £ '), left('Title')],
    changes.map((change) => [
      changeNumber(change),
      STATE_WORDS[change.state],
      moment(change.decidedAt ?? change.requestedAt ?? change.madeAt),
      money(amountOfMoves(change.moves)),
      change.title,
    ]),
  );
