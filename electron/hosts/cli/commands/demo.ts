import type { Given, Outcome } from '../command.ts';
import { planMade } from '../plan-made.ts';
import { withSession } from '../with-plan.ts';

/** `demo PLAN` */
export function run(given: Given): Promise<Outcome> {
  const path = given.path(given.words[0]!);
  return withSession(given, async (session) => planMade(path, await session.newDemoAt(path)));
}
