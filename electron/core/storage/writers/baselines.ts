import type { RawHandle } from '../handles.ts';

export interface NewBaseline {
  readonly version: number;
  /** ISO instant. */
  readonly at: string;
  readonly user: string;
  readonly note: string;
}

/**
 * Freezes the grid and the allocations in force under a new baseline, in the caller's transaction. It stands as taken
 * back until the recorder sets its state: its months can never be removed, so that undo changes the state alone.
 *
 * @returns The baseline's id.
 */
export function freezeGrid(database: RawHandle, { version, at, user, note }: NewBaseline): number {
  const made = database
    .prepare(`INSERT INTO baseline (version, state, approved_at, approved_by, note) VALUES (?, 'taken back', ?, ?, ?)`)
    .run(version, at, user, note);
  const id = Number(made.lastInsertRowid);
  database
    .prepare(
      `INSERT INTO baseline_month (baseline_id, line_id, source_id, month, amount)
       SELECT ?, line_id, source_id, month, amount FROM budget_month`,
    )
    .run(id);
  database
    .prepare(
      `INSERT INTO baseline_allocation (baseline_id, allocation_id)
       SELECT ?, id FROM allocation AS one WHERE version =
         (SELECT MAX(version) FROM allocation WHERE source_id = one.source_id AND year = one.year)`,
    )
    .run(id);
  return id;
}
