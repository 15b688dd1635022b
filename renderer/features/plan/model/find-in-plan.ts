import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import { valueOf } from './cell-value.ts';
import type { CellSetting } from './cell-lock.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** A place that was found: a row's name (column -1) or one of its figures. */
export interface Found {
  readonly row: number;
  readonly column: number;
}

/**
 * The next cell, row by row after `from` and round again, whose name, note or figure holds the words: `mentor`,
 * `13,250`. A figure is found by its pounds as shown or by the exact amount. Null when there is none.
 *
 * @param step -1 looks backwards.
 */
export function findInRows(
  words: string,
  rows: readonly PlanRow[],
  columns: readonly PlanColumn[],
  setting: CellSetting,
  from: Found,
  step: 1 | -1,
): Found | null {
  const sought = words.trim().toLowerCase();
  if (sought === '') return null;
  const matches = createMatch(sought, setting);
  const width = columns.length + 1;
  const size = rows.length * width;
  const start = from.row * width + from.column + 1;
  for (let away = 1; away <= size; away += 1) {
    const at = (((start + away * step) % size) + size) % size;
    const [row, column] = [Math.floor(at / width), (at % width) - 1];
    if (matches(rows[row]!, columns[column])) return { row, column };
  }
  return null;
}

function createMatch(sought: string, { view, openFrom }: CellSetting) {
  const amount = /\d/.test(sought) ? parseMoney(sought) : null;
  const exact = amount?.ok ? amount.value : null;
  return (row: PlanRow, column: PlanColumn | undefined): boolean => {
    if (!column) return `${row.code} ${row.name} ${row.source}`.toLowerCase().includes(sought);
    if (column.kind === 'month' && row.marks.notes.get(column.from)?.text.toLowerCase().includes(sought)) return true;
    if (exact === null) return false;
    const value = valueOf(row, column, view, openFrom);
    return value !== null && (value === exact || formatMoney(pence(value)) === formatMoney(exact));
  };
}
