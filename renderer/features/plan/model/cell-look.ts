import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { GridCellView } from '../../../ui/grid/grid-types.ts';
import { isEditable, type CellSetting } from './cell-lock.ts';
import { valueOf } from './cell-value.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** How a figure of the grid looks and what it is called aloud. */
export type Units = 'pounds' | 'thousands' | 'pence';

export const shown = (amount: number, units: Units): string => formatMoney(pence(amount), { show: units });

export function figureView(row: PlanRow, column: PlanColumn, setting: CellSetting, units: Units): GridCellView {
  const value = valueOf(row, column, setting.view, setting.openFrom);
  const editable = isEditable(row, column, setting);
  return {
    text: value === null ? '' : shown(value, units),
    className: `num ${classOf(row, column, setting, editable)}${value !== null && value < 0 ? ' g-neg' : ''}`,
    label: labelOf(row, column, setting, value, editable),
    editable,
  };
}

function classOf(row: PlanRow, column: PlanColumn, { view }: CellSetting, editable: boolean): string {
  const ends = endsGroup(column) ? 'ge ' : '';
  if (column.kind === 'variance') return `${ends}va n-calc`;
  const actual = view !== 'budget' && (view === 'actual' || column.span === 'actual');
  if (row.kind === 'uncoded' || row.input !== null) {
    if (actual) return `${ends}n-act`;
    return editable && !column.totals && column.span !== 'mixed' ? `${ends}n-in` : `${ends}n-calc`;
  }
  return `${ends}n-calc${actual && row.kind === 'line' ? ' n-act' : ''}`;
}

/** A quarter's and a year's last column ends with a rule. */
export const endsGroup = (column: PlanColumn): boolean => column.kind !== 'month';

const spoken = (amount: number): string =>
  `${amount < 0 ? 'minus ' : ''}${formatMoney(pence(Math.abs(amount)), { show: 'pence', zero: 'digits' })}`;

const STATES = { actual: 'actual, locked', mixed: 'part actual, part forecast', open: 'budget' } as const;

function labelOf(
  row: PlanRow,
  column: PlanColumn,
  { view }: CellSetting,
  value: number | null,
  editable: boolean,
): string {
  const amount = value === null ? 'not entered' : spoken(value);
  if (column.kind === 'variance')
    return `${row.path}, ${column.name}, ${amount}${value !== null && value < 0 ? ', overspend' : ''}`;
  const state = view === 'budget' ? 'budget' : view === 'actual' ? 'actual, read only' : STATES[column.span];
  const calculated = !editable && state === 'budget' ? ', calculated' : '';
  return `${row.path}, ${column.name}, ${state}${calculated}, ${amount}`;
}
