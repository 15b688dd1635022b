import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { ValueChange } from '../../../shared/contract/schemas.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { QueryHandler } from '../handler.ts';
import { readUndoStack } from '../history/undo-stack.ts';
import type { ReadHandle } from '../storage/handles.ts';
import {
  RECORDED_TABLES,
  unpackChanges,
  type Changes,
  type RowChange,
  type StoredRow,
  type Value,
} from '../storage/row-change.ts';
import { actionAt } from '../storage/writers/history.ts';
import { historyEntry } from './list-history.ts';

/** Changes shown of one action; a paste of thousands says its count in the entry. */
const MOST_CHANGES = 500;

interface Names {
  readonly lines: ReadonlyMap<number, string>;
  readonly sources: ReadonlyMap<number, string>;
}

async function readNames(read: ReadHandle): Promise<Names> {
  const lines = await read.selectFrom('line').select(['id', 'description']).execute();
  const sources = await read.selectFrom('source').select(['id', 'code']).execute();
  return {
    lines: new Map(lines.map((line) => [line.id, line.description])),
    sources: new Map(sources.map((source) => [source.id, source.code])),
  };
}

const asNumber = (value: Value | undefined): number => Number(value ?? 0);

/** What a stored row is, in a person's words. */
function whatOf(table: RowChange['table'], row: StoredRow, names: Names): string {
  const line = names.lines.get(asNumber(row['line_id'])) ?? `line ${String(row['line_id'])}`;
  const source = names.sources.get(asNumber(row['source_id'])) ?? `source ${String(row['source_id'])}`;
  if (row['month'] !== undefined) {
    const month = monthName(row['month'] as Month);
    return row['source_id'] === undefined ? `${line}, ${month}` : `${line}, ${source}, ${month}`;
  }
  if (table === 'line_source') return `${line}, ${source}`;
  if (table === 'ledger_row') return `Ledger row ${String(row['id'])}`;
  const name = row['name'] ?? row['description'] ?? row['code'];
  const kind = table.replaceAll('_', ' ');
  return name === undefined ? `${kind} ${String(row['id'] ?? '')}`.trim() : `${kind} ${String(name)}`;
}

function shown(column: string, value: Value | undefined, names: Names): string | null {
  if (value === null || value === undefined) return null;
  if (column === 'amount') return formatMoney(pence(asNumber(value)), { show: 'pence', zero: 'digits' });
  if (column === 'line_id') return names.lines.get(asNumber(value)) ?? String(value);
  if (column === 'source_id') return names.sources.get(asNumber(value)) ?? String(value);
  return String(value);
}

const yesOrNo = (row: StoredRow | null): string => (row === null ? 'no' : 'yes');

/** What rows without any value say by being there. */
const KEY_ROWS: Partial<Readonly<Record<RowChange['table'], string>>> = {
  line_source: 'pays for it',
  held_month: 'held',
  source_category: 'is eligible',
};

function valuesOf({ table, before, after }: RowChange, names: Names): ValueChange[] {
  const row = after ?? before ?? {};
  const key: readonly string[] = RECORDED_TABLES[table];
  const what = whatOf(table, row, names);
  // A row that is nothing but its key is there or not.
  if (Object.keys(row).every((column) => key.includes(column)))
    return [
      { what, field: KEY_ROWS[table] ?? table.replaceAll('_', ' '), before: yesOrNo(before), after: yesOrNo(after) },
    ];
  return Object.keys(row)
    .filter((column) => !key.includes(column) && column !== 'position' && before?.[column] !== after?.[column])
    .map((column) => ({
      what,
      field: column.replaceAll('_', ' '),
      before: before && shown(column, before[column], names),
      after: after && shown(column, after[column], names),
    }));
}

const batchValues = (changes: Changes): ValueChange[] =>
  changes.batches.map(({ batch, live }) => ({
    what: `Import ${batch}`,
    field: 'counts in the plan',
    before: live ? 'no' : 'yes',
    after: live ? 'yes' : 'no',
  }));

/** One action with the values it changed. Errors: `not-found`. */
export const readHistoryEntry: QueryHandler<'read-history-entry'> = async ({ read }, { sequence }) => {
  const action = await actionAt(read, sequence);
  if (!action) return err(appError('not-found', { what: 'action', which: sequence }));
  const changes = unpackChanges(action.changes);
  const names = await readNames(read);
  const values = changes.rows.slice(0, MOST_CHANGES).flatMap((change) => valuesOf(change, names));
  return ok({
    entry: historyEntry(action, await readUndoStack(read)),
    changes: [...batchValues(changes), ...values].slice(0, MOST_CHANGES),
  });
};
