import type { Given, Outcome } from '../command.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `redo PLAN` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('redo', {}), (done) => ({ document: done, text: `Done again: ${done.action}\n` })),
  );
