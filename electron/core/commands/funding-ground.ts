import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Driver, LineFunding, Rate } from '../../../shared/domain/drivers/driver-types.ts';
import type { FundedLine } from '../../../shared/domain/funding/line-funding.ts';
import type { BudgetRow, Plan } from '../../../shared/domain/plan/plan-document.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readBudgets } from '../storage/readers/month-rows.ts';
import { monthsOfPlan, readCategories, readLines, readPlan, readSources } from '../storage/readers/plan-tables.ts';
import { readDrivers, readLineFunding, readRates } from '../storage/readers/planning-tables.ts';

/** A line as drivers and funding see it. */
export interface GroundLine extends FundedLine {
  readonly description: string;
  readonly categoryCode: string;
}

/** What drivers and funding are worked out from, as the command has left it so far. */
export interface FundingGround {
  readonly plan: Plan;
  readonly months: readonly Month[];
  readonly drivers: readonly Driver[];
  readonly rates: readonly Rate[];
  readonly funding: readonly LineFunding[];
  readonly budgets: readonly BudgetRow[];
  readonly lineOf: (lineId: number) => GroundLine;
}

export async function fundingGround(read: ReadHandle): Promise<FundingGround> {
  const plan = await readPlan(read);
  const budgets = await readBudgets(read, plan);
  const funding = await readLineFunding(read, plan);
  const order = (await readSources(read)).map(({ id }) => id);
  const lines = new Map((await readLines(read)).map((line) => [line.id, line]));
  const codes = new Map((await readCategories(read)).map(({ id, code }) => [id, code]));
  const sourcesOf = Map.groupBy(budgets, (row) => row.lineId);
  const lineOf = (lineId: number): GroundLine => {
    const line = lines.get(lineId);
    const sourceIds = (sourcesOf.get(lineId) ?? []).map(({ sourceId }) => sourceId);
    return {
      lineId,
      sourceIds: sourceIds.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      funding,
      description: line?.description ?? '',
      categoryCode: codes.get(line?.categoryId ?? 0) ?? '',
    };
  };
  return {
    plan,
    months: monthsOfPlan(plan),
    drivers: await readDrivers(read, plan),
    rates: await readRates(read),
    funding,
    budgets,
    lineOf,
  };
}
