import type { Given, Outcome } from '../command.ts';
import { left, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `verify PLAN`: ends with 1 when a check failed. */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('verify-plan', {}), ({ passed, checks }) => ({
      document: { passed, checks },
      text: `${table(
        [left('Check'), left('Result'), left('Detail')],
        checks.map((check) => [check.name, check.passed ? 'passed' : 'FAILED', check.detail]),
      )}\n${passed ? 'Every check passed.' : 'A check failed.'}\n`,
      passed,
    })),
  );
