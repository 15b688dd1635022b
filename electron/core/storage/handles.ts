import type { Database } from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What is committed; nothing is written through it. */
export type ReadHandle = Kysely<Tables>;

/** The one connection that changes the file, or a transaction on it. */
export type WriteHandle = Kysely<Tables>;

/** The same connection for the ledger's bulk statements. */
export type RawHandle = Database;

/** Takes a compacted copy of the file, as committed, to a new path. */
export async function copyFileTo(read: ReadHandle, path: string): Promise<void> {
  await sql`VACUUM INTO ${path}`.execute(read);
}

/** What SQLite's own check of the file says: null when it is sound. */
export async function damageIn(read: ReadHandle): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(read);
  const said = rows.map((row) => row.integrity_check).join('; ');
  return said === 'ok' ? null : said;
}

/** Rows that refer to a row that is not there: how many, and in which table the first of them is. */
export async function danglingRows(
  read: ReadHandle,
): Promise<{ readonly count: number; readonly table: string } | null> {
  const { rows } = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(read);
  const [first] = rows;
  return first ? { count: rows.length, table: first.table } : null;
}
