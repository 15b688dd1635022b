/**
 * A rectangle of cells as spreadsheets put it on the clipboard: tabs between cells, CRLF after each row, and quotation
 * marks round a cell that holds a tab, a line break or begins with a quotation mark (doubled inside).
 */
export type Table = readonly (readonly string[])[];

/** Excel ends its text with a line break that is no row of its own; a ragged table is filled out with empty cells. */
export function readTable(text: string): string[][] {
  const rows = cellsOf(text);
  const last = rows.at(-1);
  if (rows.length > 1 && last !== undefined && last.length === 1 && last[0] === '') rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    const ending = lineBreakAt(text, end);
    if (ending > 0) rows.push([]);
    at = end + Math.max(1, ending);
    if (end >= text.length) break;
  }
  return rows;
}

/** How long the line break at `at` is; 0 where there is none. */
const lineBreakAt = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? 2 : text[at] === '\n' || text[at] === '\r' ? 1 : 0;

const CELL_END = /[\t\r\n]/g;

function cellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = text[start] === '"' ? quotedCellAt(text, start) : null;
  if (quoted !== null) return quoted;
  CELL_END.lastIndex = start;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

/** Null when the mark that opens it is never closed before a tab, a line break or the end: then it is only a mark. */
function quotedCellAt(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  QUOTED.lastIndex = start;
  const match = QUOTED.exec(text);
  return match === null ? null : { cell: (match[1] ?? '').replaceAll('""', '"'), end: start + match[0].length };
}

const NEEDS_QUOTES = /^"|[\t\r\n]/;

const writeCell = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeTable = (table: Table): string => table.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('');

/**
 * The table as it is laid on a selection: repeated when the selection is an exact multiple of it in height and width
 * (one cell fills any selection), otherwise once.
 */
export function repeatInto(table: Table, selection: { readonly height: number; readonly width: number }): Table {
  const [height, width] = [table.length, table[0]?.length ?? 0];
  const fits = selection.height % height === 0 && selection.width % width === 0;
  if (!fits || width === 0) return table;
  return Array.from({ length: selection.height }, (_, row) =>
    Array.from({ length: selection.width }, (_, column) => table[row % height]?.[column % width] ?? ''),
  );
}
