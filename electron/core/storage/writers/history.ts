import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../schema.ts';

export type StoredAction = Selectable<Tables['history']>;

/** The chain starts from this. */
export const FIRST_HASH = '0'.repeat(64);

export async function appendAction(write: Kysely<Tables>, action: StoredAction): Promise<void> {
  await write.insertInto('history').values(action).execute();
}

/** The last action, without its changes, which may be long; undefined for a plan without any. */
export const lastAction = (read: Kysely<Tables>): Promise<Pick<StoredAction, 'sequence' | 'at' | 'hash'> | undefined> =>
  read.selectFrom('history').select(['sequence', 'at', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst();

export const actionAt = (read: Kysely<Tables>, sequence: number): Promise<StoredAction | undefined> =>
  read.selectFrom('history').selectAll().where('sequence', '=', sequence).executeTakeFirst();
