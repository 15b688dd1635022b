import { normalHeading } from '../../../../shared/domain/ledger/heading-text.ts';
import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { columnLetter } from './columns.ts';

/**
 * A held row as it stands in its sheet: the column letters, the heading row where it is known, the row with its
 * neighbours, and which cell is to blame. Wide sheets are cut to the columns around that cell.
 */
export interface HeldContext {
  readonly columns: readonly { readonly index: number; readonly letter: string }[];
  readonly rows: readonly ContextRow[];
  /** The column to blame, from 0; null when no one cell is. */
  readonly blamed: number | null;
}

export interface ContextRow {
  readonly rowNumber: number;
  readonly kind: 'heading' | 'held' | 'neighbour';
  readonly cells: readonly string[];
}

/** What is known of a sheet besides the held row. */
export interface SheetContext {
  readonly headingRow: number | null;
  /** By column, from 0; empty where a column has none. */
  readonly headings: readonly string[];
  /** Other rows of the sheet that are at hand. */
  readonly known: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

export const NOTHING_KNOWN: SheetContext = { headingRow: null, headings: [], known: [] };

const MOST_COLUMNS = 8;

/** The index of the column to blame: by its heading, and by the cell's own text where a heading is there twice. */
export function blamedColumn(held: HeldRow, headings: readonly string[]): number | null {
  if (held.column === null) return null;
  const key = normalHeading(held.column);
  const named = headings.flatMap((heading, index) => (normalHeading(heading) === key ? [index] : []));
  const among = named.length > 0 ? named : [...held.cells.keys()];
  return among.find((index) => (held.cells[index] ?? '') === (held.cell ?? '')) ?? named[0] ?? null;
}

function columnsAround(width: number, filled: ReadonlySet<number>, blamed: number | null): number[] {
  const all = Array.from({ length: width }, (_, index) => index);
  const wanted = all.filter((index) => filled.has(index) || index === blamed);
  const at = blamed === null ? 0 : wanted.indexOf(blamed);
  // A row without any cell still has a column to be shown in.
  if (wanted.length === 0) return all.slice(0, 1);
  const from = Math.max(0, Math.min(at - Math.floor(MOST_COLUMNS / 2), wanted.length - MOST_COLUMNS));
  return wanted.slice(from, from + MOST_COLUMNS);
}

const filledColumns = (rows: readonly ContextRow[]): Set<number> =>
  new Set(rows.flatMap(({ cells }) => [...cells.keys()].filter((index) => cells[index]?.trim() !== '')));

export function heldContext(held: HeldRow, sheet: SheetContext): HeldContext {
  const blamed = blamedColumn(held, sheet.headings);
  const near = new Map(
    sheet.known
      .filter(({ rowNumber }) => Math.abs(rowNumber - held.rowNumber) === 1)
      .map(({ rowNumber, cells }) => [rowNumber, { rowNumber, cells, kind: 'neighbour' as const }]),
  );
  const rows: ContextRow[] = [
    ...near.values(),
    { rowNumber: held.rowNumber, cells: held.cells, kind: 'held' as const },
  ].sort((a, b) => a.rowNumber - b.rowNumber);
  if (sheet.headingRow !== null && sheet.headingRow !== held.rowNumber && !near.has(sheet.headingRow))
    rows.unshift({ rowNumber: sheet.headingRow, cells: sheet.headings, kind: 'heading' });
  const width = Math.max(...rows.map(({ cells }) => cells.length), (blamed ?? -1) + 1, 1);
  const columns = columnsAround(width, filledColumns(rows), blamed);
  return { columns: columns.map((index) => ({ index, letter: columnLetter(index) })), rows, blamed };
}

/** `D, Account`; empty when no one cell is to blame. */
export function columnInWords(held: HeldRow, headings: readonly string[]): string {
  const blamed = blamedColumn(held, headings);
  const names = [blamed === null ? '' : columnLetter(blamed), held.column?.trim() ?? ''];
  return names.filter((name) => name !== '').join(', ');
}

/** `Row 733, column D, Account` */
export function heldTitle(held: HeldRow, headings: readonly string[]): string {
  const column = columnInWords(held, headings);
  return `Row ${held.rowNumber.toLocaleString('en-GB')}${column === '' ? '' : `, column ${column}`}`;
}
