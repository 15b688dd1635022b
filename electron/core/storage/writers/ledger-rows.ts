import type { Database } from 'better-sqlite3';
import type { Home } from '../../../../shared/domain/ledger/coding-rules.ts';
import { NO_DAY, type LedgerRows } from '../../../../shared/domain/ledger/ledger-rows.ts';
import type { LedgerRowKind } from '../../../../shared/domain/ledger/ledger-types.ts';
import { numberOfCode, startYearOfCode } from '../../../../shared/domain/ledger/posting.ts';
import { isoOfDay } from '../../../../shared/domain/ledger/read-day.ts';

/** The new rows of a file, with all that is to be kept of each. */
export interface NewLedgerRows {
  readonly rows: LedgerRows;
  readonly keys: Float64Array;
  /** 0 for a row that is not to be written. */
  readonly occurrence: Uint32Array;
  readonly homeOf: (row: number) => Home | null;
  readonly kindOf: (row: number) => LedgerRowKind;
}

const INSERT = `
  INSERT INTO ledger_row (batch_id, sheet, row_number, live, key, occurrence, year, period, date, amount, kind,
    supplier, reference, order_number, cost_centre, account, project, text, line_id, source_id)
  VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes the rows from `from` to `to` (exclusive) that are new, in the caller's transaction; answers a function that
 * writes such a stretch, so that a long import can be told how far it is, and stopped, in between.
 */
export function ledgerRowWriter(database: Database, batch: number, all: NewLedgerRows): (from: number, to: number) => void {
  const insert = database.prepare(INSERT);
  const { rows, keys, occurrence } = all;
  const { supplier, reference, orderNumber, costCentre, account, project, text } = rows.texts;
  const string = (column: Uint32Array, row: number): string => rows.strings[column[row] ?? 0] ?? '';
  const isoDate = isoDates();
  return (from, to) => {
    for (let row = from; row < to; row++) {
      if (occurrence[row] === 0) continue;
      const period = rows.period[row] ?? 0;
      const home = all.homeOf(row);
      insert.run(
        batch,
        rows.sheet[row],
        rows.rowNumber[row],
        keys[row],
        occurrence[row],
        startYearOfCode(period),
        numberOfCode(period),
        isoDate(rows.day[row] ?? NO_DAY),
        rows.amount[row],
        all.kindOf(row),
        string(supplier, row),
        string(reference, row),
        string(orderNumber, row),
        string(costCentre, row),
        string(account, row),
        string(project, row),
        string(text, row),
        home?.lineId ?? null,
        home?.sourceId ?? null,
      );
    }
  };
}

/** Each day is written once, however many rows have it. */
function isoDates(): (day: number) => string | null {
  const known = new Map<number, string>();
  return (day) => {
    if (day === NO_DAY) return null;
    const before = known.get(day);
    if (before !== undefined) return before;
    const date = isoOfDay(day);
    known.set(day, date);
    return date;
  };
}
