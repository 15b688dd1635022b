import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { changeNumber } from '../../../shared/domain/changes/change-name.ts';
import { OPEN_STATES } from '../../../shared/domain/changes/pending-moves.ts';
import type { CommandHandler } from '../handler.ts';
import { readBaselines, readChanges } from '../storage/readers/approved-budget.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { freezeGrid } from '../storage/writers/baselines.ts';

/** Freezes the whole grid as the budget. Changes on their way are decided first: the grid has their moves. */
export const approveBaseline: CommandHandler<'approve-baseline'> = async (
  { write, raw, recorder, at, user },
  { note },
) => {
  const open = (await readChanges(write, await readPlan(write))).filter(({ state }) => OPEN_STATES.has(state));
  if (open.length > 0) return err(appError('changes-open', { which: open.map(changeNumber).join(', ') }));
  const version = ((await readBaselines(write)).at(-1)?.version ?? 0) + 1;
  const id = freezeGrid(raw, { version, at, user, note });
  await recorder.update('baseline', [id], { state: 'approved' });
  return ok({ action: `Approve baseline ${version}`, reason: note, output: { version } });
};
