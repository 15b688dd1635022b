import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { compareBudgets } from '../../../shared/domain/changes/compare-budgets.ts';
import type { BudgetChange } from '../../../shared/domain/changes/change-types.ts';
import { OPEN_STATES } from '../../../shared/domain/changes/pending-moves.ts';
import type { BudgetRow, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { QueryHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readBaselineRows } from '../storage/readers/approved-budget.ts';

type Version = CheckedInputOf<'compare-baselines'>['before'];

/** Errors: `not-found` for a version that was never approved, `command-refused` when the first is the later one. */
export const compareBaselines: QueryHandler<'compare-baselines'> = async ({ read, document }, { before, after }) => {
  const plan = await document();
  if (orderOf(before) > orderOf(after))
    return err(appError('command-refused', { problem: `“${before}” is later than “${after}”` }));
  const was = await rowsOf(read, plan, before);
  if (!was.ok) return was;
  const is = await rowsOf(read, plan, after);
  if (!is.ok) return is;
  const { rows, causes } = compareBudgets(was.value, is.value, changesBetween(plan, before, after));
  return ok({ rows: rows.map((row) => ({ ...row, causes: [...row.causes] })), causes: [...causes] });
};

const orderOf = (version: Version): number =>
  version === 'draft' ? Infinity : version === 'in force' ? Number.MAX_SAFE_INTEGER : version;

async function rowsOf(
  read: ReadHandle,
  { plan, baselines, approved, budgets }: PlanDocument,
  version: Version,
): Promise<Result<readonly BudgetRow[], AppError>> {
  if (version === 'draft') return ok(budgets);
  if (version === 'in force') return approved === null ? err(appError('no-baseline')) : ok(approved);
  const baseline = baselines.find((one) => one.version === version);
  if (!baseline) return err(appError('not-found', { what: 'baseline', which: version }));
  return ok(await readBaselineRows(read, plan, baseline.id));
}

/** A baseline holds what was approved on every baseline before it; the budget in force, what was approved on the last. */
function changesBetween({ baselines, changes }: PlanDocument, before: Version, after: Version): BudgetChange[] {
  const versions = new Map(baselines.map(({ id, version }) => [id, version]));
  return changes
    .filter(({ state, baselineId }) => {
      // The plan as it stands has the amounts of what waits for a decision.
      if (OPEN_STATES.has(state)) return after === 'draft';
      const on = versions.get(baselineId ?? 0);
      return state === 'approved' && on !== undefined && on >= orderOf(before) && on < orderOf(after);
    })
    .toSorted((a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? '') || a.id - b.id);
}
