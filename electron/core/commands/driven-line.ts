import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { monthsOfPlan, readPlan } from '../storage/readers/plan-tables.ts';

/** The description of a line that a driver computes; `not-found` where there is no such line or driver. */
export async function drivenLine(read: ReadHandle, lineId: number): Promise<Result<string, AppError>> {
  const found = await read
    .selectFrom('driver')
    .innerJoin('line', 'line.id', 'driver.line_id')
    .select('line.description')
    .where('driver.line_id', '=', lineId)
    .executeTakeFirst();
  return found ? ok(found.description) : err(appError('not-found', { what: 'driver of line', which: lineId }));
}

/** `outside-plan` when a month is not one of the plan's, else null. */
export async function outsidePlan(read: ReadHandle, month: Month): Promise<AppError | null> {
  const plan = await readPlan(read);
  if (monthsOfPlan(plan).includes(month)) return null;
  return appError('outside-plan', {
    what: monthName(month),
    years: `${plan.firstYear} and the ${plan.years - 1} after`,
  });
}
