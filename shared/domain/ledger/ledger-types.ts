import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Period } from '../calendar/period.ts';
import type { Pence } from '../money/pence.ts';

/** What a column of an extract can mean. */
export const LEDGER_FIELDS = [
  'date',
  'period',
  'amount',
  'debit',
  'credit',
  'supplier',
  'reference',
  'orderNumber',
  'costCentre',
  'account',
  'project',
  'text',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/**
 * `debits positive`: an amount of 10.00 is spend; `debits negative`: an amount of -10.00 is. Where a debit and a credit
 * column stand in place of an amount, spend is debit − credit; `debits negative` then says that the credits are written
 * as negative numbers, as some programs do: spend is debit + credit.
 */
export type SignConvention = 'debits positive' | 'debits negative';

/** `calendar`: 202401 is January 2024; `financial`: 202401 is P01 of 2024/25. */
export type PeriodReading = 'calendar' | 'financial';

/**
 * How a sheet of a file is read as a ledger. Columns are named by their heading, so that the same mapping reads next
 * month's extract when columns have moved; `occurrence` tells apart columns of one heading (1 is the leftmost).
 */
export interface LedgerMapping {
  readonly columns: Readonly<Partial<Record<LedgerField, { readonly heading: string; readonly occurrence: number }>>>;
  readonly sign: SignConvention;
  readonly periodReading: PeriodReading;
  /** Sheets left out, by name; every other sheet is read. */
  readonly skippedSheets: readonly string[];
}

/** A mapping kept under a name, found again by the headings it was made from. */
export interface ImportProfile {
  readonly id: number;
  readonly name: string;
  readonly headings: readonly string[];
  readonly mapping: LedgerMapping;
}

export type LedgerRowKind = 'expenditure' | 'income' | 'VAT' | 'balance sheet';

/** A count of rows and the exact sum of their amounts. Rows without a readable amount count with 0 pence. */
export interface RowTally {
  readonly rows: number;
  readonly sum: Pence;
}

/** `file` = imported + changed + unchanged + excluded + quarantined; `uncoded` is part of imported. */
export interface ImportTally {
  readonly file: RowTally;
  readonly imported: RowTally;
  readonly changed: RowTally;
  readonly unchanged: RowTally;
  readonly excluded: RowTally;
  readonly quarantined: RowTally;
  readonly vanished: RowTally;
  readonly uncoded: RowTally;
}

/** Why rows were excluded or quarantined, counted. `code` is stable; `words` are for people. */
export interface ReasonTally {
  readonly code: string;
  readonly outcome: 'excluded' | 'quarantined';
  readonly words: string;
  readonly rows: number;
  readonly sum: Pence;
}

/** A row as the plan keeps it. */
export interface LedgerRow {
  readonly id: number;
  readonly batchId: number;
  readonly sheet: string;
  readonly rowNumber: number;
  /** ISO date, null when the file gives a period alone. */
  readonly date: string | null;
  readonly period: Period;
  readonly year: FinancialYear;
  /** Spend is positive. */
  readonly amount: Pence;
  readonly kind: LedgerRowKind;
  readonly supplier: string;
  readonly reference: string;
  readonly orderNumber: string;
  readonly costCentre: string;
  readonly account: string;
  readonly project: string;
  readonly text: string;
  readonly lineId: number | null;
  readonly sourceId: number | null;
  readonly state: 'live' | 'reversed';
}

/** A row of a file as it would be kept, before it is imported. */
export type PreviewRow = Omit<LedgerRow, 'id' | 'batchId' | 'state'>;

export interface ImportBatch {
  readonly id: number;
  readonly fileName: string;
  readonly sha256: string;
  /** ISO instant. */
  readonly at: string;
  readonly user: string;
  readonly state: 'live' | 'undone';
  readonly profile: string | null;
  readonly tally: ImportTally;
  readonly reasons: readonly ReasonTally[];
}

/** A row of a file that was not imported, with its cells as read, kept with its batch. */
export interface HeldRow {
  readonly sheet: string;
  readonly rowNumber: number;
  readonly outcome: 'excluded' | 'quarantined';
  readonly reason: string;
  readonly words: string;
  /** The column's heading and the cell's text, where one cell is to blame. */
  readonly column: string | null;
  readonly cell: string | null;
  readonly amount: Pence | null;
  readonly cells: readonly string[];
}

/** Codes rows by what they carry: every condition given must match; the first rule in order that matches decides. */
export interface CodingRule {
  readonly id: number;
  readonly position: number;
  readonly costCentre: string | null;
  readonly account: string | null;
  readonly project: string | null;
  /** Found anywhere in the row's text or supplier, in any case. */
  readonly text: string | null;
  readonly lineId: number;
  readonly sourceId: number;
}
