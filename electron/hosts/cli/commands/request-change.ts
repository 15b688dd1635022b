import { addToMonth, firstMonthOf } from '../../../../shared/domain/calendar/month.ts';
import { kindOfMoves } from '../../../../shared/domain/changes/check-change.ts';
import { unassignedMoves } from '../../../../shared/domain/changes/pending-moves.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `request-change PLAN --title WORDS --reason WORDS`: all that differs from the budget in force and is not asked for */
export async function run(given: Given): Promise<Outcome> {
  const { title, reason } = given.options;
  if (title === undefined || reason === undefined) return refused('“request-change” needs --title and --reason');
  return withPlan(given, async (session) => {
    const plan = await session.call('read-plan', {});
    if (!plan.ok) return plan;
    const moves = unassignedMoves(plan.value);
    if (moves.length === 0) return refused('The plan does not differ from the budget in force');
    const first = firstMonthOf(plan.value.plan.firstYear);
    const kind = kindOfMoves(moves);
    const made = await session.call('draft-change', {
      kind,
      title,
      reason,
      moves: moves.map((move) => ({ ...move, month: addToMonth(first, move.month) })),
      inGrid: true,
      request: true,
    });
    return answerWith(made, ({ number, consent, ...rest }) => ({
      document: { kind, number, consent, ...rest },
      text: [`Requested ${kind} ${number}`, ...consent.map((why) => `The funder must consent: ${why}`), ''].join('\n'),
    }));
  });
}
