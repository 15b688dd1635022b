import type { Worksheet } from 'exceljs';
import { at, putUnlessMissing } from './cells.ts';
import type { StyleName } from './cell-styles.ts';

/** Formulas that tell what is not entered from zero, shared by the sheets of totals. */

/** How many months of a year, named by the cell `year`, are entered in the rows of the plan that `rows` picks. */
export const monthsEntered = (rows: string, year: string, amounts: string): string =>
  `SUMPRODUCT((${rows})*((Plan_columns=${year}&" open")+(Plan_columns=${year}&" closed"))*(${amounts}<>""))`;

/** The condition that the plan has no commitment at all. */
export const NO_COMMITMENT = 'COUNT(Commitment_amounts)=0';

type Columns = Readonly<Record<'budget' | 'actual' | 'committed' | 'forecast' | 'variance' | 'available', number>>;

/**
 * Budget less forecast, and budget less actual less committed, of one row. Where the budget is not entered, spending is
 * an overspend; where there is none either, nothing is known. Amounts in pence; null is "not entered".
 */
export function putVarianceAndAvailable(
  sheet: Worksheet,
  row: number,
  columns: Columns,
  { variance, available }: { readonly variance: number | null; readonly available: number | null },
  style: StyleName = 'calculated',
): void {
  // The sum of one cell counts words as nothing, where a minus would fail.
  const of = (column: number): string => `SUM(${at(column, row)})`;
  const [budget, actual, committed] = [of(columns.budget), of(columns.actual), of(columns.committed)];
  const forecast = of(columns.forecast);
  const unbudgeted = `COUNT(${at(columns.budget, row)})=0`;
  const put = (column: number, missing: string, formula: string, pence: number | null): void =>
    putUnlessMissing(sheet, column, row, missing, formula, pence, style);
  put(columns.variance, `AND(${unbudgeted},${forecast}=0)`, `${budget}-${forecast}`, variance);
  const unspent = `AND(${unbudgeted},${actual}=0,${committed}=0)`;
  put(columns.available, unspent, `${budget}-${actual}-${committed}`, available);
}
