import { refused, type Given, type Outcome } from '../command.ts';
import { count, money } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `undo-import PLAN ID [--reason WORDS]` */
export async function run(given: Given): Promise<Outcome> {
  const id = Number(given.words[1]);
  if (!Number.isSafeInteger(id) || id < 1) {
    return refused(`“${given.words[1]}” is no import: “imports PLAN” lists them`);
  }
  const { reason } = given.options;
  return withPlan(given, async (session) =>
    answerWith(
      await session.call('undo-import', { id, ...(reason !== undefined && { reason }) }),
      ({ reversed, revision, savedAt }) => ({
        document: { id, reversed, revision, savedAt },
        text: `Import ${id} was taken back: ${count(reversed.rows)} rows, £${money(reversed.sum).trim()}\n`,
      }),
    ),
  );
}
