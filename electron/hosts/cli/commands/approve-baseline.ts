import type { Given, Outcome } from '../command.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `approve-baseline PLAN [--reason WORDS]` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('approve-baseline', { note: given.options.reason ?? '' }), (made) => ({
      document: made,
      text: `Baseline ${made.version} was approved\n`,
    })),
  );
