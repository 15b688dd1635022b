import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { GridCellView } from '../../../ui/grid/grid-types.ts';
import { NO_MARKS } from './cell-marks.ts';
import { isEditable, type CellSetting } from './cell-lock.ts';
import { inForceOf, valueOf } from './cell-value.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** How a figure of the grid looks and what it is called aloud. */
export type Units = 'pounds' | 'thousands' | 'pence';

export const shown = (amount: number, units: Units): string => formatMoney(pence(amount), { show: units });

export function figureView(row: PlanRow, column: PlanColumn, setting: CellSetting, units: Units): GridCellView {
  const value = valueOf(row, column, setting.view, setting.openFrom);
  const editable = isEditable(row, column, setting);
  const text = value === null ? '' : shown(value, units);
  const approved = pendingOn(row, column, setting);
  const mark = markOf(row, column);
  const marks = `${value !== null && value < 0 ? ' g-neg' : ''}${approved === null ? '' : ' g-pending'}${mark.className}`;
  const pending = approved === null ? '' : `, not yet approved, the budget in force is ${shown(approved, 'pence')}`;
  return {
    text,
    className: `num ${classOf(row, column, setting, editable)}${marks}`,
    label: `${row.path}, ${column.name}, ${stateWords(column, setting, editable)}${spoken(value, text)}${pending}${mark.words}`,
    editable,
  };
}

const NO_MARK = { className: '', words: '' };

/** Pin, corner and tint of a month, and what they say. A variance has none: its months are marked. */
function markOf({ marks }: PlanRow, { kind, from }: PlanColumn): typeof NO_MARK {
  if (marks === NO_MARKS || kind !== 'month') return NO_MARK;
  const note = marks.notes.get(from);
  const [held, overridden] = [marks.held.has(from), marks.overrides.has(from)];
  return {
    className: `${held ? ' g-held' : ''}${overridden ? ' g-override' : ''}${note ? ' g-note' : ''}`,
    words: `${held ? ', held' : ''}${driverWords(marks.driven, overridden)}${note ? `, note: ${note.text}` : ''}`,
  };
}

function driverWords(driven: boolean, overridden: boolean): string {
  if (overridden) return ', set by hand in place of the driver';
  return driven ? ', computed by a driver' : '';
}

/** What the budget in force has for the months that can still be typed in, where the grid differs from it; else null. */
function pendingOn(
  { figures }: PlanRow,
  { kind, from, count }: PlanColumn,
  { view, openFrom }: CellSetting,
): number | null {
  if (kind === 'variance' || view === 'actual') return null;
  const first = view === 'forecast' ? Math.max(from, openFrom) : from;
  return inForceOf(figures, first, from + count - first);
}

function classOf(row: PlanRow, column: PlanColumn, { view }: CellSetting, editable: boolean): string {
  const ends = endsGroup(column) ? 'ge ' : '';
  if (column.kind === 'variance') return `${ends}va n-calc`;
  const actual = view !== 'budget' && (view === 'actual' || column.span === 'actual');
  if (actual && (row.kind === 'uncoded' || row.kind === 'line' || row.kind === 'share')) return `${ends}n-act`;
  const typed = editable && !column.totals && column.span !== 'mixed' && !row.marks.driven;
  return typed ? `${ends}n-in` : `${ends}n-calc`;
}

/** A quarter's and a year's last column ends with a rule. */
export const endsGroup = (column: PlanColumn): boolean => column.kind !== 'month';

const STATES = { actual: 'actual, locked, ', mixed: 'part actual, part forecast, ', open: 'budget, ' } as const;

function stateWords(column: PlanColumn, { view }: CellSetting, editable: boolean): string {
  if (column.kind === 'variance') return '';
  const state = view === 'budget' ? 'budget, ' : view === 'actual' ? 'actual, read only, ' : STATES[column.span];
  return !editable && state === 'budget, ' ? 'budget, calculated, ' : state;
}

/** The figure as shown, and to the penny where that says more; what is empty is `not entered`. */
function spoken(value: number | null, text: string): string {
  if (value === null) return 'not entered';
  if (value === 0) return 'zero';
  const exact = formatMoney(pence(Math.abs(value)), { show: 'pence' });
  const words = `${value < 0 ? 'minus ' : ''}${exact}`;
  return exact === `${text}.00` ? text : `${text}, exactly ${words}`;
}
