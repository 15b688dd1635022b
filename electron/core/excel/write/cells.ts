import type { CellValue, Worksheet } from 'exceljs';
import { safeText } from './safe-text.ts';
import { STYLES, type StyleName } from './cell-styles.ts';

/** `columnLetters(1)` is `A`, `columnLetters(28)` is `AB`. */
export const columnLetters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);

/** `at(2, 5)` is `B5`: column, then row, both from 1. */
export const at = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** `$B$5:$C$9`. */
export const fixedRange = (left: number, top: number, right: number, bottom: number): string =>
  `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;

/** A range of another sheet as a formula names it. */
export const onSheet = (sheet: string, range: string): string => `'${sheet.replaceAll("'", "''")}'!${range}`;

/** Pounds as the nearest binary number: a cell holds no pence. Whole pence come back through rounding to 2 places. */
const pounds = (pence: number): number => pence / 100;

function put(sheet: Worksheet, column: number, row: number, value: CellValue, style: StyleName): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = STYLES[style];
}

/** Text, kept as text whatever it looks like; an empty text leaves an empty, styled cell. */
export const putText = (sheet: Worksheet, column: number, row: number, text: string, style: StyleName = 'text'): void =>
  put(sheet, column, row, text === '' ? null : safeText(text), style);

/** A date or an instant, typed, as UTC. */
export const putDate = (sheet: Worksheet, column: number, row: number, date: Date, style: StyleName): void =>
  put(sheet, column, row, date, style);

/** A typed amount in pounds; null, "not entered", leaves the cell empty. */
export const putPence = (
  sheet: Worksheet,
  column: number,
  row: number,
  pence: number | null,
  style: StyleName = 'figure',
): void => put(sheet, column, row, pence === null ? null : pounds(pence), style);

/**
 * A live formula that yields pounds, with the result it has now. It is rounded to whole pence, so that sums of binary
 * numbers neither drift nor leave a stray 0.0000000001 where there is nothing.
 */
export const putFormula = (
  sheet: Worksheet,
  column: number,
  row: number,
  formula: string,
  pence: number,
  style: StyleName = 'calculated',
): void => put(sheet, column, row, { formula: `ROUND(${formula},2)`, result: pounds(pence) }, style);

/** A live formula that counts. */
export const putCount = (
  sheet: Worksheet,
  column: number,
  row: number,
  formula: string,
  count: number,
  style: StyleName = 'count',
): void => put(sheet, column, row, { formula, result: count }, style);

/** What stands in a calculated cell that nothing is entered for. Sums pass over it, as over any text. */
const NOT_ENTERED = 'not entered';

/** A live formula that says "not entered" while the condition `unless` holds: what follows from a blank is not zero. */
export const putUnlessMissing = (
  sheet: Worksheet,
  column: number,
  row: number,
  unless: string,
  formula: string,
  pence: number | null,
  style: StyleName = 'calculated',
): void =>
  put(
    sheet,
    column,
    row,
    {
      formula: `IF(${unless},"${NOT_ENTERED}",ROUND(${formula},2))`,
      result: pence === null ? NOT_ENTERED : pounds(pence),
    },
    style,
  );

/** "Not entered" that no typing in this workbook changes. */
export const putMissing = (sheet: Worksheet, column: number, row: number, style: StyleName = 'calculated'): void =>
  put(sheet, column, row, NOT_ENTERED, style);
