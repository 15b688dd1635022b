/**
 * Rows of a spreadsheet as read, before anything is known of what they mean. Cells stand in parallel arrays, and text
 * is kept once in a table, so that 100,000 rows make no million objects and work can be done per distinct text.
 *
 * Row `r` of a block has the cells `cellStart[r]` to `cellStart[r + 1]` (exclusive), in column order.
 */
export interface RowBlock {
  /** Index into the workbook's `sheets`. */
  readonly sheet: number;
  readonly rowCount: number;
  /** The row's number in the file, from 1, as the spreadsheet program shows it (for CSV: the record's number). */
  readonly rowNumbers: Uint32Array;
  /**
   * How far the sheet had been read: the number of the last row that had cells, empty ones included, or of the last CSV
   * record. Rows up to here that no block has are blank: nothing stands in them.
   */
  readonly lastRow: number;
  readonly cellStart: Uint32Array;
  /** Column from 0. */
  readonly column: Uint16Array;
  readonly kind: Uint8Array;
  /**
   * What the cell holds, by kind: `number` the binary number; `date` days since 1970-01-01 (fractions are a time of
   * day); `boolean` 0 or 1; `text` and `error` the index of the text in `texts`.
   */
  readonly value: Float64Array;
  /** Texts first used in this block: `texts[i]` has the index `firstText + i` in the file's one table of texts. */
  readonly texts: readonly string[];
  readonly firstText: number;
}

/** Kinds of cell. A cell that is absent or empty is not in the block; a text of spaces is kept as it is. */
export const CELL = { number: 1, text: 2, date: 3, boolean: 4, error: 5 } as const;

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

/** What is known of a file once it has been opened: its kind, its sheets in order, and for text how it was decoded. */
export interface FileInfo {
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly SheetInfo[];
  /** CSV only: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding: string | null;
  /** CSV only: `,`, `;`, tab or `|`. */
  readonly delimiter: string | null;
}
