import { ok } from '../../../shared/base/result.ts';
import { changeName } from '../../../shared/domain/changes/change-name.ts';
import type { CommandHandler } from '../handler.ts';
import { changeIn, readChangeGround } from './change-ground.ts';

/** Notes that the funder has consented to a change that is not decided yet. */
export const recordConsent: CommandHandler<'record-consent'> = async (
  { write, recorder },
  { id, consentOn, evidence },
) => {
  const ground = await readChangeGround(write);
  if (!ground.ok) return ground;
  const change = changeIn(ground.value, id, ['draft', 'requested'], 'given consent');
  if (!change.ok) return change;
  await recorder.update('budget_change', [id], { consent_on: consentOn, consent_evidence: evidence });
  return ok({ action: `Record the funder’s consent to ${changeName(change.value)}`, reason: evidence, output: {} });
};
