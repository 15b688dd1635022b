/**
 * Where one is in a grid and what is selected, as a spreadsheet has it: pure arithmetic on row and column numbers.
 *
 *   anchor ──────┐      The rectangle lies between `anchor` and `head`; `active` is the cell that typing changes.
 *     │          │      Shift+arrow moves `head`; Tab and Enter walk `active` round inside the rectangle.
 *     └──────── head
 */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridRange {
  readonly anchor: CellAt;
  readonly head: CellAt;
  readonly active: CellAt;
}

/** First and last row and column, all included. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
}

export const oneCell = (cell: CellAt): GridRange => ({ anchor: cell, head: cell, active: cell });

export const rangeTo = (anchor: CellAt, head: CellAt): GridRange => ({ anchor, head, active: anchor });

export const sameCell = (a: CellAt, b: CellAt): boolean => a.row === b.row && a.column === b.column;

export const rectangleOf = ({ anchor, head }: Pick<GridRange, 'anchor' | 'head'>): Rectangle => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const contains = (area: Rectangle, { row, column }: CellAt): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const sizeOf = (area: Rectangle): { readonly height: number; readonly width: number } => ({
  height: area.bottom - area.top + 1,
  width: area.right - area.left + 1,
});

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

export const within = (cell: CellAt, bounds: GridBounds): CellAt => ({
  row: clamp(cell.row, bounds.rows - 1),
  column: clamp(cell.column, bounds.columns - 1),
});

export const step = (cell: CellAt, direction: CellAt, bounds: GridBounds): CellAt =>
  within({ row: cell.row + direction.row, column: cell.column + direction.column }, bounds);

/**
 * Ctrl+arrow: to the edge of the filled block; from an edge or an empty cell, to the next filled one; else to the end.
 */
export function jump(cell: CellAt, direction: CellAt, bounds: GridBounds, filled: (at: CellAt) => boolean): CellAt {
  let here = cell;
  let next = step(here, direction, bounds);
  if (sameCell(here, next)) return here;
  const leaving = !filled(here) || !filled(next);
  for (; !sameCell(here, next); next = step(here, direction, bounds)) {
    if (!leaving && !filled(next)) return here;
    here = next;
    if (leaving && filled(here)) return here;
  }
  return here;
}

/**
 * Tab and Enter inside a rectangle of more than one cell: along its rows (`column` ≠ 0) or down its columns, wrapping
 * from the last cell to the first.
 */
export function walkInside(range: GridRange, direction: CellAt): GridRange {
  const area = rectangleOf(range);
  const { height, width } = sizeOf(area);
  const [row, column] = [range.active.row - area.top, range.active.column - area.left];
  const along = direction.column !== 0;
  const place = along ? row * width + column : column * height + row;
  const next = (place + (along ? direction.column : direction.row) + height * width) % (height * width);
  const active = along
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
  return { ...range, active };
}
