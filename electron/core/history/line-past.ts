import type { ReadHandle } from '../storage/handles.ts';
import { inverseOf, keyOf, unpackChanges, type RecordedTable, type StoredRow } from '../storage/row-change.ts';
import { actionsOnLine, readLineRows } from '../storage/readers/line-rows.ts';

/** What belongs to a line, in an order in which each table refers only to those before it. */
export const LINE_TABLES = [
  'line',
  'line_source',
  'line_locality',
  'budget_month',
  'line_funding',
  'held_month',
  'cell_note',
  'driver',
  'driver_override',
] as const satisfies readonly RecordedTable[];

export type LineTable = (typeof LINE_TABLES)[number];

/** The rows of a line, by table and key. */
export type LineRows = ReadonlyMap<LineTable, ReadonlyMap<string, StoredRow>>;

const isLineTable = (table: RecordedTable): table is LineTable => (LINE_TABLES as readonly string[]).includes(table);

const lineOf = (table: LineTable, row: StoredRow): unknown => row[table === 'line' ? 'id' : 'line_id'];

export async function lineNow(read: ReadHandle, lineId: number): Promise<LineRows> {
  const rows = new Map<LineTable, Map<string, StoredRow>>();
  for (const table of LINE_TABLES) {
    const found = await readLineRows(read, table, lineId);
    rows.set(table, new Map(found.map((row) => [JSON.stringify(keyOf(table, row)), row])));
  }
  return rows;
}

/**
 * A line as it stood when action `sequence` had just been done: what it is now, with every later action on it taken
 * back, the newest first. Without a row of `line`, it did not exist then.
 */
export async function lineAfter(read: ReadHandle, lineId: number, sequence: number): Promise<LineRows> {
  const rows = (await lineNow(read, lineId)) as Map<LineTable, Map<string, StoredRow>>;
  for await (const { changes } of actionsOnLine(read, lineId, sequence))
    for (const { table, before, after } of inverseOf(unpackChanges(changes)).rows) {
      const row = after ?? before;
      if (row === null || !isLineTable(table) || lineOf(table, row) !== lineId) continue;
      setRow(rows.get(table) ?? new Map<string, StoredRow>(), JSON.stringify(keyOf(table, row)), after);
    }
  return rows;
}

/** A change of some columns names these alone: the others stay. */
function setRow(rows: Map<string, StoredRow>, key: string, after: StoredRow | null): void {
  if (after === null) rows.delete(key);
  else rows.set(key, { ...rows.get(key), ...after });
}
