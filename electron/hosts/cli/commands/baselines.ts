import { nameOfUser } from '../../../../shared/domain/people/standing.ts';
import type { Given, Outcome } from '../command.ts';
import { left, moment, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `baselines PLAN` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('read-plan', {}), ({ baselines, people, changes }) => ({
      document: baselines,
      text:
        baselines.length === 0
          ? 'No baseline has been approved: the plan itself is the budget.\n'
          : table(
              [right('Baseline'), left('Approved'), left('By'), right('Changes on it'), left('Note')],
              baselines.map(({ id, version, approvedAt, approvedBy, note }) => [
                String(version),
                moment(approvedAt),
                nameOfUser(people, approvedBy),
                String(changes.filter((one) => one.state === 'approved' && one.baselineId === id).length),
                note,
              ]),
            ),
    })),
  );
