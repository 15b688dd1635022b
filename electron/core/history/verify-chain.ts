import type { ReadHandle } from '../storage/handles.ts';
import { FIRST_HASH } from '../storage/writers/history.ts';
import { linesTouched } from '../storage/writers/history-lines.ts';
import { unpackChanges } from '../storage/row-change.ts';
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

/** The first action of which the lines noted are not those it changed; null when all are. */
export async function findWrongLines(read: ReadHandle): Promise<number | null> {
  const noted = await read.selectFrom('history_line').selectAll().orderBy('line_id').execute();
  const bySequence = Map.groupBy(noted, ({ sequence }) => sequence);
  for await (const { sequence, changes } of read.selectFrom('history').select(['sequence', 'changes']).stream()) {
    const lines = linesTouched(unpackChanges(changes)).toSorted((a, b) => a - b);
    const kept = (bySequence.get(sequence) ?? []).map((row) => row.line_id);
    if (lines.join() !== kept.join()) return sequence;
  }
  return null;
}
