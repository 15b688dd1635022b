import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { changeName } from '../../../shared/domain/changes/change-name.ts';
import { whyNotChange } from '../../../shared/domain/changes/check-change.ts';
import { consentNeeded } from '../../../shared/domain/changes/funder-consent.ts';
import type { CommandHandler } from '../handler.ts';
import { changeIn, readChangeGround, upper } from './change-ground.ts';

/** Puts a draft forward for a decision. */
export const requestChange: CommandHandler<'request-change'> = async ({ write, recorder, at, user }, { id }) => {
  const ground = await readChangeGround(write);
  if (!ground.ok) return ground;
  const change = changeIn(ground.value, id, ['draft'], 'requested');
  if (!change.ok) return change;
  const name = changeName(change.value);
  const why = whyNotChange(change.value.kind, change.value.moves, ground.value);
  if (why !== null) return err(appError('change-refused', { what: upper(name), why }));
  const consent = consentNeeded(change.value, ground.value);
  await recorder.update('budget_change', [id], {
    state: 'requested',
    requested_at: at,
    requested_by: user,
    consent: JSON.stringify(consent),
  });
  return ok({ action: `Request ${name}: ${change.value.title}`, reason: change.value.reason, output: { consent } });
};
