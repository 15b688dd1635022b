import type { Given, Outcome } from '../command.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `undo PLAN` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('undo', {}), (done) => ({ document: done, text: `Taken back: ${done.action}\n` })),
  );
