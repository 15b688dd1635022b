import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { MONTHS_IN_YEAR } from '../../../shared/domain/calendar/month.ts';
import { budgetBefore, changedRows } from '../../../shared/domain/changes/change-table.ts';
import type { BudgetChange } from '../../../shared/domain/changes/change-types.ts';
import type { BudgetRow, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { QueryHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readBaselineRows } from '../storage/readers/approved-budget.ts';

/** The budget that a change met when it was approved, or meets now. */
export async function budgetMet(
  read: ReadHandle,
  { plan, baselines, changes }: PlanDocument,
  change: BudgetChange,
): Promise<BudgetRow[]> {
  const baselineId = change.baselineId ?? baselines.at(-1)?.id;
  if (baselineId === undefined) return [];
  const frozen = await readBaselineRows(read, plan, baselineId);
  return budgetBefore(change, frozen, baselineId, changes, plan.years * MONTHS_IN_YEAR);
}

export const readChange: QueryHandler<'read-change'> = async ({ read, document }, { id }) => {
  const plan = await document();
  const change = plan.changes.find((one) => one.id === id);
  if (!change) return err(appError('not-found', { what: 'change', which: id }));
  const before = await budgetMet(read, plan, change);
  const rows = changedRows(change.moves, before).map((row) => ({ ...row, cells: [...row.cells] }));
  return ok({ rows });
};
