import type { Brand } from '../../base/brand.ts';
import type { FinancialYear } from './financial-year.ts';
import { addToMonth, financialYearOf, firstMonthOf, monthsBetween, monthsFrom, type Month } from './month.ts';

/** `2022/23-Q1`: April to June. */
export type Quarter = Brand<string, 'Quarter'>;

export const MONTHS_IN_QUARTER = 3;

/** @throws RangeError when `number` is not 1 to 4. */
export function quarter(year: FinancialYear, number: number): Quarter {
  if (!Number.isInteger(number) || number < 1 || number > 4) throw new RangeError(`not a quarter: ${String(number)}`);
  return `${year}-Q${number}` as Quarter;
}

export function quarterOfMonth(month: Month): Quarter {
  const year = financialYearOf(month);
  return quarter(year, Math.floor(monthsBetween(firstMonthOf(year), month) / MONTHS_IN_QUARTER) + 1);
}

export function monthsOfQuarter(q: Quarter): Month[] {
  const year = q.slice(0, 7) as FinancialYear;
  const number = Number(q.slice(9));
  return monthsFrom(addToMonth(firstMonthOf(year), (number - 1) * MONTHS_IN_QUARTER), MONTHS_IN_QUARTER);
}
