import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters, putText } from './cells.ts';

/** How a sheet is laid out around its table. */
export interface SheetPage {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Widths of the columns in characters, from the first. */
  readonly widths: readonly number[];
  /** The last row of headings, and the last column that stays in view. */
  readonly headingRow: number;
  readonly frozenColumns: number;
  /** How many pages of A3 side by side it prints on; one of A4 when left out. */
  readonly pagesWide?: number;
  /** Columns and rows that programs need and readers do not. */
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
}

/** The row of the title and that of the note below it. */
const TITLE_ROW = 1;
const NOTE_ROW = 2;

const A4 = 9;
// The library's list of sizes lacks it.
const A3 = 8 as typeof A4;
/** Room for a heading of two lines, in points. */
const HEADING_HEIGHT = 30;

/** Adds a sheet: title, note, frozen headings, widths, and printing on landscape pages that repeat its headings. */
export function addPage(workbook: Workbook, page: SheetPage): Worksheet {
  const sheet = workbook.addWorksheet(page.name, {
    views: [{ state: 'frozen', xSplit: page.frozenColumns, ySplit: page.headingRow, zoomScale: 90 }],
    pageSetup: {
      paperSize: page.pagesWide === undefined ? A4 : A3,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: page.pagesWide ?? 1,
      fitToHeight: 0,
      printTitlesRow: `${page.headingRow}:${page.headingRow}`,
      printTitlesColumn: `A:${columnLetters(page.frozenColumns)}`,
    },
    headerFooter: { oddFooter: '&L&F&C&A&RPage &P of &N' },
  });
  for (const [i, width] of page.widths.entries()) sheet.getColumn(i + 1).width = width;
  sheet.getRow(page.headingRow).height = HEADING_HEIGHT;
  for (const column of page.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  for (const row of page.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  const first = Array.from({ length: page.frozenColumns }, (_, i) => i + 1).find(
    (column) => !page.hiddenColumns?.includes(column),
  );
  putText(sheet, first ?? 1, TITLE_ROW, page.title, 'title');
  putText(sheet, first ?? 1, NOTE_ROW, page.note, 'note');
  return sheet;
}

/** Gives a range a name, and tells screen readers that `range` is a table with headings in its first row and column. */
export function nameTable(workbook: Workbook, sheet: Worksheet, name: string, range: string): void {
  const quoted = `'${sheet.name}'!`;
  workbook.definedNames.add(quoted + range, name);
  const corners = range.replaceAll('$', '').split(':').join('.').toLowerCase();
  const [corner = 'a1'] = range.split(':');
  workbook.definedNames.add(quoted + corner, `TitleRegion${sheet.id}.${corners}.${sheet.id}`);
}
