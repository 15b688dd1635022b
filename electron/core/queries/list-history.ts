import { ok } from '../../../shared/base/result.ts';
import { methodsOfKind } from '../../../shared/contract/history-kinds.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { HistoryEntry } from '../../../shared/contract/schemas.ts';
import type { QueryHandler } from '../handler.ts';
import { readUndoStack, type UndoStack } from '../history/undo-stack.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { unpackChanges } from '../storage/row-change.ts';
import type { StoredAction } from '../storage/writers/history.ts';

type Row = Omit<StoredAction, 'input' | 'changes' | 'previous_hash'>;
type Wanted = CheckedInputOf<'list-history'>;

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

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The instant at which a day begins for one whose clock is `offset` minutes ahead of UTC; `days` later. */
const startOf = (date: string, offset: number, days = 0): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - offset * MINUTE_MS + days * DAY_MS).toISOString();

/** All that SQL can tell; the newest first. */
function candidates(read: ReadHandle, wanted: Wanted) {
  const { before, search, user, kind, from, to, offset, lineId } = wanted;
  let query = read.selectFrom('history').orderBy('sequence', 'desc');
  if (before !== undefined) query = query.where('sequence', '<', before);
  if (user !== undefined) query = query.where('user', '=', user);
  if (kind !== undefined) query = query.where('method', 'in', methodsOfKind(kind));
  if (from !== undefined) query = query.where('at', '>=', startOf(from, offset));
  if (to !== undefined) query = query.where('at', '<', startOf(to, offset, 1));
  if (lineId !== undefined)
    query = query.where('sequence', 'in', (lines) =>
      lines.selectFrom('history_line').select('sequence').where('line_id', '=', lineId),
    );
  if (search)
    query = query.where((where) =>
      where.or((['action', 'user', 'reason'] as const).map((column) => where(column, 'like', pattern(search)))),
    );
  return query;
}

/** Whether one and the same changed row is of the source, the month and the line that are wanted. */
function touches(changes: string, { sourceId, month, lineId }: Wanted): boolean {
  return unpackChanges(changes).rows.some(({ table, before, after }) => {
    const row = after ?? before ?? {};
    const source = table === 'source' ? row['id'] : row['source_id'];
    return (
      table !== 'ledger_row' &&
      (sourceId === undefined || source === sourceId) &&
      (month === undefined || row['month'] === month) &&
      (lineId === undefined || row['line_id'] === lineId)
    );
  });
}

/** Where the changes themselves have to be looked into, they are, one action after another, until enough are found. */
async function matching(read: ReadHandle, wanted: Wanted): Promise<Row[]> {
  const query = candidates(read, wanted);
  if (wanted.sourceId === undefined && wanted.month === undefined)
    return query.select(COLUMNS).limit(wanted.limit).execute();
  const found: Row[] = [];
  const hinted = wanted.month === undefined ? query : query.where('changes', 'like', pattern(wanted.month));
  for await (const { changes, ...row } of hinted.select([...COLUMNS, 'changes']).stream()) {
    if (touches(changes, wanted)) found.push(row);
    if (found.length === wanted.limit) break;
  }
  return found;
}

export const listHistory: QueryHandler<'list-history'> = async ({ read }, wanted) => {
  const stack = await readUndoStack(read);
  const rows = await matching(read, wanted);
  return ok({
    entries: rows.map((row) => historyEntry(row, stack)),
    undo: await wordsOf(read, stack.undo.at(-1)),
    redo: await wordsOf(read, stack.redo.at(-1)),
  });
};

export const listHistoryPeople: QueryHandler<'list-history-people'> = async ({ read }) => {
  const rows = await read.selectFrom('history').select('user').distinct().orderBy('user').execute();
  return ok(rows.map(({ user }) => user));
};
