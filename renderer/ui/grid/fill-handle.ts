import { rectangleOf, type CellAt, type GridRange, type Rectangle } from './grid-range.ts';

/** The square at a selection's last cell: dragging it fills what it is dragged across. */

/** How near the cell's corner a press takes the handle, in pixels. */
const REACH = 9;

/** Whether a press or the pointer is on the handle of the cell that it is in. */
export function onHandle(cell: Element, x: number, y: number): boolean {
  if (!cell.classList.contains('g-corner')) return false;
  const box = cell.getBoundingClientRect();
  return x >= box.right - REACH && y >= box.bottom - REACH;
}

/** A cross for a pointer where a press would fill. */
export function showHandle({ target, currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>): void {
  const cell = target instanceof Element ? target.closest('.g-corner') : null;
  currentTarget.classList.toggle('g-filling', cell !== null && onHandle(cell, clientX, clientY));
}

/** The block made longer or wider, not both: to where the pointer is furthest away. Never smaller than the block. */
export function extended(block: Rectangle, { row, column }: CellAt): Rectangle {
  const down = Math.max(row - block.bottom, block.top - row, 0);
  const across = Math.max(column - block.right, block.left - column, 0);
  return down >= across
    ? { ...block, top: Math.min(block.top, row), bottom: Math.max(block.bottom, row) }
    : { ...block, left: Math.min(block.left, column), right: Math.max(block.right, column) };
}

export const rangeOver = ({ top, bottom, left, right }: Rectangle, active: CellAt): GridRange => ({
  anchor: { row: top, column: left },
  head: { row: bottom, column: right },
  active,
});

export const sameArea = (a: Pick<GridRange, 'anchor' | 'head'>, b: Rectangle): boolean => {
  const area = rectangleOf(a);
  return area.top === b.top && area.bottom === b.bottom && area.left === b.left && area.right === b.right;
};
