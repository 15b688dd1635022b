import { standingOf } from '../../../../shared/domain/people/standing.ts';
import { installation } from '../../../core/index.ts';
import type { Given, Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `people PLAN`: who uses the file, and as whom the caller does */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('read-plan', {}), (plan) => {
      const people = plan.people.filter(({ active }) => active);
      const { user, name, role } = standingOf(people, given.options.as ?? installation().user);
      const you = `You are ${name}${role === null ? '' : `, ${role}`}.\n`;
      return {
        document: { you: { user, name, role }, people },
        text:
          people.length === 0
            ? `${you}No people are named: everybody may do everything.\n`
            : `${you}${table(
                [left('Name'), left('User name'), left('Role'), right('May approve up to, £ ')],
                people.map((one) => [one.name, one.userName, one.role, money(one.virementLimit)]),
              )}`,
      };
    }),
  );
