import type { OutputOf } from '../../../../shared/contract/methods.ts';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

const versionOf = (words: string): number | 'in force' | 'draft' | null =>
  words === 'draft' ? 'draft' : words === 'in-force' ? 'in force' : /^[1-9]\d*$/.test(words) ? Number(words) : null;

/** `compare-baselines PLAN BEFORE AFTER`: a version, `in-force` or `draft` */
export async function run(given: Given): Promise<Outcome> {
  const [, first = '', second = ''] = given.words;
  const [before, after] = [versionOf(first), versionOf(second)];
  if (before === null || after === null)
    return refused(`“${before === null ? first : second}” is neither a baseline’s number nor in-force nor draft`);
  return withPlan(given, async (session) => {
    const plan = await session.call('read-plan', {});
    if (!plan.ok) return plan;
    return answerWith(await session.call('compare-baselines', { before, after }), (compared) => ({
      document: compared,
      text: compared.causes.length === 0 ? 'They are the same to the penny.\n' : causeTable(compared, plan.value),
    }));
  });
}

const causeTable = ({ causes }: OutputOf<'compare-baselines'>, { changes }: PlanDocument): string =>
  table(
    [left('Because of'), right('Added, £ '), right('Taken, £ '), right('Net, £ ')],
    causes.map(({ changeId, added, taken, net }) => {
      const change = changes.find(({ id }) => id === changeId);
      const words = change ? `${changeNumber(change)} ${change.title}` : 'Not by a change';
      return [words, money(added), money(taken), money(net)];
    }),
  );
