import type { LedgerField } from '../../../../shared/domain/ledger/ledger-types.ts';

/** A column of a sheet, as the heading row names it. */
export interface SheetColumn {
  /** From 0. */
  readonly index: number;
  /** As the spreadsheet program shows it: `A`, `AB`. */
  readonly letter: string;
  /** As the file has it; empty for a column without one. */
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

/**
 * Headings drift from month to month in case, spacing and decoration (`* Date`, ` DATE `): those that differ in
 * nothing else are one. A heading of signs alone keeps its signs.
 */
export function headingKey(heading: string): string {
  const plain = heading.normalize('NFKC').toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return letters === '' ? plain.trim() : letters;
}

export function columnsOf(headings: readonly string[]): SheetColumn[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const key = headingKey(heading);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { index, letter: columnLetter(index), heading, occurrence };
  });
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
