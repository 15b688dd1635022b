import type { Brand } from '../../base/brand.ts';
import { isFinancialYear, type FinancialYear } from './financial-year.ts';
import { addToMonth, financialYearOf, firstMonthOf, lastMonthOf, monthsBetween, type Month } from './month.ts';

/**
 * A ledger period, `2022/23-P03`: P01 is April, P12 is March, P13 to P16 are adjustment periods of the same year,
 * which belong to March and to Q4.
 */
export type Period = Brand<string, 'Period'>;

export const LAST_MONTHLY_PERIOD = 12;
const LAST_PERIOD = 16;

const PATTERN = /^(\d{4}\/\d{2})-P(\d{2})$/;

export function isPeriod(text: unknown): text is Period {
  const match = typeof text === 'string' ? PATTERN.exec(text) : null;
  return match !== null && isFinancialYear(match[1]) && Number(match[2]) >= 1 && Number(match[2]) <= LAST_PERIOD;
}

/** @throws RangeError when `number` is not 1 to 16. */
export function period(year: FinancialYear, number: number): Period {
  if (!Number.isInteger(number) || number < 1 || number > LAST_PERIOD)
    throw new RangeError(`not a period: ${String(number)}`);
  return `${year}-P${String(number).padStart(2, '0')}` as Period;
}

export const yearOfPeriod = (p: Period): FinancialYear => p.slice(0, 7) as FinancialYear;

export const numberOfPeriod = (p: Period): number => Number(p.slice(9));

/** The month a period's money belongs to; March for P12 and every adjustment period. */
export const monthOfPeriod = (p: Period): Month =>
  numberOfPeriod(p) >= LAST_MONTHLY_PERIOD
    ? lastMonthOf(yearOfPeriod(p))
    : addToMonth(firstMonthOf(yearOfPeriod(p)), numberOfPeriod(p) - 1);

export function periodOfMonth(month: Month): Period {
  const year = financialYearOf(month);
  return period(year, monthsBetween(firstMonthOf(year), month) + 1);
}
