import type { Kysely } from 'kysely';
import {
  keyOf,
  RECORDED_TABLES,
  type BatchChange,
  type Changes,
  type RecordedTable,
  type RowChange,
  type StoredRow,
  type Value,
} from '../row-change.ts';
import type { Tables } from '../schema.ts';
import { setBatchLive } from './batch-state.ts';
import { insertStored, putStored, readStored, removeStored, updateStored } from './stored-rows.ts';

/** Writes rows and remembers what each was before, so that an action can be recorded and taken back. */
export interface Recorder {
  /** Adds a row with a new id and answers the id. */
  insert(table: RecordedTable, row: StoredRow): Promise<number>;
  /** Whole rows of one table: new ones are added, others replaced; rows that stay as they are leave no trace. */
  put(table: RecordedTable, rows: readonly StoredRow[]): Promise<void>;
  /** Sets some columns of one existing row; answers false when there is no such row. */
  update(table: RecordedTable, key: readonly Value[], columns: StoredRow): Promise<boolean>;
  remove(table: RecordedTable, keys: readonly (readonly Value[])[]): Promise<void>;
  setBatchLive(batch: number, live: boolean): Promise<void>;
  /** Notes what was written without the recorder: an import, or changes made again. */
  note(changes: Changes): void;
  readonly changes: Changes;
}

const keyColumns = (table: RecordedTable): readonly string[] => RECORDED_TABLES[table];

const isSame = (stored: StoredRow | undefined, wanted: StoredRow): boolean =>
  stored !== undefined && Object.entries(wanted).every(([column, value]) => stored[column] === value);

export function createRecorder(database: Kysely<Tables>): Recorder {
  const rows: RowChange[] = [];
  const batches: BatchChange[] = [];
  return {
    changes: { rows, batches },
    insert: async (table, row) => {
      const id = await insertStored(database, table, row);
      rows.push({ table, before: null, after: { id, ...row } });
      return id;
    },
    put: async (table, wanted) => {
      const [first] = wanted;
      if (!first) return;
      const keys = wanted.map((row) => keyOf(table, row));
      const stored = await readStored(database, table, keys, Object.keys(first));
      const changed = wanted.filter((row, i) => !isSame(stored.get(JSON.stringify(keys[i])), row));
      await putStored(database, table, changed);
      for (const row of changed)
        rows.push({ table, before: stored.get(JSON.stringify(keyOf(table, row))) ?? null, after: row });
    },
    update: async (table, key, columns) => {
      const names = Object.keys(columns);
      const found = await readStored(database, table, [key], [...keyColumns(table), ...names]);
      const before = found.get(JSON.stringify(key));
      if (!before) return false;
      const after = { ...before, ...columns };
      if (isSame(before, after)) return true;
      await updateStored(database, table, after);
      rows.push({ table, before, after });
      return true;
    },
    remove: async (table, keys) => {
      const stored = await readStored(database, table, keys);
      await removeStored(database, table, keys);
      for (const row of stored.values()) rows.push({ table, before: row, after: null });
    },
    setBatchLive: async (batch, live) => {
      await setBatchLive(database, batch, live);
      batches.push({ batch, live });
    },
    note: (changes) => {
      for (const change of changes.rows) rows.push(change);
      batches.push(...changes.batches);
    },
  };
}
