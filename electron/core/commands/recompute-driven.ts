import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { drivenBudget } from '../../../shared/domain/drivers/driven-budget.ts';
import type { Driver } from '../../../shared/domain/drivers/driver-types.ts';
import { driverWorking } from '../../../shared/domain/drivers/driver-working.ts';
import type { BudgetRow } from '../../../shared/domain/plan/plan-document.ts';
import type { CommandContext } from '../handler.ts';
import { fundingGround, type FundingGround } from './funding-ground.ts';
import { writeBudgetRows } from './write-budget-rows.ts';

interface Options {
  /** The lines to compute; all driven lines when left out. */
  readonly lineIds?: readonly number[];
  /** Splits months set by hand over the sources again, too. */
  readonly splitByHandAgain?: boolean;
}

/**
 * Computes driven lines and writes what they cost into the budget, by source and month. Every month of the plan is
 * computed, those that the ledger has reached too: the budget is what was planned, and what was spent stands beside it.
 * Once a baseline is approved the grid that this writes is a draft, and the approved budget changes by approval alone.
 *
 * @returns why a line cannot be computed; the command then fails and nothing of it is kept.
 */
export async function recomputeDriven(
  { write, recorder }: Pick<CommandContext, 'write' | 'recorder'>,
  { lineIds, splitByHandAgain = false }: Options = {},
): Promise<AppError | null> {
  const ground = await fundingGround(write);
  const drivers = ground.drivers.filter(({ lineId }) => lineIds === undefined || lineIds.includes(lineId));
  const rows: BudgetRow[] = [];
  for (const driver of drivers) {
    const computed = budgetOf(driver, ground, splitByHandAgain);
    if (!Array.isArray(computed)) return computed;
    rows.push(...computed);
  }
  await writeBudgetRows({ recorder }, ground, rows);
  return null;
}

function budgetOf(driver: Driver, ground: FundingGround, again: boolean): BudgetRow[] | AppError {
  const line = ground.lineOf(driver.lineId);
  const working = driverWorking(driver, { ...ground, categoryCode: line.categoryCode });
  const problem = working.problems[0];
  if (problem !== undefined) return appError('driver-refused', { line: line.description, problem });
  return drivenBudget(line, working, again ? [] : ground.budgets);
}
