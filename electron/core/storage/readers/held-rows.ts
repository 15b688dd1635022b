import type { Kysely } from 'kysely';
import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { Tables } from '../schema.ts';

/** The rows of an import's file that were not imported: quarantined ones first, then in the order of the file. */
export async function readHeldRows(
  read: Kysely<Tables>,
  batch: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<HeldRow[]> {
  const { sheets } = await read
    .selectFrom('import_batch')
    .select('sheets')
    .where('id', '=', batch)
    .executeTakeFirstOrThrow();
  const names = JSON.parse(sheets) as string[];
  const rows = await read
    .selectFrom('held_row')
    .selectAll()
    .where('batch_id', '=', batch)
    .orderBy('outcome', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sheet: names[row.sheet] ?? '',
    rowNumber: row.row_number,
    outcome: row.outcome,
    reason: row.reason,
    words: row.words,
    column: row.heading,
    cell: row.cell,
    amount: row.amount === null ? null : pence(row.amount),
    cells: JSON.parse(row.cells) as string[],
  }));
}
