import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Sums of live expenditure by line, source and period, straight from the rows. 0 stands for no line and no source. */
const RECOMPUTED = sql`
  SELECT coalesce(line_id, 0) AS line_id, coalesce(source_id, 0) AS source_id, year, period,
         sum(amount) AS amount, count(*) AS rows
  FROM ledger_row WHERE live = 1 AND kind = 'expenditure'
  GROUP BY 1, 2, 3, 4`;

/** Makes `ledger_total` anew from the rows: after anything but an import, which adds its own sums as it goes. */
export async function rebuildLedgerTotals(write: Kysely<Tables>): Promise<void> {
  await write.deleteFrom('ledger_total').execute();
  await sql`INSERT INTO ledger_total (line_id, source_id, year, period, amount, rows) ${RECOMPUTED}`.execute(write);
}

/** How many of the kept sums differ from the rows: 0 in a sound plan. */
export async function countWrongLedgerTotals(read: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    WITH fresh AS (${RECOMPUTED})
    SELECT (SELECT count(*) FROM (SELECT * FROM fresh EXCEPT SELECT line_id, source_id, year, period, amount, rows FROM ledger_total))
         + (SELECT count(*) FROM (SELECT line_id, source_id, year, period, amount, rows FROM ledger_total EXCEPT SELECT * FROM fresh)) AS wrong
  `.execute(read);
  return rows[0]?.wrong ?? 0;
}
