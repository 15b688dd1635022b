import { pence } from '../../../../shared/domain/money/pence.ts';
import type { Rectangle } from '../../../ui/grid/grid-range.ts';
import type { CellTarget } from './cell-writes.ts';
import { valueOf } from './cell-value.ts';
import type { CellSetting } from './cell-lock.ts';
import type { PasteGround } from './paste.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/**
 * Ctrl+D and Ctrl+R: the first row or column of the selection into the rest of it; of a single one, its neighbour into
 * it. Calculated rows and totals in between are stepped over.
 */
export function fillTargets(direction: 'down' | 'right', ground: PasteGround, setting: CellSetting): CellTarget[] {
  const rows = inputRows(ground, direction === 'down');
  const columns = plainColumns(ground, direction === 'right');
  if (direction === 'down') {
    const [first, ...rest] = rows;
    return first ? rest.flatMap((row) => columns.map((column) => copied(row, column, first, column, setting))) : [];
  }
  const [first, ...rest] = columns;
  return first ? rows.flatMap((row) => rest.map((column) => copied(row, column, row, first, setting))) : [];
}

function copied(row: PlanRow, column: PlanColumn, from: PlanRow, of: PlanColumn, setting: CellSetting): CellTarget {
  const amount = valueOf(from, of, setting.view, setting.openFrom);
  return { row, column, amount: amount === null ? null : pence(amount) };
}

/**
 * Dragging the corner of a block: the block again and again over what it is dragged across. Calculated rows and totals
 * are stepped over on both sides.
 */
export function blockTargets(block: Rectangle, ground: PasteGround, setting: CellSetting): CellTarget[] {
  const within = { ...ground, area: block };
  const [fromRows, fromColumns] = [inputRows(within, false), plainColumns(within)];
  const [rows, columns] = [inputRows(ground, false), plainColumns(ground)];
  if (fromRows.length === 0 || fromColumns.length === 0) return [];
  const again = <T>(all: readonly T[], source: readonly T[], one: T): T => {
    const away = all.indexOf(one) - all.indexOf(source[0]!);
    return source[((away % source.length) + source.length) % source.length]!;
  };
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      if (fromRows.includes(row) && fromColumns.includes(column)) return [];
      return [copied(row, column, again(rows, fromRows, row), again(columns, fromColumns, column), setting)];
    }),
  );
}

/** The selection's rows that take figures; with the one before when there is only one and `withNeighbour`. */
function inputRows({ rows, area }: PasteGround, withNeighbour: boolean): PlanRow[] {
  const inside = rows.slice(area.top, area.bottom + 1).filter((row) => row.input !== null);
  const before = rows.slice(0, area.top).findLast((row) => row.input !== null);
  return withNeighbour && inside.length === 1 && before ? [before, ...inside] : inside;
}

/** The selection's columns without totals, unless it holds nothing else. */
export function plainColumns({ columns, area }: PasteGround, withNeighbour = false): PlanColumn[] {
  const selected = columns.slice(area.left, area.right + 1);
  const plain = selected.filter((column) => !column.totals);
  const inside = plain.length > 0 ? plain : selected.filter((column) => column.kind !== 'variance');
  const before = columns.slice(0, area.left).findLast((column) => !column.totals);
  return withNeighbour && inside.length === 1 && before ? [before, ...inside] : inside;
}

/** Every cell of the selection that takes figures: what Delete and Ctrl+Enter act on. */
export function selectedTargets(ground: PasteGround): { readonly row: PlanRow; readonly column: PlanColumn }[] {
  const columns = plainColumns(ground);
  return inputRows(ground, false).flatMap((row) => columns.map((column) => ({ row, column })));
}
