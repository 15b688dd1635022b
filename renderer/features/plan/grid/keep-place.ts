import { useLayoutEffect, useRef } from 'react';
import { oneCell, sameCell, within, type CellAt, type GridRange } from '../../../ui/grid/grid-range.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView } from '../state/plan-view.ts';

/**
 * The selection stays with its row and column when others open, close or are filtered away; when its own go, it moves
 * to the row that they stood in, or to the quarter or year that now stands for the month.
 */
interface Shown {
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
  readonly names: number;
}

export function useKeptPlace(sheet: PlanSheet, shown: Shown, range: GridRange): void {
  const last = useRef(shown);
  const { rows, columns, names } = shown;
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { rows, columns, names };
    if (before.names === names && sameKeys(before.columns, columns) && sameKeys(before.rows, rows)) return;
    const active = {
      row: placeOfRow(sheet, before.rows[range.active.row], rows) ?? range.active.row,
      column: placeOfColumn(before, { rows, columns, names }, range.active),
    };
    const kept = within(active, { rows: rows.length, columns: columns.length + names });
    if (!sameCell(kept, range.active) || !sameCell(range.anchor, range.head)) setView({ range: oneCell(kept) });
    // Only when what is shown changes: a moved selection is no reason.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, columns, names]);
}

type Keyed = readonly { readonly key: string }[];

const sameKeys = (a: Keyed, b: Keyed): boolean =>
  a === b || (a.length === b.length && a.every(({ key }, i) => key === b[i]?.key));

function placeOfRow(sheet: PlanSheet, row: PlanRow | undefined, rows: readonly PlanRow[]): number | null {
  for (let key = row?.key ?? null; key !== null; key = sheet.rows.get(key)?.parent ?? null) {
    const at = rows.findIndex((one) => one.key === key);
    if (at >= 0) return at;
  }
  return null;
}

function placeOfColumn(before: Shown, { columns, names }: Shown, { column }: CellAt): number {
  const old = before.columns[column - before.names];
  if (!old) return Math.min(column, names - 1);
  const same = columns.findIndex(({ key }) => key === old.key);
  if (same >= 0) return names + same;
  const cover = columns.findIndex(
    ({ from, count, kind }) => kind !== 'variance' && old.from >= from && old.from < from + count,
  );
  return names + Math.max(0, cover);
}
