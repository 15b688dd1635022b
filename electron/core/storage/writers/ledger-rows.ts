import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import type { Home } from '../../../../shared/domain/ledger/coding-rules.ts';
import { NO_DAY, TEXT_FIELDS, type LedgerRows } from '../../../../shared/domain/ledger/ledger-rows.ts';
import type { LedgerRowKind } from '../../../../shared/domain/ledger/ledger-types.ts';
import { numberOfCode, startYearOfCode } from '../../../../shared/domain/ledger/posting.ts';
import { isoOfDay } from '../../../../shared/domain/ledger/read-day.ts';
import { TableFile } from '../table-file/table-file.ts';
import type { TableRecord } from '../table-file/table-record.ts';
import { utf8Texts, type Utf8Texts } from '../table-file/utf8-texts.ts';

/** The new rows of a file, with all that is to be kept of each. */
export interface NewLedgerRows {
  readonly rows: LedgerRows;
  readonly keys: Float64Array;
  /** 0 for a row that is not to be written. */
  readonly occurrence: Uint32Array;
  readonly homeOf: (row: number) => Home | null;
  readonly kindOf: (row: number) => LedgerRowKind;
}

/** In the order in which `#fill` adds them; the texts, which come last, in that of `TEXT_FIELDS`. */
const COLUMNS = `sheet row_number year period kind key occurrence date amount line_id source_id
  supplier reference order_number cost_centre account project text`.split(/\s+/);
const INSERT = `
  INSERT INTO ledger_row (batch_id, live, ${COLUMNS.join(', ')})
  SELECT ?, 1, ${COLUMNS.join(', ')} FROM incoming.ledger WHERE rowid > ? AND rowid <= ? ORDER BY rowid`;

/**
 * Writes the new rows of a file in the caller's transaction: `prepare` all of them, then `attach`, then `insert`, each
 * stretch by stretch, so that a long import can be told how far it is, and stopped, in between. `close` when the
 * transaction has ended, either way: until then the rows lie in a private file beside it.
 */
export class LedgerRowWriter {
  readonly #database: Database;
  readonly #all: NewLedgerRows;
  readonly #folder = mkdtempSync(join(tmpdir(), 'settlement-incoming-'));
  readonly #file: TableFile;
  readonly #texts: Utf8Texts;
  readonly #columns: readonly Uint32Array[];
  readonly #dates = rememberedBytes(isoOfDay);
  readonly #kinds = rememberedBytes((kind: LedgerRowKind) => kind);
  #insert: Statement | null = null;

  constructor(database: Database, all: NewLedgerRows) {
    this.#database = database;
    this.#all = all;
    this.#file = new TableFile(this.#path, 'ledger', COLUMNS);
    this.#texts = utf8Texts(all.rows.strings);
    this.#columns = TEXT_FIELDS.map((field) => all.rows.texts[field]);
  }

  get #path(): string {
    return join(this.#folder, 'rows');
  }

  /** The rows from `from` to `to` (exclusive). */
  prepare(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      if (this.#all.occurrence[row] === 0) continue;
      this.#fill(this.#file.record, row);
      this.#file.addRow(row + 1);
    }
  }

  attach(): void {
    this.#file.close();
    this.#database.prepare('ATTACH ? AS incoming').run(this.#path);
    // Each page is looked at once: none has to be remembered.
    this.#database.pragma('incoming.cache_size = 8');
    this.#insert = this.#database.prepare(INSERT);
  }

  insert(batch: number, from: number, to: number): void {
    this.#insert?.run(batch, from, to);
  }

  close(): void {
    if (this.#insert) this.#database.exec('DETACH incoming');
    else this.#file.discard();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fill(record: TableRecord, row: number): void {
    const { rows, keys, occurrence, homeOf, kindOf } = this.#all;
    const period = rows.period[row] ?? 0;
    const day = rows.day[row] ?? NO_DAY;
    const home = homeOf(row);
    record.begin();
    record.addInteger(rows.sheet[row] ?? 0);
    record.addInteger(rows.rowNumber[row] ?? 0);
    record.addInteger(startYearOfCode(period));
    record.addInteger(numberOfCode(period));
    addWhole(record, this.#kinds(kindOf(row)));
    record.addInteger(keys[row] ?? 0);
    record.addInteger(occurrence[row] ?? 0);
    if (day === NO_DAY) record.addNull();
    else addWhole(record, this.#dates(day));
    record.addInteger(rows.amount[row] ?? 0);
    addId(record, home?.lineId);
    addId(record, home?.sourceId);
    const { bytes, starts } = this.#texts;
    for (const column of this.#columns) {
      const text = column[row] ?? 0;
      record.addText(bytes, starts[text] ?? 0, starts[text + 1] ?? 0);
    }
  }
}

const addWhole = (record: TableRecord, bytes: Uint8Array): void => record.addText(bytes, 0, bytes.length);

function addId(record: TableRecord, id: number | undefined): void {
  if (id === undefined) record.addNull();
  else record.addInteger(id);
}

/** Each value is written once, however many rows have it. */
function rememberedBytes<T>(write: (value: T) => string): (value: T) => Uint8Array {
  const known = new Map<T, Uint8Array>();
  return (value) => {
    const before = known.get(value);
    if (before) return before;
    const bytes = Buffer.from(write(value), 'utf8');
    known.set(value, bytes);
    return bytes;
  };
}
