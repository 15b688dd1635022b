import type { Kysely } from 'kysely';
import type { Changes, RowChange } from '../row-change.ts';
import type { Tables } from '../schema.ts';

/** Ledger rows and rules name a line as their home; giving them one is not a change of the line. */
const NOT_OF_THE_LINE: ReadonlySet<RowChange['table']> = new Set(['ledger_row', 'coding_rule']);

/** The lines that an action changed, each once. */
export function linesTouched({ rows }: Changes): number[] {
  const lines = new Set<number>();
  for (const { table, before, after } of rows) {
    if (NOT_OF_THE_LINE.has(table)) continue;
    const line = (after ?? before)?.[table === 'line' ? 'id' : 'line_id'];
    if (typeof line === 'number') lines.add(line);
  }
  return [...lines];
}

const ROWS_A_STATEMENT = 800;

/** Notes them, so that a line's history is found without reading every record. */
export async function noteLines(write: Kysely<Tables>, sequence: number, lines: readonly number[]): Promise<void> {
  for (let i = 0; i < lines.length; i += ROWS_A_STATEMENT)
    await write
      .insertInto('history_line')
      .values(lines.slice(i, i + ROWS_A_STATEMENT).map((line) => ({ line_id: line, sequence })))
      .execute();
}
