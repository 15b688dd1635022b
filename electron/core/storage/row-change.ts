import type { Tables } from './schema.ts';

/** Tables whose rows a person's action changes one by one, each with the columns that name a row. */
export const RECORDED_TABLES = {
  plan: ['id'],
  source: ['id'],
  allocation: ['id'],
  theme: ['id'],
  locality: ['id'],
  category: ['id'],
  intervention: ['id'],
  intervention_locality: ['intervention_id', 'locality_id'],
  line: ['id'],
  line_source: ['line_id', 'source_id'],
  budget_month: ['line_id', 'source_id', 'month'],
  commitment: ['id'],
  commitment_month: ['commitment_id', 'line_id', 'source_id', 'month'],
  coding_rule: ['id'],
  import_profile: ['id'],
  ledger_row: ['id'],
  source_category: ['source_id', 'category_id'],
  source_event: ['id'],
  carry_forward: ['id'],
  income: ['id'],
  reserve_cover: ['id'],
  line_locality: ['line_id', 'locality_id'],
  line_funding: ['line_id', 'year', 'source_id'],
  held_month: ['line_id', 'source_id', 'month'],
  cell_note: ['line_id', 'source_id', 'month'],
  driver: ['line_id'],
  driver_override: ['line_id', 'month'],
  rate: ['id'],
  curve: ['id'],
  saved_view: ['id'],
  condition: ['id'],
  // Its months are frozen with it: only its state is changed, by taking it back.
  baseline: ['id'],
  budget_change: ['id'],
  budget_change_month: ['change_id', 'line_id', 'source_id', 'month'],
  person: ['id'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type RecordedTable = keyof typeof RECORDED_TABLES;
export type Value = string | number | null;
export type StoredRow = Readonly<Record<string, Value>>;

/**
 * What an action did to one stored row: made it (`before` null), removed it (`after` null) or changed it. A change of
 * some columns holds these and the key alone.
 */
export interface RowChange {
  readonly table: RecordedTable;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

/** A whole import made live or taken back: its rows are not listed one by one. */
export interface BatchChange {
  readonly batch: number;
  readonly live: boolean;
}

export interface Changes {
  readonly rows: readonly RowChange[];
  readonly batches: readonly BatchChange[];
}

export const NO_CHANGES: Changes = { rows: [], batches: [] };

/** What takes `changes` back: each reversed, the last first. */
export const inverseOf = (changes: Changes): Changes => ({
  rows: changes.rows.map(({ table, before, after }) => ({ table, before: after, after: before })).toReversed(),
  batches: changes.batches.map(({ batch, live }) => ({ batch, live: !live })).toReversed(),
});

export const keyOf = (table: RecordedTable, row: StoredRow): readonly Value[] =>
  RECORDED_TABLES[table].map((column) => row[column] ?? null);

/** Changes as they are kept: runs of one table and one set of columns share their names, as a paste of 18,000 months does. */
interface PackedRun {
  readonly table: RecordedTable;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [readonly Value[] | null, readonly Value[] | null])[];
}

const columnsOf = (change: RowChange): readonly string[] => Object.keys(change.after ?? change.before ?? {});

export function packChanges(changes: Changes): string {
  const runs: { table: RecordedTable; columns: readonly string[]; rows: [Value[] | null, Value[] | null][] }[] = [];
  for (const change of changes.rows) {
    const columns = columnsOf(change);
    let run = runs.at(-1);
    if (run?.table !== change.table || run.columns.join() !== columns.join()) {
      run = { table: change.table, columns, rows: [] };
      runs.push(run);
    }
    const values = (row: StoredRow | null): Value[] | null => row && columns.map((column) => row[column] ?? null);
    run.rows.push([values(change.before), values(change.after)]);
  }
  return JSON.stringify({ runs, batches: changes.batches });
}

export function unpackChanges(packed: string): Changes {
  const { runs, batches } = JSON.parse(packed) as { runs: PackedRun[]; batches: BatchChange[] };
  const rows = runs.flatMap(({ table, columns, rows: pairs }) => {
    const row = (values: readonly Value[] | null): StoredRow | null =>
      values && Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]));
    return pairs.map(([before, after]) => ({ table, before: row(before), after: row(after) }));
  });
  return { rows, batches };
}
