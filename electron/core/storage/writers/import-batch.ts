import type { Database } from 'better-sqlite3';
import type {
  HeldRow,
  ImportTally,
  LedgerMapping,
  ReasonTally,
} from '../../../../shared/domain/ledger/ledger-types.ts';
import type { PeriodTotal } from '../../../../shared/domain/ledger/period-totals.ts';

export interface NewBatch {
  readonly fileName: string;
  readonly sha256: string;
  /** ISO instant. */
  readonly at: string;
  readonly user: string;
  readonly profile: string | null;
  readonly sheets: readonly string[];
  readonly mapping: LedgerMapping;
  readonly tally: ImportTally;
  readonly reasons: readonly ReasonTally[];
}

/** Adds an import, live, in the caller's transaction, and answers its id. */
export function insertBatch(database: Database, batch: NewBatch): number {
  const made = database
    .prepare(
      `INSERT INTO import_batch (file_name, sha256, at, user, state, profile, sheets, mapping, tally, reasons)
       VALUES (?, ?, ?, ?, 'live', ?, ?, ?, ?, ?)`,
    )
    .run(
      batch.fileName,
      batch.sha256,
      batch.at,
      batch.user,
      batch.profile,
      JSON.stringify(batch.sheets),
      JSON.stringify(batch.mapping),
      JSON.stringify(batch.tally),
      JSON.stringify(batch.reasons),
    );
  return Number(made.lastInsertRowid);
}

/** A held row keeps what stood in it, up to this many cells and characters of each. */
const MOST_CELLS = 60;
const LONGEST_CELL = 300;

const cut = (text: string): string => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text);

/** Keeps the rows of a file that were not imported. */
export function insertHeldRows(
  database: Database,
  batch: number,
  sheets: readonly string[],
  held: readonly HeldRow[],
): void {
  const insert = database.prepare(
    `INSERT INTO held_row (batch_id, sheet, row_number, outcome, reason, words, heading, cell, amount, cells)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const row of held)
    insert.run(
      batch,
      sheets.indexOf(row.sheet),
      row.rowNumber,
      row.outcome,
      row.reason,
      row.words,
      row.column,
      row.cell === null ? null : cut(row.cell),
      row.amount,
      JSON.stringify(row.cells.slice(0, MOST_CELLS).map(cut)),
    );
}

/** Adds an import's own sums to the kept ones. */
export function addLedgerTotals(database: Database, totals: readonly PeriodTotal[]): void {
  const add = database.prepare(
    `INSERT INTO ledger_total (line_id, source_id, year, period, amount, rows) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (line_id, source_id, year, period)
     DO UPDATE SET amount = amount + excluded.amount, rows = rows + excluded.rows`,
  );
  for (const { lineId, sourceId, year, period, amount, rows } of totals)
    add.run(lineId, sourceId, year, period, amount, rows);
}
