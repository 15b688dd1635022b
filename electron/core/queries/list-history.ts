import { ok } from '../../../shared/base/result.ts';
import type { HistoryEntry } from '../../../shared/contract/schemas.ts';
import type { QueryHandler } from '../handler.ts';
import { readUndoStack, type UndoStack } from '../history/undo-stack.ts';
import type { ReadHandle } from '../storage/handles.ts';
import type { StoredAction } from '../storage/writers/history.ts';

type Row = Omit<StoredAction, 'input' | 'changes' | 'previous_hash'>;

const COLUMNS = [
  'sequence',
  'at',
  'user',
  'method',
  'action',
  'reason',
  'change_count',
  'undoes',
  'redoes',
  'hash',
] as const;

function stateOf(row: Row, stack: UndoStack): HistoryEntry['state'] {
  if (row.undoes !== null) return 'undo';
  if (row.redoes !== null) return 'redo';
  return stack.undone.has(row.sequence) ? 'undone' : 'done';
}

export const historyEntry = (row: Row, stack: UndoStack): HistoryEntry => ({
  sequence: row.sequence,
  at: row.at,
  user: row.user,
  method: row.method,
  action: row.action,
  reason: row.reason,
  changes: row.change_count,
  state: stateOf(row, stack),
  hash: row.hash,
});

async function wordsOf(read: ReadHandle, sequence: number | undefined): Promise<string | null> {
  if (sequence === undefined) return null;
  const row = await read.selectFrom('history').select('action').where('sequence', '=', sequence).executeTakeFirst();
  return row?.action ?? null;
}

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export const listHistory: QueryHandler<'list-history'> = async ({ read }, { before, limit, search }) => {
  const stack = await readUndoStack(read);
  let query = read.selectFrom('history').select(COLUMNS).orderBy('sequence', 'desc').limit(limit);
  if (before !== undefined) query = query.where('sequence', '<', before);
  if (search)
    query = query.where((where) =>
      where.or((['action', 'user', 'reason'] as const).map((column) => where(column, 'like', pattern(search)))),
    );
  const rows = await query.execute();
  return ok({
    entries: rows.map((row) => historyEntry(row, stack)),
    undo: await wordsOf(read, stack.undo.at(-1)),
    redo: await wordsOf(read, stack.redo.at(-1)),
  });
};
