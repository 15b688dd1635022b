import { refused, type Given, type Outcome } from '../command.ts';
import { whichLine, whichMoment } from '../which-line.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `restore PLAN LINE --at WHEN [--what budget|line] [--reason WORDS]` */
export async function run(given: Given): Promise<Outcome> {
  const { at = '', what = 'budget', reason } = given.options;
  const when = whichMoment(at);
  if (when === null) return refused('--at takes the number of an action, a day or a moment');
  if (what !== 'budget' && what !== 'line') return refused(`“${what}” is not one of budget, line`);
  return withPlan(given, async (session) => {
    const line = await whichLine(session, given.words[1]!);
    if (!line.ok) return line;
    const past = await session.call('read-line-past', { lineId: line.value, when });
    if (!past.ok) return past;
    const { sequence } = past.value;
    if (sequence === 0) return refused('nothing had been done by then');
    const wanted = { lineId: line.value, sequence, what, ...(reason !== undefined && { reason }) } as const;
    return answerWith(await session.call('restore-line', wanted), (done) => ({
      document: { restoredTo: sequence, ...done },
      text: `Restored to how it stood after action ${sequence}.\n`,
    }));
  });
}
