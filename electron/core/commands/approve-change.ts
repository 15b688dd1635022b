import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { changeName } from '../../../shared/domain/changes/change-name.ts';
import { whyNotChange } from '../../../shared/domain/changes/check-change.ts';
import { consentNeeded } from '../../../shared/domain/changes/funder-consent.ts';
import { whyNotApprove } from '../../../shared/domain/changes/why-not-approve.ts';
import type { CommandHandler } from '../handler.ts';
import { changeIn, readChangeGround, upper } from './change-ground.ts';

/** Adds a requested change to the budget in force; the grid has it already. */
export const approveChange: CommandHandler<'approve-change'> = async ({ write, recorder, at, user }, { id, note }) => {
  const ground = await readChangeGround(write);
  if (!ground.ok) return ground;
  const found = changeIn(ground.value, id, ['requested'], 'approved');
  if (!found.ok) return found;
  const change = found.value;
  const what = upper(changeName(change));
  const why = whyNotChange(change.kind, change.moves, ground.value);
  if (why !== null) return err(appError('change-refused', { what, why }));
  const objection = whyNotApprove(change, ground.value.people, user);
  if (objection !== null) return err(appError('not-permitted', { user, why: objection }));
  const consent = consentNeeded(change, ground.value);
  if (consent.length > 0 && change.consentOn === null)
    return err(appError('consent-needed', { what, why: consent.join(' ') }));
  await recorder.update('budget_change', [id], {
    state: 'approved',
    decided_at: at,
    decided_by: user,
    decision_note: note,
    consent: JSON.stringify(consent),
    baseline_id: ground.value.baselineId,
  });
  return ok({ action: `Approve ${changeName(change)}: ${change.title}`, reason: note, output: {} });
};
