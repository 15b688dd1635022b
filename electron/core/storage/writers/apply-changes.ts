import type { Kysely } from 'kysely';
import {
  keyOf,
  RECORDED_TABLES,
  type Changes,
  type RecordedTable,
  type RowChange,
  type StoredRow,
} from '../row-change.ts';
import type { Tables } from '../schema.ts';
import { batchIsLive, setBatchLive } from './batch-state.ts';
import { rebuildLedgerTotals } from './ledger-totals.ts';
import { putStored, readStored, removeStored, updateStored } from './stored-rows.ts';

/** A row that is no longer as the change left it. */
export interface Conflict {
  readonly table: RecordedTable | 'import_batch';
  readonly row: StoredRow;
}

const columnsOf = (change: RowChange): string[] => Object.keys(change.before ?? change.after ?? {});

/** Neighbouring changes that one statement can make: same table, same columns, same kind. */
function runsOf(changes: readonly RowChange[]): RowChange[][] {
  const kind = (c: RowChange): string => `${c.table} ${c.before ? 1 : 0}${c.after ? 1 : 0} ${columnsOf(c).join()}`;
  const runs: RowChange[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run?.[0] && kind(run[0]) === kind(change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

const isAsLeft = (stored: StoredRow | undefined, expected: StoredRow | null): boolean =>
  expected === null
    ? stored === undefined
    : stored !== undefined && Object.entries(expected).every(([column, value]) => stored[column] === value);

async function applyRun(database: Kysely<Tables>, run: readonly RowChange[]): Promise<Conflict | null> {
  const [first] = run;
  if (!first) return null;
  const { table } = first;
  const keys = run.map((change) => keyOf(table, change.before ?? change.after ?? {}));
  const stored = await readStored(database, table, keys, columnsOf(first));
  const moved = run.find((change, i) => !isAsLeft(stored.get(JSON.stringify(keys[i])), change.before));
  if (moved) return { table, row: moved.before ?? moved.after ?? {} };
  if (first.after === null) await removeStored(database, table, keys);
  else if (first.before === null || isWhole(table, first))
    await putStored(
      database,
      table,
      run.map((c) => c.after ?? {}),
    );
  else for (const change of run) await updateStored(database, table, change.after ?? {});
  return null;
}

/** `budget_month` changes always hold the whole row, so that thousands go in a few statements. */
const isWhole = (table: RecordedTable, change: RowChange): boolean =>
  table === 'budget_month' && columnsOf(change).length === RECORDED_TABLES.budget_month.length + 1;

async function applyBatches(database: Kysely<Tables>, changes: Changes): Promise<Conflict | null> {
  for (const { batch, live } of changes.batches) {
    if ((await batchIsLive(database, batch)) !== !live) return { table: 'import_batch', row: { id: batch } };
    await setBatchLive(database, batch, live);
  }
  return null;
}

/**
 * Makes recorded changes once more, in a transaction that the caller holds and rolls back on a conflict: each row must
 * be as `before` says. The ledger's sums follow.
 */
export async function applyChanges(database: Kysely<Tables>, changes: Changes): Promise<Conflict | null> {
  for (const run of runsOf(changes.rows)) {
    const conflict = await applyRun(database, run);
    if (conflict) return conflict;
  }
  const conflict = await applyBatches(database, changes);
  if (conflict) return conflict;
  if (changes.batches.length > 0 || changes.rows.some(({ table }) => table === 'ledger_row'))
    await rebuildLedgerTotals(database);
  return null;
}
