import { sql, type Kysely } from 'kysely';
import { keyOf, RECORDED_TABLES, type RecordedTable, type StoredRow, type Value } from '../row-change.ts';
import type { Tables } from '../schema.ts';

/** Rows of any recorded table, by key and many at a time. Table and column names come from our own lists only. */
type AnyTables = Record<string, Record<string, Value>>;

/** Below SQLite's limit on bound values with the widest table. */
const ROWS_A_STATEMENT = 800;

const anyTable = (database: Kysely<Tables>): Kysely<AnyTables> => database as unknown as Kysely<AnyTables>;

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += ROWS_A_STATEMENT) yield items.slice(i, i + ROWS_A_STATEMENT);
}

const keyIn = (table: RecordedTable, keys: readonly (readonly Value[])[]) => {
  const columns = RECORDED_TABLES[table].map((column) => sql.ref(column));
  return sql<boolean>`(${sql.join(columns)}) IN (VALUES ${sql.join(keys.map((key) => sql`(${sql.join(key)})`))})`;
};

/** The rows that exist, whole or with the named columns, by their key as JSON. */
export async function readStored(
  database: Kysely<Tables>,
  table: RecordedTable,
  keys: readonly (readonly Value[])[],
  columns?: readonly string[],
): Promise<Map<string, StoredRow>> {
  const found = new Map<string, StoredRow>();
  for (const some of chunks(keys)) {
    const query = anyTable(database).selectFrom(table).where(keyIn(table, some));
    const rows = await (columns ? query.select([...columns]) : query.selectAll()).execute();
    for (const row of rows) found.set(JSON.stringify(keyOf(table, row)), row);
  }
  return found;
}

/** Inserts whole rows, and replaces those whose key is there already. */
export async function putStored(
  database: Kysely<Tables>,
  table: RecordedTable,
  rows: readonly StoredRow[],
): Promise<void> {
  const key: readonly string[] = RECORDED_TABLES[table];
  const rest = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  for (const some of chunks(rows)) {
    await anyTable(database)
      .insertInto(table)
      .values([...some])
      .onConflict((conflict) =>
        rest.length === 0
          ? conflict.columns([...key]).doNothing()
          : conflict
              .columns([...key])
              .doUpdateSet(Object.fromEntries(rest.map((column) => [column, sql.ref(`excluded.${column}`)]))),
      )
      .execute();
  }
}

/** Sets some columns of one row that exists; `row` holds the key and the columns. */
export async function updateStored(database: Kysely<Tables>, table: RecordedTable, row: StoredRow): Promise<void> {
  const key: readonly string[] = RECORDED_TABLES[table];
  const set = Object.fromEntries(Object.entries(row).filter(([column]) => !key.includes(column)));
  await anyTable(database)
    .updateTable(table)
    .set(set)
    .where(keyIn(table, [keyOf(table, row)]))
    .execute();
}

/** Inserts one row and answers its id. */
export async function insertStored(database: Kysely<Tables>, table: RecordedTable, row: StoredRow): Promise<number> {
  const made = await anyTable(database).insertInto(table).values(row).executeTakeFirst();
  return Number(made.insertId);
}

export async function removeStored(
  database: Kysely<Tables>,
  table: RecordedTable,
  keys: readonly (readonly Value[])[],
): Promise<void> {
  for (const some of chunks(keys)) await anyTable(database).deleteFrom(table).where(keyIn(table, some)).execute();
}
