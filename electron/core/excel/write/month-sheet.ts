import type { Workbook, Worksheet } from 'exceljs';
import { financialYearOf, type Month } from '../../../../shared/domain/calendar/month.ts';
import { at, columnLetters, fixedRange, onSheet, putCount, putDate, putFormula, putPence, putText } from './cells.ts';
import { monthColumns, sumAcross, type MonthColumn } from './month-columns.ts';
import { addPage, nameTable } from './sheet-page.ts';

/** A row of a sheet by month: pence, null where nothing was entered. */
export interface MonthRow {
  /** What programs find the row by. */
  readonly key: string;
  readonly texts: RowTexts;
  readonly inKind: boolean;
  readonly months: readonly (number | null)[];
}

/** Intervention code, intervention, line, source code, theme, category. */
export type RowTexts = readonly [string, string, string, string, string, string];

export interface MonthSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Begins the names of its ranges: `Plan` makes `Plan_amounts`. */
  readonly prefix: string;
  readonly months: readonly Month[];
  /** The first month that the ledger has not reached. */
  readonly openFrom: number;
  readonly rows: readonly MonthRow[];
  /** Months are for typing in, and each row counts those not entered. */
  readonly editable: boolean;
}

const HEADINGS: RowTexts = ['Intervention code', 'Intervention', 'Line', 'Source', 'Theme', 'Category'];
const WIDTHS = [10, 13, 32, 38, 9, 32, 28];
const FIRST_TEXT = 2;
const CODE_COLUMN = 2;
const SOURCE_COLUMN = 5;
const FIRST_MONTH = FIRST_TEXT + HEADINGS.length;
const TAG_ROW = 3;
const BAND_ROW = 4;
const HEADING_ROW = 5;
const FIRST_ROW = 6;

/** A sheet of amounts by month, with quarters, years, and totals of rows and columns as live formulas. */
export function addMonthSheet(workbook: Workbook, given: MonthSheet): void {
  const columns = monthColumns(given.months, FIRST_MONTH);
  const sheet = addPage(workbook, {
    name: given.name,
    title: given.title,
    note: given.note,
    widths: [...WIDTHS, ...columns.map(widthOf), 10],
    headingRow: HEADING_ROW,
    frozenColumns: SOURCE_COLUMN,
    pagesWide: columns.filter(({ kind }) => kind === 'year').length,
    hiddenColumns: [1],
    hiddenRows: [TAG_ROW],
  });
  putHeadings(sheet, given, columns);
  const cash = given.rows.filter((row) => !row.inKind);
  const inKind = given.rows.filter((row) => row.inKind);
  const cashEnd = putBlock(sheet, given, columns, cash, FIRST_ROW, 'Total');
  const end = inKind.length > 0 ? putBlock(sheet, given, columns, inKind, cashEnd + 2, 'Total in kind') : cashEnd;
  nameRanges(workbook, sheet, given, columns, cashEnd - 1, end);
}

const widthOf = ({ kind }: MonthColumn): number => ({ month: 11, quarter: 12, year: 14, total: 14 })[kind];

/** `2022/23 closed` and `2022/23 open` tell the months that hold actuals from those that are forecast. */
const tagOf = ({ kind, tag, from }: MonthColumn, openFrom: number): string =>
  kind === 'month' ? `${financialYearOf(tag as Month)} ${from < openFrom ? 'closed' : 'open'}` : tag;

function putHeadings(sheet: Worksheet, given: MonthSheet, columns: readonly MonthColumn[]): void {
  putText(sheet, 1, HEADING_ROW, 'Row', 'heading');
  for (const [i, heading] of HEADINGS.entries()) putText(sheet, FIRST_TEXT + i, HEADING_ROW, heading, 'heading');
  for (const column of columns) {
    putText(sheet, column.column, TAG_ROW, tagOf(column, given.openFrom), 'tag');
    putText(sheet, column.column, BAND_ROW, bandOf(column, given.openFrom), 'band');
    if (column.kind === 'month')
      putDate(sheet, column.column, HEADING_ROW, new Date(`${column.tag}-01T00:00:00Z`), 'monthHeading');
    else putText(sheet, column.column, HEADING_ROW, column.heading, 'numberHeading');
  }
  const after = FIRST_MONTH + columns.length;
  if (given.editable) putText(sheet, after, HEADING_ROW, 'Months not entered', 'numberHeading');
}

