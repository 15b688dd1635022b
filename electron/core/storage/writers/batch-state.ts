import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Makes an import's rows count, or count no longer; the sums are the caller's to rebuild. */
export async function setBatchLive(write: Kysely<Tables>, batch: number, live: boolean): Promise<void> {
  await write
    .updateTable('ledger_row')
    .set({ live: live ? 1 : 0 })
    .where('batch_id', '=', batch)
    .execute();
  await write
    .updateTable('import_batch')
    .set({ state: live ? 'live' : 'undone' })
    .where('id', '=', batch)
    .execute();
}

/** Null when there is no such import. */
export async function batchIsLive(read: Kysely<Tables>, batch: number): Promise<boolean | null> {
  const found = await read.selectFrom('import_batch').select('state').where('id', '=', batch).executeTakeFirst();
  return found ? found.state === 'live' : null;
}
