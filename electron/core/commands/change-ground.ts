import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { changeName } from '../../../shared/domain/changes/change-name.ts';
import type { BudgetChange, ChangeState } from '../../../shared/domain/changes/change-types.ts';
import type { BudgetRow, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { WriteHandle } from '../storage/handles.ts';
import { readApproved, readBaselines, readChanges } from '../storage/readers/approved-budget.ts';
import { readBudgets } from '../storage/readers/month-rows.ts';
import { readAllocations, readCategories, readLines, readPlan, readSources } from '../storage/readers/plan-tables.ts';
import { readPeople } from '../storage/readers/planning-tables.ts';

type Parts = Pick<
  PlanDocument,
  'plan' | 'sources' | 'allocations' | 'categories' | 'lines' | 'budgets' | 'baselines' | 'changes' | 'people'
>;

/** What a change to the approved budget is checked against, as the command's own transaction sees it. */
export interface ChangeGround extends Parts {
  readonly approved: readonly BudgetRow[];
  /** The baseline in force. */
  readonly baselineId: number;
}

/** Errors: `no-baseline` before the first one is approved. */
export async function readChangeGround(write: WriteHandle): Promise<Result<ChangeGround, AppError>> {
  const { uid: _uid, demo: _demo, ...plan } = await readPlan(write);
  const baselines = await readBaselines(write);
  const changes = await readChanges(write, plan);
  const approved = await readApproved(write, plan, baselines, changes);
  const latest = baselines.at(-1);
  if (latest === undefined || approved === null) return err(appError('no-baseline'));
  return ok({
    plan,
    baselines,
    changes,
    approved,
    baselineId: latest.id,
    sources: await readSources(write),
    allocations: await readAllocations(write),
    categories: await readCategories(write),
    lines: await readLines(write),
    budgets: await readBudgets(write, plan),
    people: await readPeople(write),
  });
}

/** A change that is in one of the states wanted. Errors: `not-found`, `change-decided`. */
export function changeIn(
  ground: ChangeGround,
  id: number,
  wanted: readonly ChangeState[],
  done: string,
): Result<BudgetChange, AppError> {
  const change = ground.changes.find((one) => one.id === id);
  if (!change) return err(appError('not-found', { what: 'change', which: id }));
  if (wanted.includes(change.state)) return ok(change);
  const details = { what: upper(changeName(change)), state: change.state, done, wanted: wanted.join(' or ') };
  return err(appError('change-decided', details));
}

export const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
