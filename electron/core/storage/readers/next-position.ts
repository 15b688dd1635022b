import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** The place after the last row of a table that people order. */
export async function nextPosition(
  read: Kysely<Tables>,
  table: 'source' | 'intervention' | 'line' | 'coding_rule' | 'condition',
): Promise<number> {
  const last = await read.selectFrom(table).select('position').orderBy('position', 'desc').limit(1).executeTakeFirst();
  return (last?.position ?? 0) + 1;
}