/** Above each month, whether the ledger has reached it; above a sum, of what year it is. */
function bandOf({ kind, tag, from }: MonthColumn, openFrom: number): string {
  if (kind === 'month') return from < openFrom ? 'Actual' : '';
  return kind === 'quarter' ? tag.slice(0, 7) : '';
}

/** Rows and the total below them; a block without rows keeps an empty one, for its sums to stand on. */
function putBlock(
  sheet: Worksheet,
  given: MonthSheet,
  columns: readonly MonthColumn[],
  rows: readonly MonthRow[],
  first: number,
  label: string,
): number {
  for (const [i, row] of rows.entries()) putRow(sheet, given, columns, row, first + i);
  const totalRow = first + Math.max(rows.length, 1);
  putTotals(sheet, given, columns, rows, { first, last: totalRow - 1, totalRow, label });
  return totalRow;
}

function putRow(sheet: Worksheet, given: MonthSheet, columns: readonly MonthColumn[], row: MonthRow, at: number): void {
  putText(sheet, 1, at, row.key, 'tag');
  for (const [i, text] of row.texts.entries()) putText(sheet, FIRST_TEXT + i, at, text);
  for (const column of columns) {
    const amount = sumOf(row, column);
    if (column.kind !== 'month') putFormula(sheet, column.column, at, sumAcross(column.parts, at), amount);
    else putPence(sheet, column.column, at, row.months[column.from] ?? null, given.editable ? 'input' : 'figure');
  }
  if (given.editable) putCount(sheet, FIRST_MONTH + columns.length, at, notEntered(columns, at), emptyMonths(row));
}

const sumOf = ({ months }: MonthRow, { from, to }: MonthColumn): number =>
  months.slice(from, to).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const emptyMonths = ({ months }: MonthRow): number => months.filter((amount) => amount === null).length;

/** `36-COUNT(H6:J6,L6:N6,…)` */
function notEntered(columns: readonly MonthColumn[], row: number): string {
  const quarters = columns.filter((column) => column.kind === 'quarter');
  const ranges = quarters.map(({ parts }) => `${at(parts[0] ?? 1, row)}:${at(parts.at(-1) ?? 1, row)}`);
  return `${columns.filter((column) => column.kind === 'month').length}-COUNT(${ranges.join(',')})`;
}

function putTotals(
  sheet: Worksheet,
  given: MonthSheet,
  columns: readonly MonthColumn[],
  rows: readonly MonthRow[],
  place: { first: number; last: number; totalRow: number; label: string },
): void {
  const down = (column: number): string => `SUM(${at(column, place.first)}:${at(column, place.last)})`;
  putText(sheet, 1, place.totalRow, place.label, 'tag');
  for (let i = 0; i < HEADINGS.length; i += 1)
    putText(sheet, FIRST_TEXT + i, place.totalRow, i === 1 ? place.label : '', 'totalText');
  for (const column of columns) {
    const total = rows.reduce((sum, row) => sum + sumOf(row, column), 0);
    putFormula(sheet, column.column, place.totalRow, down(column.column), total, 'total');
  }
  const after = FIRST_MONTH + columns.length;
  const empty = rows.reduce((sum, row) => sum + emptyMonths(row), 0);
  if (given.editable) putCount(sheet, after, place.totalRow, down(after), empty, 'totalCount');
}

/** The names that formulas of other sheets, and readers, know the ranges by. */
function nameRanges(
  workbook: Workbook,
  sheet: Worksheet,
  { prefix, name, editable }: MonthSheet,
  columns: readonly MonthColumn[],
  cashLast: number,
  end: number,
): void {
  const last = FIRST_MONTH + columns.length - 1;
  const add = (what: string, left: number, top: number, right: number, bottom: number): void =>
    workbook.definedNames.add(onSheet(name, fixedRange(left, top, right, bottom)), `${prefix}_${what}`);
  add('columns', FIRST_MONTH, TAG_ROW, last, TAG_ROW);
  add('rows', 1, FIRST_ROW, 1, end);
  add('sources', SOURCE_COLUMN, FIRST_ROW, SOURCE_COLUMN, end);
  add('amounts', FIRST_MONTH, FIRST_ROW, last, end);
  add('cash_codes', CODE_COLUMN, FIRST_ROW, CODE_COLUMN, cashLast);
  add('cash_amounts', FIRST_MONTH, FIRST_ROW, last, cashLast);
  const right = columnLetters(last + (editable ? 1 : 0));
  nameTable(workbook, sheet, `${prefix}_table`, `$B$${HEADING_ROW}:$${right}$${end}`);
}
