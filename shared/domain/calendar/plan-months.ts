import type { FinancialYear } from './financial-year.ts';
import { firstMonthOf, MONTHS_IN_YEAR, monthsBetween, monthsFrom, type Month } from './month.ts';
import { monthOfPeriod, type Period } from './period.ts';

/** Every month of a plan in order: 12 a year from the first year's April. */
export const planMonths = (plan: { readonly firstYear: FinancialYear; readonly years: number }): Month[] =>
  monthsFrom(firstMonthOf(plan.firstYear), plan.years * MONTHS_IN_YEAR);

/**
 * The place in `months` of the first month the ledger has not reached: months before it show actuals, those from it
 * on are forecast. 0 when the ledger is empty; `months.length` when it has reached the last. Adjustment periods
 * (P13 on) stand in March.
 */
export function firstOpenMonth(months: readonly Month[], actualsTo: Period | null): number {
  const first = months[0];
  if (actualsTo === null || first === undefined) return 0;
  return Math.min(Math.max(monthsBetween(first, monthOfPeriod(actualsTo)) + 1, 0), months.length);
}
