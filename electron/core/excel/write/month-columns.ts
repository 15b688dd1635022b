import { financialYearOf, MONTHS_IN_YEAR, type Month } from '../../../../shared/domain/calendar/month.ts';
import { MONTHS_IN_QUARTER } from '../../../../shared/domain/calendar/quarter.ts';
import { at } from './cells.ts';

/**
 * The columns of a sheet by month: each quarter's months and their sum, each year's sum of quarters, and the total of
 * the years at the end.
 */
export interface MonthColumn {
  readonly kind: 'month' | 'quarter' | 'year' | 'total';
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  /** What programs find the column by: the month, `2022/23 Q1`, `2022/23`, `total`. */
  readonly tag: string;
  /** The months that it holds: from the first to before the last, as the plan counts them. */
  readonly from: number;
  readonly to: number;
  /** The columns that it sums; none for a month. */
  readonly parts: readonly number[];
}

/** @param first The column of the first month. */
export function monthColumns(months: readonly Month[], first: number): MonthColumn[] {
  const columns: MonthColumn[] = [];
  const add = (given: Omit<MonthColumn, 'column'>): number =>
    columns.push({ ...given, column: first + columns.length }) + first - 1;
  const years = [];
  for (let year = 0; year < months.length; year += MONTHS_IN_YEAR) {
    const name = financialYearOf(months[year] as Month);
    const quarters = [];
    for (let from = year; from < year + MONTHS_IN_YEAR; from += MONTHS_IN_QUARTER) {
      const to = from + MONTHS_IN_QUARTER;
      const quarter = `Q${(from - year) / MONTHS_IN_QUARTER + 1}`;
      const parts = months.slice(from, to).map((month, i) => addMonth(add, month, from + i));
      quarters.push(add({ kind: 'quarter', heading: quarter, tag: `${name} ${quarter}`, from, to, parts }));
    }
    years.push(add({ kind: 'year', heading: name, tag: name, from: year, to: year + MONTHS_IN_YEAR, parts: quarters }));
  }
  add({ kind: 'total', heading: 'Total', tag: 'total', from: 0, to: months.length, parts: years });
  return columns;
}

const addMonth = (add: (column: Omit<MonthColumn, 'column'>) => number, month: Month, index: number): number =>
  add({ kind: 'month', heading: month, tag: month, from: index, to: index + 1, parts: [] });

/** `SUM(H6:J6)` of columns that stand side by side, else `SUM(K6,O6)`. */
export function sumAcross(parts: readonly number[], row: number): string {
  const [first = 1, last = 1] = [parts[0], parts.at(-1)];
  const together = parts.length > 1 && last - first === parts.length - 1;
  return `SUM(${together ? `${at(first, row)}:${at(last, row)}` : parts.map((column) => at(column, row)).join(',')})`;
}
