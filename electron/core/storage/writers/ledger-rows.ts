import type { Database, Statement } from 'better-sqlite3';
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

/**
 * Writes the rows from `from` to `to` (exclusive) that are new, in the caller's transaction; answers a function that
 * writes such a stretch, so that a long import can be told how far it is, and stopped, in between.
 */
export function ledgerRowWriter(
  database: Database,
  batch: number,
  all: NewLedgerRows,
): (from: number, to: number) => void {
  const { rows, keys, occurrence } = all;
  const { supplier, reference, orderNumber, costCentre, account, project, text } = rows.texts;
  const string = (column: Uint32Array, row: number): string => rows.strings[column[row] ?? 0] ?? '';
  const isoDate = isoDates();
  const insertFor = insertStatements(database, batch);
  return (from, to) => {
    for (let row = from; row < to; row++) {
      if (occurrence[row] === 0) continue;
      const home = all.homeOf(row);
      insertFor(rows.sheet[row] ?? 0, rows.period[row] ?? 0, all.kindOf(row)).run(
        rows.rowNumber[row],
        keys[row],
        occurrence[row],
        isoDate(rows.day[row] ?? NO_DAY),
        rows.amount[row],
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

/**
 * A statement for each sheet, period and kind, with these written into it: binding a value for each of 100,000 rows costs
 * more than preparing a dozen statements. Only numbers and our own words are ever written in.
 */
function insertStatements(database: Database, batch: number) {
  const known = new Map<string, Map<number, Statement>>();
  const prepare = (sheet: number, period: number, kind: LedgerRowKind): Statement =>
    database.prepare(`
      INSERT INTO ledger_row (batch_id, sheet, live, year, period, kind, row_number, key, occurrence, date, amount,
        supplier, reference, order_number, cost_centre, account, project, text, line_id, source_id)
      VALUES (${batch}, ${sheet}, 1, ${startYearOfCode(period)}, ${numberOfCode(period)}, '${kind}',
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return (sheet: number, period: number, kind: LedgerRowKind): Statement => {
    let ofKind = known.get(kind);
    if (!ofKind) known.set(kind, (ofKind = new Map<number, Statement>()));
    const place = period * SHEETS + sheet;
    let statement = ofKind.get(place);
    if (!statement) ofKind.set(place, (statement = prepare(sheet, period, kind)));
    return statement;
  };
}
/** More sheets than a workbook has; keeps period and sheet apart in one number. */
const SHEETS = 65_536;

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
