import { rectangleOf } from '../../../ui/grid/grid-range.ts';
import { openMonths } from '../model/cell-writes.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { inputRowsUnder } from '../model/scope-rows.ts';
import type { Scope } from '../state/plan-view.ts';
import { pasteGround, type GestureGround } from './gestures.ts';

/** The rows of figures in the selection, those beneath a selected group among them. */
export function scopeRows({ rows, range, setting }: GestureGround): PlanRow[] {
  const { top, bottom } = rectangleOf(range);
  return inputRowsUnder(setting.sheet, rows.slice(top, bottom + 1));
}

/** The months of the selection that may be typed in, from 0, each once and in order; none on names alone. */
export function scopeMonths(ground: GestureGround): number[] {
  const area = pasteGround(ground)?.area;
  if (!area) return [];
  const columns = ground.columns.slice(area.left, area.right + 1).filter(({ kind }) => kind !== 'variance');
  return [...new Set(columns.flatMap((column) => openMonths(column, ground.setting)))].sort((a, b) => a - b);
}

/** What a reshaping of the selection acts on; on names alone, every month. In words, why there is nothing. */
export function scopeOf(ground: GestureGround): Scope | string {
  const { setting } = ground;
  if (setting.readOnly) return 'This plan is open for reading only.';
  if (setting.view === 'actual') return 'Actuals are read only: choose Budget or Forecast first.';
  const rows = scopeRows(ground);
  if (rows.length === 0) return 'Choose a line, or a row with lines beneath it, first.';
  const months = scopeMonths(ground);
  const [from, last] = [months[0] ?? 0, months.at(-1) ?? setting.sheet.figures.months.length - 1];
  return { rowKeys: rows.map(({ key }) => key), from, count: last - from + 1 };
}
