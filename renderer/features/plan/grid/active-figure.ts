import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import { whyLocked } from '../model/cell-lock.ts';
import type { Units } from '../model/cell-look.ts';
import { valueOf } from '../model/cell-value.ts';
import { stateLabel, type PlanColumn } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { GestureGround } from './gestures.ts';

export interface BoardGround extends GestureGround {
  readonly totals: readonly PlanRow[];
  readonly units: Units;
}

/** The figure under the cursor; null on a name. */
export interface ActiveFigure {
  readonly row: PlanRow;
  readonly column: PlanColumn;
  readonly value: number | null;
}

export const activeRow = ({ rows, totals, range }: BoardGround): PlanRow | undefined =>
  rows[range.active.row] ?? totals[range.active.row - rows.length];

export function activeFigure(ground: BoardGround): ActiveFigure | null {
  const row = activeRow(ground);
  const column = ground.columns[ground.range.active.column - ground.names];
  if (!row || !column) return null;
  return { row, column, value: valueOf(row, column, ground.setting.view, ground.setting.openFrom) };
}

/** `£13,050.63`, `not entered`; a zero in full. */
export const inFull = (value: number | null): string =>
  value === null ? 'not entered' : formatMoney(pence(value), { show: 'pence', symbol: true, zero: 'digits' });

export function describe(ground: BoardGround) {
  const active = activeFigure(ground);
  const row = activeRow(ground);
  if (!active) return { address: row?.path ?? '', kind: '', amount: '', note: row ? nameNote(row) : '' };
  const why = whyLocked(active.row, active.column, ground.setting);
  return {
    address: `${active.row.code || active.row.name}, ${active.column.name}`,
    kind: kindOf(active, ground),
    amount: inFull(active.value),
    note: why ?? openNote(active.column),
  };
}

const kindOf = ({ column }: ActiveFigure, { setting }: BoardGround): string =>
  column.kind === 'variance' ? 'Variance' : stateLabel(setting.view, column.span);

function openNote({ kind, span }: PlanColumn): string {
  if (kind === 'month') return '';
  return span === 'mixed' ? 'Typing here spreads over the months still open.' : 'Typing here spreads over its months.';
}

function nameNote(row: PlanRow): string {
  const change = row.lineId !== null || row.kind === 'intervention' ? 'F2 changes it.' : '';
  const open = row.open === null ? '' : row.open ? ' Enter closes it.' : ' Enter opens it.';
  return `${change}${open}`.trim();
}
