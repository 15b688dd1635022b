import type { Kysely } from 'kysely';
import type { StoredRow, Value } from '../row-change.ts';
import type { Tables } from '../schema.ts';

/** Tables whose rows belong to a source and a month or year, each with the column that says when. */
export const TIMED_BY_SOURCE = {
  budget_month: 'month',
  commitment_month: 'month',
  held_month: 'month',
  cell_note: 'month',
  line_funding: 'year',
} as const;

export type TimedTable = keyof typeof TIMED_BY_SOURCE;

/** A source's rows from a month (`2024-04`) or year (2024) on. */
export function rowsOfSource(
  database: Kysely<Tables>,
  table: TimedTable,
  sourceId: number,
  since: Value,
): Promise<StoredRow[]> {
  return (database as unknown as Kysely<Record<string, Record<string, Value>>>)
    .selectFrom(table)
    .selectAll()
    .where('source_id', '=', sourceId)
    .where(TIMED_BY_SOURCE[table], '>=', since)
    .execute();
}
