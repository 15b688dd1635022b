import type { Brand } from '../../base/brand.ts';

/** 1 April to 31 March, written `2022/23`. */
export type FinancialYear = Brand<string, 'FinancialYear'>;

const PATTERN = /^(\d{4})\/(\d{2})$/;

export function isFinancialYear(text: unknown): text is FinancialYear {
  const match = typeof text === 'string' ? PATTERN.exec(text) : null;
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** `financialYear(2022)` is `2022/23`: the year that starts on 1 April 2022. @throws RangeError outside 1900 to 2999. */
export function financialYear(startYear: number): FinancialYear {
  if (!Number.isInteger(startYear) || startYear < 1900 || startYear > 2999)
    throw new RangeError(`not a year: ${String(startYear)}`);
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}` as FinancialYear;
}

/** The calendar year of its 1 April. */
export const startYearOf = (year: FinancialYear): number => Number(year.slice(0, 4));

export const nextFinancialYear = (year: FinancialYear): FinancialYear => financialYear(startYearOf(year) + 1);

/** `count` years in order, the first included. */
export const financialYears = (first: FinancialYear, count: number): FinancialYear[] =>
  Array.from({ length: count }, (_, i) => financialYear(startYearOf(first) + i));
