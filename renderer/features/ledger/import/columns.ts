import { normalHeading } from '../../../../shared/domain/ledger/heading-text.ts';
import type { LedgerField } from '../../../../shared/domain/ledger/ledger-types.ts';

/** A column of a sheet, as the heading row names it. */
export interface SheetColumn {
  /** From 0, in the sheet. */
  readonly index: number;
  /** As the spreadsheet program shows it: `A`, `AB`. */
  readonly letter: string;
  /** As the file has it. */
  readonly heading: string;
  /** Tells apart columns of one heading: 1 is the leftmost. */
  readonly occurrence: number;
}

const LETTERS = 26;

/** `columnLetter(0)` is `A`, `columnLetter(27)` is `AB`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : columnLetter(Math.floor(index / LETTERS) - 1) + last;
}

/** The columns that a sheet's headings name: `places` is the column of each, from 0. */
export function columnsOf(headings: readonly string[], places: readonly number[]): SheetColumn[] {
  const seen = new Map<string, number>();
  return headings.map((heading, at) => {
    const key = normalHeading(heading);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const index = places[at] ?? at;
    return { index, letter: columnLetter(index), heading, occurrence };
  });
}

/** Cells that stand under headings, laid out by column: what stands under no heading is left empty. */
export function byColumn(cells: readonly string[], places: readonly number[]): string[] {
  const width = Math.max(-1, ...places) + 1;
  const laid = Array.from({ length: width }, () => '');
  places.forEach((place, at) => (laid[place] = cells[at] ?? ''));
  return laid;
}

/** What a column of an extract can mean, in the words of the screen. */
export const FIELD_NAMES: Readonly<Record<LedgerField, string>> = {
  date: 'Date',
  period: 'Period',
  amount: 'Amount',
  debit: 'Debit',
  credit: 'Credit',
  supplier: 'Supplier',
  reference: 'Reference',
  orderNumber: 'Order number',
  costCentre: 'Cost centre',
  account: 'Account',
  project: 'Project',
  text: 'Text',
};
