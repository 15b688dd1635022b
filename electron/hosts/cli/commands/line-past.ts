import { firstMonthOf, monthsFrom } from '../../../../shared/domain/calendar/month.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { whichLine, whichMoment } from '../which-line.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `line-past PLAN LINE --at WHEN` */
export async function run(given: Given): Promise<Outcome> {
  const when = whichMoment(given.options.at ?? '');
  if (when === null) return refused('--at takes the number of an action, a day or a moment');
  return withPlan(given, async (session) => {
    const line = await whichLine(session, given.words[1]!);
    if (!line.ok) return line;
    const plan = await session.call('read-plan', {});
    if (!plan.ok) return plan;
    const { firstYear, years } = plan.value.plan;
    const months = monthsFrom(firstMonthOf(firstYear), years * 12);
    const codes = new Map(plan.value.sources.map(({ id, code }) => [id, code]));
    return answerWith(await session.call('read-line-past', { lineId: line.value, when }), (then) => ({
      document: {
        sequence: then.sequence,
        description: then.description,
        sources: then.past.map((row) => ({
          source: codes.get(row.sourceId),
          months: Object.fromEntries(months.map((month, i) => [month, row.months[i] ?? null])),
        })),
      },
      text:
        then.description === null
          ? `The line was not there yet after action ${then.sequence}.\n`
          : `${then.description}, as after action ${then.sequence}\n${table(
              [left('Month'), ...then.past.map(({ sourceId }) => right(`${codes.get(sourceId) ?? ''}, £ `))],
              months.map((month, i) => [month, ...then.past.map((row) => money(row.months[i] ?? null))]),
            )}`,
    }));
  });
}
