import { cellReadings, type CellReadings } from './cell-readings.ts';
import { columnContents, type ColumnContent } from './column-content.ts';
import type { FileRows } from './file-rows.ts';
import { findHeadingRow, type HeadingRow } from './find-headings.ts';
import { proposeColumns, type ColumnChoice } from './propose-columns.ts';

/** One sheet, looked at: where its headings are, what stands beneath them, and what its columns seem to be. */
export interface ExaminedSheet {
  readonly sheet: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, headings and titles included. */
  readonly rows: number;
  readonly headingRow: HeadingRow | null;
  readonly contents: ReadonlyMap<number, ColumnContent>;
  readonly choice: ColumnChoice;
}

export interface ExaminedFile {
  readonly file: FileRows;
  readonly readings: CellReadings;
  readonly sheets: readonly ExaminedSheet[];
}

/** @param known Headings, normalised, that a mapping or a saved profile names: they help to find the heading row. */
export function examineFile(file: FileRows, known: ReadonlySet<string> = new Set()): ExaminedFile {
  const readings = cellReadings(file.texts);
  const sheets = file.info.sheets.map(({ name, hidden }, sheet) => ({
    sheet,
    name,
    hidden,
    ...examineSheet(file, sheet, readings, known),
  }));
  return { file, readings, sheets };
}

function examineSheet(file: FileRows, sheet: number, readings: CellReadings, known: ReadonlySet<string>) {
  const blocks = file.blocks.filter((block) => block.sheet === sheet);
  const rows = blocks.reduce((sum, block) => sum + block.rowCount, 0);
  const headingRow = findHeadingRow(file, sheet, known);
  if (!headingRow) return { rows, headingRow, contents: new Map(), choice: new Map() };
  const contents = columnContents(file, sheet, readings, headingRow);
  return { rows, headingRow, contents, choice: proposeColumns(headingRow.headings, contents) };
}
