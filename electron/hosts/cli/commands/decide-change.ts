import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { appError, type AppError } from '../../../../shared/contract/errors.ts';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import type { Session } from '../../../core/index.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { answerWith, withPlan } from '../with-plan.ts';

type Decided = Result<{ readonly revision: number; readonly savedAt: string }, AppError>;

/** The change that a command names: `V-001`. */
export async function whichChange(session: Session, number: string): Promise<Result<BudgetChange, AppError>> {
  const plan = await session.call('read-plan', {});
  if (!plan.ok) return plan;
  const found = plan.value.changes.find((change) => changeNumber(change) === number.toUpperCase());
  return found ? ok(found) : err(appError('not-found', { what: 'change', which: number }));
}

const decide = (given: Given, done: string, work: (session: Session, id: number) => Promise<Decided>) =>
  withPlan(given, async (session) => {
    const change = await whichChange(session, given.words[1] ?? '');
    if (!change.ok) return change;
    return answerWith(await work(session, change.value.id), ({ revision, savedAt }) => ({
      document: { id: change.value.id, number: changeNumber(change.value), revision, savedAt },
      text: `${changeNumber(change.value)} ${done}\n`,
    }));
  });

/** `approve-change PLAN NUMBER [--reason WORDS]` */
export const approve = (given: Given): Promise<Outcome> =>
  decide(given, 'was approved', (session, id) =>
    session.call('approve-change', { id, note: given.options.reason ?? '' }),
  );

/** `refuse-change PLAN NUMBER --reason WORDS` */
export async function refuse(given: Given): Promise<Outcome> {
  const note = given.options.reason ?? '';
  if (note === '') return refused('“refuse-change” needs --reason');
  return decide(given, 'was refused', (session, id) => session.call('refuse-change', { id, note }));
}

/** `withdraw-change PLAN NUMBER [--reason WORDS]` */
export const withdraw = (given: Given): Promise<Outcome> =>
  decide(given, 'was withdrawn', (session, id) =>
    session.call('withdraw-change', { id, note: given.options.reason ?? '' }),
  );

/** `record-consent PLAN NUMBER --on DAY --reason EVIDENCE` */
export async function recordConsent(given: Given): Promise<Outcome> {
  const { on, reason } = given.options;
  if (on === undefined || reason === undefined) return refused('“record-consent” needs --on and --reason');
  return decide(given, 'has the funder’s consent', (session, id) =>
    session.call('record-consent', { id, consentOn: on, evidence: reason }),
  );
}
