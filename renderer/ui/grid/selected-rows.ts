import { rectangleOf, sizeOf, type GridRange, type Rectangle } from './grid-range.ts';
import type { GridRow } from './grid-types.ts';

/** A row with what of it is selected: a new object only where one of the two has changed, so that the others stay drawn. */
export interface SelectedRow<R extends GridRow> {
  readonly row: R;
  /** Null: nothing of this row is selected. */
  readonly span: SelectedSpan | null;
}

export interface SelectedSpan {
  readonly left: number;
  readonly right: number;
  readonly first: boolean;
  readonly last: boolean;
}

const sameSpan = (a: SelectedSpan | null, b: SelectedSpan | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.left === b.left && a.right === b.right && a.first === b.first && a.last === b.last);

/** One selected cell is only the active cell, and is drawn as such. */
const areaToDraw = (range: GridRange): Rectangle | null => {
  const area = rectangleOf(range);
  const { height, width } = sizeOf(area);
  return height * width > 1 ? area : null;
};

const spanOf = (index: number, area: Rectangle | null): SelectedSpan | null =>
  area === null || index < area.top || index > area.bottom
    ? null
    : { left: area.left, right: area.right, first: index === area.top, last: index === area.bottom };

/** What each row was last drawn with. */
const drawn = new WeakMap<GridRow, SelectedRow<GridRow>>();

function withSpan<R extends GridRow>(row: R, span: SelectedSpan | null): SelectedRow<R> {
  const old = drawn.get(row) as SelectedRow<R> | undefined;
  if (old && sameSpan(old.span, span)) return old;
  const made = { row, span };
  drawn.set(row, made);
  return made;
}

export function selectRows<R extends GridRow>(rows: readonly R[], range: GridRange): SelectedRow<R>[] {
  const area = areaToDraw(range);
  return rows.map((row, index) => withSpan(row, spanOf(index, area)));
}

/** The class names that draw the selection's fill and its outline on one cell. */
export function selectionClass(span: SelectedSpan | null, column: number, active: boolean): string {
  const inside = span !== null && column >= span.left && column <= span.right;
  if (!inside) return active ? ' g-active g-corner' : '';
  const edges = [
    span.first ? ' g-top' : '',
    span.last ? ' g-bottom' : '',
    column === span.left ? ' g-left' : '',
    column === span.right ? ' g-right' : '',
    span.last && column === span.right ? ' g-corner' : '',
  ];
  return ` g-selected${edges.join('')}${active ? ' g-active' : ''}`;
}

export const isSelected = (span: SelectedSpan | null, column: number): boolean =>
  span !== null && column >= span.left && column <= span.right;
