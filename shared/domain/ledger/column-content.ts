import { isProblem, type CellReadings, type Reading } from './cell-readings.ts';
import type { FileRows } from './file-rows.ts';
import type { Heading, HeadingRow } from './find-headings.ts';
import { meaningsOf } from './heading-vocabulary.ts';
import type { LedgerField } from './ledger-types.ts';
import { CELL } from './row-block.ts';
import { tellsOrder } from './read-day.ts';

/** What stands in one column of one sheet, counted. */
export interface ColumnContent {
  filled: number;
  dates: number;
  periods: number;
  amounts: number;
  negatives: number;
  positives: number;
  /** Dates whose first or second number is above 12. */
  dayFirst: number;
  monthFirst: number;
  /** Amounts written 1.234,56 and 1,234.56. */
  commaDecimals: number;
  pointDecimals: number;
  readonly distinct: Set<number | string>;
}

/** Enough rows to tell what a column holds. */
const SAMPLE_ROWS = 1_000;
const SAMPLE_DISTINCT = 200;

const emptyContent = (): ColumnContent => ({
  filled: 0,
  dates: 0,
  periods: 0,
  amounts: 0,
  negatives: 0,
  positives: 0,
  dayFirst: 0,
  monthFirst: 0,
  commaDecimals: 0,
  pointDecimals: 0,
  distinct: new Set(),
});

/**
 * Counts the first rows of a sheet, by column, of the columns that have a heading. Cells are tried as what their heading
 * may mean; the order of day and month is counted in all, for a person may map any column as the date.
 */
export function columnContents(
  file: FileRows,
  sheet: number,
  readings: CellReadings,
  { rowNumbers, headings }: HeadingRow,
): ReadonlyMap<number, ColumnContent> {
  const columns = new Map(headings.map((heading) => [heading.column, columnCounter(heading, readings)]));
  let rows = 0;
  for (const block of file.blocks) {
    if (block.sheet !== sheet) continue;
    for (let row = 0; row < block.rowCount && rows < SAMPLE_ROWS; row++) {
      if (rowNumbers.includes(block.rowNumbers[row] ?? 0)) continue;
      rows += 1;
      for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++)
        columns.get(block.column[cell] ?? 0)?.count(block.kind[cell] ?? 0, block.value[cell] ?? 0);
    }
  }
  return new Map([...columns].map(([column, { content }]) => [column, content]));
}

function columnCounter({ normal }: Heading, readings: CellReadings) {
  const content = emptyContent();
  const fields = new Set(meaningsOf(normal).map(({ field }) => field));
  const money = fields.has('amount') || fields.has('debit') || fields.has('credit');
  const count = (kind: number, value: number): void => {
    if (kind === CELL.error || (kind === CELL.text && readings.text(value) === '')) return;
    content.filled += 1;
    const text = kind === CELL.text ? readings.text(value) : null;
    if (content.distinct.size < SAMPLE_DISTINCT) content.distinct.add(text ?? value);
    if (money) countAmount(content, readings.amount(kind, value, false), text);
    if (fields.has('period') && isRead(readings.period(kind, value))) content.periods += 1;
    const order = text === null ? null : tellsOrder(text);
    if (order === 'day first') content.dayFirst += 1;
    if (order === 'month first') content.monthFirst += 1;
    if (fields.has('date') && (order !== null || isDated(readings, kind, value))) content.dates += 1;
  };
  return { content, count };
}

/** A date, or the name of a month, which may stand in a column of dates. */
function isDated(readings: CellReadings, kind: number, value: number): boolean {
  if (isRead(readings.day(kind, value, false))) return true;
  const written = kind === CELL.text ? readings.period(kind, value) : null;
  return written !== null && !isProblem(written) && written.says === 'month';
}

const isRead = <T>(reading: Reading<T>): boolean => reading !== null && !isProblem(reading);

const COMMA_DECIMALS = /^[^.,]*(?:\.\d{3})*,\d{2}\D*$/;
const POINT_DECIMALS = /\.\d{1,2}\D*$/;

/** An amount with a fraction of a penny is still an amount where a column is to be told by what it holds. */
function countAmount(content: ColumnContent, amount: Reading<number>, text: string | null): void {
  const commas = text !== null && COMMA_DECIMALS.test(text);
  if (commas) content.commaDecimals += 1;
  if (text !== null && POINT_DECIMALS.test(text)) content.pointDecimals += 1;
  if (typeof amount === 'number' || amount === 'fraction' || commas) content.amounts += 1;
  if (typeof amount !== 'number') return;
  if (amount < 0) content.negatives += 1;
  if (amount > 0) content.positives += 1;
}

/** From this share of readable cells on, a column is what its heading says; below the other it is not. */
const GOOD_SHARE = 0.5;
const LEAST_SHARE = 0.1;

/** How far what stands in a column bears out a meaning: 1, a quarter where it is doubtful or the column empty, or 0. */
export function bearsOut(content: ColumnContent | undefined, field: LedgerField): number {
  if (!content || content.filled === 0) return 0.25;
  const { dates: date, periods: period, amounts: amount } = content;
  const readable = { date, period, amount, debit: amount, credit: amount };
  if (!(field in readable)) return 1;
  const share = readable[field as keyof typeof readable] / content.filled;
  return share >= GOOD_SHARE ? 1 : share >= LEAST_SHARE ? 0.25 : 0;
}

/** 04/17/2022 stands in the column and 17/04/2022 does not. */
export const isMonthFirst = (content: ColumnContent | undefined): boolean =>
  content !== undefined && content.monthFirst > 0 && content.dayFirst === 0;

/** 1.234,56 or 234,56 stands in the column and 1,234.56 does not. */
export const hasCommaDecimals = (content: ColumnContent | undefined): boolean =>
  content !== undefined && content.commaDecimals > 0 && content.pointDecimals === 0;
