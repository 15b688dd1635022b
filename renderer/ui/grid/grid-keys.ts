import type { KeyboardEvent } from 'react';
import {
  jump,
  oneCell,
  rangeTo,
  rectangleOf,
  sizeOf,
  step,
  walkInside,
  within,
  type CellAt,
  type GridBounds,
  type GridRange,
} from './grid-range.ts';

/** What the keyboard needs to know of the grid to answer as Excel does. */
export interface GridSurroundings {
  readonly range: GridRange;
  readonly bounds: GridBounds;
  /** The first column that scrolls: where Home goes. */
  readonly firstColumn: number;
  /** How many rows a page holds. */
  readonly page: number;
  readonly filled: (at: CellAt) => boolean;
}

const ARROWS: Readonly<Record<string, CellAt>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Where a key that moves takes the selection; null when it is not such a key. */
export function movedRange(event: Keys, around: GridSurroundings): GridRange | null {
  if (event.altKey) return null;
  if (event.key === 'Tab') return tabbed(event.shiftKey ? -1 : 1, around);
  const whole = wholeSelection(event, around);
  if (whole !== null) return whole;
  const from = event.shiftKey ? around.range.head : around.range.active;
  const to = destination(event, from, around);
  if (to === null) return null;
  return event.shiftKey ? rangeTo(around.range.active, to) : oneCell(to);
}

function destination(event: Keys, from: CellAt, around: GridSurroundings): CellAt | null {
  const ctrl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow) return ctrl ? jump(from, arrow, around.bounds, around.filled) : step(from, arrow, around.bounds);
  const { bounds, firstColumn, page } = around;
  switch (event.key) {
    case 'Home':
      return { row: ctrl ? 0 : from.row, column: firstColumn };
    case 'End':
      return { row: ctrl ? bounds.rows - 1 : from.row, column: bounds.columns - 1 };
    case 'PageUp':
      return step(from, { row: -page, column: 0 }, bounds);
    case 'PageDown':
      return step(from, { row: page, column: 0 }, bounds);
    default:
      return null;
  }
}

/** Inside a selection round its cells; otherwise to the side, and past a row's end to the next row's first figure. */
function tabbed(direction: 1 | -1, { range, bounds, firstColumn }: GridSurroundings): GridRange {
  const { height, width } = sizeOf(rectangleOf(range));
  if (height * width > 1) return walkInside(range, { row: 0, column: direction });
  const column = range.active.column + direction;
  if (column >= 0 && column < bounds.columns) return oneCell({ row: range.active.row, column });
  const wrapped = { row: range.active.row + direction, column: direction > 0 ? firstColumn : bounds.columns - 1 };
  return wrapped.row < 0 || wrapped.row >= bounds.rows ? range : oneCell(within(wrapped, bounds));
}

/** Enter goes down (to where a row of Tabs began), Tab along; inside a selection both walk round it. */
export function rangeAfterEdit(direction: CellAt, startColumn: number | null, around: GridSurroundings): GridRange {
  const { range, bounds } = around;
  if (direction.row === 0 && direction.column === 0) return range;
  const { height, width } = sizeOf(rectangleOf(range));
  if (height * width > 1) return walkInside(range, direction);
  if (direction.column !== 0) return tabbed(direction.column < 0 ? -1 : 1, around);
  const column = direction.row > 0 ? (startColumn ?? range.active.column) : range.active.column;
  return oneCell(step({ row: range.active.row, column }, direction, bounds));
}

/** Ctrl+A everything, Ctrl+Space the columns, Shift+Space the rows: the active cell stays where it is. */
function wholeSelection(event: Keys, { range, bounds, firstColumn }: GridSurroundings): GridRange | null {
  const ctrl = event.ctrlKey || event.metaKey;
  const area = rectangleOf(range);
  const [bottom, right] = [bounds.rows - 1, bounds.columns - 1];
  const select = (top: number, left: number, head: CellAt): GridRange => ({
    anchor: { row: top, column: left },
    head,
    active: within({ row: Math.max(top, range.active.row), column: Math.max(left, range.active.column) }, bounds),
  });
  if (ctrl && event.key.toLowerCase() === 'a') return select(0, firstColumn, { row: bottom, column: right });
  if (event.key !== ' ' || ctrl === event.shiftKey) return null;
  return ctrl
    ? select(0, area.left, { row: bottom, column: area.right })
    : select(area.top, firstColumn, { row: area.bottom, column: right });
}

const isLetter = (event: Keys, letter: string): boolean => event.key.toLowerCase() === letter;

/** What else Excel's keys do to the selection; null when the key means nothing to the grid. */
export type GridCommand = 'open' | 'clear' | 'fill down' | 'fill right' | 'edit' | 'type' | 'empty and type';

export function commandOf(event: Keys): GridCommand | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey) return null;
    return isLetter(event, 'd') ? 'fill down' : isLetter(event, 'r') ? 'fill right' : null;
  }
  if (event.key === 'Enter') return 'open';
  if (event.key === 'Delete') return 'clear';
  if (event.key === 'Backspace') return 'empty and type';
  if (event.key === 'F2') return 'edit';
  return [...event.key].length === 1 && event.key !== ' ' ? 'type' : null;
}

/** Alt+Shift+arrow, Excel's outline keys: rows open to the right and close to the left, columns open downwards. */
export function outlineKey(event: Keys): { readonly axis: 'row' | 'column'; readonly open: boolean } | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey) return null;
  const arrow = ARROWS[event.key];
  if (!arrow) return null;
  return arrow.column !== 0 ? { axis: 'row', open: arrow.column > 0 } : { axis: 'column', open: arrow.row > 0 };
}
