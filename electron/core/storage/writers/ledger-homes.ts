import type { Database } from 'better-sqlite3';
import type { RowChange } from '../row-change.ts';

/** Where a row belongs; both null for a row without a home. */
interface StoredHome {
  readonly line_id: number | null;
  readonly source_id: number | null;
}

/**
 * Gives live rows a home, or takes it from them, in the caller's transaction: answers what changed, for the history. Rows
 * that are not live, or belong there already, stay as they are. The ledger's sums are the caller's to rebuild.
 */
export function setLedgerHomes(database: Database, ids: readonly number[], home: StoredHome): RowChange[] {
  const find = database.prepare<[number], StoredHome>(
    'SELECT line_id, source_id FROM ledger_row WHERE id = ? AND live = 1',
  );
  const set = database.prepare('UPDATE ledger_row SET line_id = ?, source_id = ? WHERE id = ?');
  const changes: RowChange[] = [];
  for (const id of ids) {
    const before = find.get(id);
    if (!before || (before.line_id === home.line_id && before.source_id === home.source_id)) continue;
    set.run(home.line_id, home.source_id, id);
    changes.push({ table: 'ledger_row', before: { id, ...before }, after: { id, ...home } });
  }
  return changes;
}
