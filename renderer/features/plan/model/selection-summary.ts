import { valueOf } from './cell-value.ts';
import { isEditable, type CellSetting } from './cell-lock.ts';
import type { PasteGround } from './paste.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** Sum, count and average of what is selected, in pence; nothing in it is counted twice. */
export interface SelectionSummary {
  readonly sum: number;
  /** Cells with a figure. */
  readonly count: number;
  /** What was left out because it contains other selected cells: `Q2 and 2023/24 totals`, `2 group rows`. */
  readonly leftOut: readonly string[];
  readonly cells: number;
  readonly locked: number;
}

export function summarise(ground: PasteGround, setting: CellSetting): SelectionSummary {
  const rows = ground.rows.slice(ground.area.top, ground.area.bottom + 1);
  const columns = ground.columns.slice(ground.area.left, ground.area.right + 1);
  const counted = { rows: rowsToCount(rows), columns: columnsToCount(columns) };
  let [sum, count] = [0, 0];
  for (const row of counted.rows)
    for (const column of counted.columns) {
      const value = valueOf(row, column, setting.view, setting.openFrom);
      if (value === null) continue;
      sum += value;
      count += 1;
    }
  const locked = rows.reduce(
    (total, row) => total + columns.filter((column) => !isEditable(row, column, setting)).length,
    0,
  );
  const leftOut = [...columnsLeftOut(columns, counted.columns), ...rowsLeftOut(rows, counted.rows)];
  return { sum, count, leftOut, cells: rows.length * columns.length, locked };
}

const overlap = (a: PlanColumn, b: PlanColumn): boolean => a.from < b.from + b.count && b.from < a.from + a.count;

/** A span is left out when a shorter one inside it is selected; variances count only among themselves. */
function columnsToCount(columns: readonly PlanColumn[]): PlanColumn[] {
  const amounts = columns.filter((column) => column.kind !== 'variance');
  if (amounts.length === 0) return [...columns];
  return amounts.filter((one) => !amounts.some((other) => other.count < one.count && overlap(one, other)));
}

/** A row is left out when a row beneath it is selected. */
function rowsToCount(rows: readonly PlanRow[]): PlanRow[] {
  return rows.filter((row, i) => {
    const next = rows[i + 1];
    return next === undefined || next.level <= row.level;
  });
}

function columnsLeftOut(all: readonly PlanColumn[], counted: readonly PlanColumn[]): string[] {
  const left = all.filter((column) => !counted.includes(column)).map(shortName);
  if (left.length === 0) return [];
  return [left.length > 3 ? `${left.length} totals` : `${left.join(', ')} ${left.length === 1 ? 'total' : 'totals'}`];
}

const shortName = (column: PlanColumn): string =>
  column.kind === 'quarter' ? column.name.slice(0, 2) : column.kind === 'variance' ? 'variance' : column.year;

function rowsLeftOut(all: readonly PlanRow[], counted: readonly PlanRow[]): string[] {
  const left = all.length - counted.length;
  return left === 0 ? [] : [`${left} group ${left === 1 ? 'row' : 'rows'}`];
}
