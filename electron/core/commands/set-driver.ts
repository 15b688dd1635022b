import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { driverProblem } from '../../../shared/domain/drivers/driver-problem.ts';
import { sharesNow } from '../../../shared/domain/funding/line-funding.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { missing } from './checks.ts';
import { fundingGround, type FundingGround } from './funding-ground.ts';
import { recomputeDriven } from './recompute-driven.ts';

/**
 * Has a line computed. Where several sources pay for it and nothing is said about how, they go on sharing as their
 * budgets do now. Months that were set by hand under a driver before stay so.
 */
export const setDriver: CommandHandler<'set-driver'> = async (context, { lineId, driver }) => {
  const problem = await missing(context.write, 'line', lineId);
  if (problem) return err(problem);
  const ground = await fundingGround(context.write);
  const line = ground.lineOf(lineId);
  const why = driverProblem(driver, { ...ground, categoryCode: line.categoryCode });
  if (why !== null) return err(appError('driver-refused', { line: line.description, problem: why }));
  await keepShares(context, ground, lineId);
  const definition = JSON.stringify(driver.definition);
  await context.recorder.put('driver', [{ line_id: lineId, kind: driver.kind, definition }]);
  const refused = await recomputeDriven(context, { lineIds: [lineId] });
  if (refused) return err(refused);
  return ok({ action: `Compute ${line.description} from ${driver.kind}`, output: {} });
};

/** Writes down how several sources share a line, in the years where nothing is said. */
export async function keepShares(
  { recorder }: Pick<CommandContext, 'recorder'>,
  { plan, lineOf, budgets, funding }: FundingGround,
  lineId: number,
): Promise<void> {
  const line = lineOf(lineId);
  if (line.sourceIds.length < 2) return;
  const years = Array.from({ length: plan.years }, (_, year) => year);
  const unsaid = years.filter((year) => !funding.some((part) => part.lineId === lineId && part.year === year));
  await recorder.put(
    'line_funding',
    unsaid.flatMap((year) =>
      sharesNow(line, budgets, year).map(({ sourceId, basisPoints, amount }) => ({
        line_id: lineId,
        year: startYearOf(plan.firstYear) + year,
        source_id: sourceId,
        basis_points: basisPoints,
        amount,
      })),
    ),
  );
}
