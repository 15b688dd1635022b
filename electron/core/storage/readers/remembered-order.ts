import type { Kysely } from 'kysely';
import type { Pence } from '../../../../shared/domain/money/pence.ts';
import type { Tables } from '../schema.ts';

/**
 * What a list of ledger rows comes to, and the ids of its rows in order, remembered while the plan stays as it is: a
 * ledger of 500,000 rows is sorted once, and then any page of it is at hand. Four bytes a row; the lists asked for last
 * are kept.
 */
export interface RememberedLists {
  readonly totals: Map<string, { rows: number; sum: Pence }>;
  readonly orders: Map<string, Uint32Array>;
}

/** The list, what is not filtered, what is uncoded: the screen asks for these together. */
const MOST_LISTS = 6;

const lists = new WeakMap<Kysely<Tables>, { readonly sequence: number; readonly remembered: RememberedLists }>();

/** What is remembered of the plan as it stands now: every change of it is an action in its history. */
export async function rememberedLists(read: Kysely<Tables>): Promise<RememberedLists> {
  const last = await read
    .selectFrom('history')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .executeTakeFirst();
  const sequence = last?.sequence ?? 0;
  const before = lists.get(read);
  if (before?.sequence === sequence) return before.remembered;
  const remembered = { totals: new Map(), orders: new Map() };
  lists.set(read, { sequence, remembered });
  return remembered;
}

/** The value kept under `key`, or else what `make` answers, which is then kept; the one used longest ago makes room. */
export async function remember<T>(kept: Map<string, T>, key: string, make: () => Promise<T>): Promise<T> {
  const value = kept.get(key) ?? (await make());
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > MOST_LISTS && oldest !== undefined) kept.delete(oldest);
  return value;
}
