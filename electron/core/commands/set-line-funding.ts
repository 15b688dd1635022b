import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../shared/domain/calendar/month.ts';
import { driverWorking } from '../../../shared/domain/drivers/driver-working.ts';
import { fundedMonths, lineMonths, whyNotFunded } from '../../../shared/domain/funding/line-funding.ts';
import { sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { firstOf, missing } from './checks.ts';
import { fundingGround, type FundingGround } from './funding-ground.ts';
import { recomputeDriven } from './recompute-driven.ts';
import { writeBudgetRows } from './write-budget-rows.ts';

type Funding = CheckedInputOf<'set-line-funding'>;
type YearFunding = Funding['years'][number];

/**
 * How a line's sources bear its cost, year by year. Months of the years named are split over the sources again, to the
 * penny; the line's total by month stays as it is, unless a driver computes it and its sources bear less than all of
 * it. Allocations are not touched.
 */
export const setLineFunding: CommandHandler<'set-line-funding'> = async (context, { lineId, years, reason }) => {
  const { write, recorder } = context;
  const sourceIds = [...new Set(years.flatMap(({ parts }) => parts.map(({ sourceId }) => sourceId)))];
  const problem = await firstOf(
    () => missing(write, 'line', lineId),
    ...sourceIds.map((sourceId) => () => missing(write, 'source', sourceId)),
  );
  if (problem) return err(problem);
  const before = await fundingGround(write);
  const cost = costOf(before, lineId);
  const refused = years.map((year) => refusalOf(before, lineId, year, cost)).find((one) => one !== null);
  if (refused) return err(refused);
  await recorder.put(
    'line_source',
    sourceIds.map((sourceId) => ({ line_id: lineId, source_id: sourceId })),
  );
  for (const year of years) await writeFunding(context, before, lineId, year);
  const failed = await splitAgain(context, lineId, years, cost);
  if (failed) return err(failed);
  return ok({ action: `Fund ${before.lineOf(lineId).description}`, reason, output: {} });
};

/** What the line costs by month: computed where a driver computes it, else what its sources bear. */
function costOf({ drivers, budgets, months, rates, lineOf }: FundingGround, lineId: number): (Pence | null)[] {
  const driver = drivers.find((one) => one.lineId === lineId);
  if (!driver) return lineMonths(budgets, lineId, months.length);
  const working = driverWorking(driver, { months, rates, categoryCode: lineOf(lineId).categoryCode });
  return working.months.map(({ amount }) => amount);
}

const yearIndex = ({ plan }: FundingGround, { year }: YearFunding): number =>
  startYearOf(year) - startYearOf(plan.firstYear);

function refusalOf(
  ground: FundingGround,
  lineId: number,
  funding: YearFunding,
  cost: readonly (Pence | null)[],
): AppError | null {
  const index = yearIndex(ground, funding);
  const { plan } = ground;
  if (index < 0 || index >= plan.years)
    return appError('outside-plan', { what: funding.year, years: `${plan.firstYear} and the ${plan.years - 1} after` });
  const twice = funding.parts.length !== new Set(funding.parts.map(({ sourceId }) => sourceId)).size;
  const entered = cost.slice(index * MONTHS_IN_YEAR, (index + 1) * MONTHS_IN_YEAR).filter((amount) => amount !== null);
  const driven = ground.drivers.some((driver) => driver.lineId === lineId);
  const why = twice
    ? 'a source is named twice'
    : whyNotFunded(funding.parts, entered.length === 0 ? null : sumPence(entered), driven);
  if (why === null) return null;
  return appError('funding-refused', { line: ground.lineOf(lineId).description, year: funding.year, why });
}

async function writeFunding(
  { recorder }: CommandContext,
  ground: FundingGround,
  lineId: number,
  funding: YearFunding,
): Promise<void> {
  const start = startYearOf(funding.year);
  const byAmount = funding.parts.some(({ amount }) => amount !== null);
  const named = new Set(funding.parts.map(({ sourceId }) => sourceId));
  const rest = ground.lineOf(lineId).sourceIds.filter((sourceId) => !named.has(sourceId));
  const parts = [...funding.parts, ...rest.map((sourceId) => ({ sourceId, basisPoints: 0, amount: null }))];
  await recorder.put(
    'line_funding',
    parts.map(({ sourceId, basisPoints, amount }) => ({
      line_id: lineId,
      year: start,
      source_id: sourceId,
      basis_points: basisPoints,
      amount: byAmount ? (amount ?? 0) : null,
    })),
  );
}

async function splitAgain(
  context: CommandContext,
  lineId: number,
  years: readonly YearFunding[],
  cost: readonly (Pence | null)[],
): Promise<AppError | null> {
  const ground = await fundingGround(context.write);
  if (ground.drivers.some((driver) => driver.lineId === lineId))
    return recomputeDriven(context, { lineIds: [lineId], splitByHandAgain: true });
  const named = new Set(years.map((year) => yearIndex(ground, year)));
  const rows = fundedMonths(ground.lineOf(lineId), cost).map((row) => {
    const standing = ground.budgets.find((one) => one.lineId === lineId && one.sourceId === row.sourceId);
    const months = row.months.map((amount, m) =>
      named.has(Math.floor(m / MONTHS_IN_YEAR)) ? amount : (standing?.months[m] ?? null),
    );
    return { ...row, months };
  });
  await writeBudgetRows(context, ground, rows);
  return null;
}
