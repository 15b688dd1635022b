import type { ReadHandle } from '../storage/handles.ts';
import { FIRST_HASH } from '../storage/writers/history.ts';
import { actionHash } from './action-hash.ts';

/** The first action whose record or place in the chain is not as it was written; null when the chain holds. */
export async function findBrokenLink(read: ReadHandle): Promise<number | null> {
  let previous = FIRST_HASH;
  let expected = 1;
  for await (const action of read.selectFrom('history').selectAll().orderBy('sequence').stream()) {
    if (action.sequence !== expected || action.previous_hash !== previous || actionHash(action) !== action.hash)
      return action.sequence;
    previous = action.hash;
    expected += 1;
  }
  return null;
}
