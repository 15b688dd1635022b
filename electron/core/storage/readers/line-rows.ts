import type { Kysely } from 'kysely';
import type { RecordedTable, StoredRow } from '../row-change.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

/** The stored rows of one table that belong to a line. */
export function readLineRows(read: Read, table: RecordedTable, lineId: number): Promise<StoredRow[]> {
  const any = read as unknown as Kysely<Record<RecordedTable, StoredRow>>;
  return any
    .selectFrom(table)
    .selectAll()
    .where(table === 'line' ? 'id' : 'line_id', '=', lineId)
    .execute();
}

/** Actions that changed a line, after `sequence`, the newest first. */
export const actionsOnLine = (read: Read, lineId: number, sequence = 0) =>
  read
    .selectFrom('history')
    .innerJoin('history_line', 'history_line.sequence', 'history.sequence')
    .select([
      'history.sequence as sequence',
      'history.at as at',
      'history.user as user',
      'history.method as method',
      'history.action as action',
      'history.reason as reason',
      'history.changes as changes',
      'history.undoes as undoes',
      'history.redoes as redoes',
    ])
    .where('history_line.line_id', '=', lineId)
    .where('history.sequence', '>', sequence)
    .orderBy('history.sequence', 'desc')
    .stream();

/** The last action done by a moment (ISO instant); 0 before the first. */
export async function lastActionBy(read: Read, moment: string): Promise<number> {
  const row = await read
    .selectFrom('history')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('at', '<=', moment)
    .executeTakeFirst();
  return Number(row?.sequence ?? 0);
}
