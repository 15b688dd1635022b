import type { ReactElement, ReactNode } from 'react';
import type { CellAt, GridRange, Rectangle } from './grid-range.ts';

/** What the grid asks of a row: the rest is its owner's. A changed row is a new object; an unchanged one is the same. */
export interface GridRow {
  readonly key: string;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** Null for a row that opens into nothing. */
  readonly open: boolean | null;
  readonly className: string;
}

/** One cell as shown. */
export interface GridCellView {
  readonly text: string;
  readonly className: string;
  /** Said instead of the text where the text alone is not enough. */
  readonly label: string;
  readonly editable: boolean;
}

export interface GridColumn<R extends GridRow> {
  readonly key: string;
  readonly width: number;
  readonly frozen: boolean;
  readonly heading: string | ReactElement;
  readonly headingClass: string;
  readonly cell: (row: R) => GridCellView;
  /** The column that names its rows: its cells are row headers. */
  readonly rowHeader?: boolean;
  /** Draws the cell; without it the view's text is drawn. */
  readonly draw?: (row: R) => ReactNode;
}

/** A heading over columns or over other headings. */
export interface GridHeading<R extends GridRow> {
  readonly heading: string | ReactElement;
  readonly headingClass: string;
  readonly children: readonly GridColumnOrHeading<R>[];
}

export type GridColumnOrHeading<R extends GridRow> = GridColumn<R> | GridHeading<R>;

/** How an edit ended: null, or in words why the text cannot stand in the cell (editing then goes on). */
export type EditProblem = string | null;

/** What the grid asks its owner to do. Rows count the body's rows first, then the totals. */
export interface GridActions {
  readonly select: (range: GridRange) => void;
  /** Whether Ctrl+arrow stops at it. */
  readonly filled: (at: CellAt) => boolean;
  /** What F2 puts in the editor. */
  readonly editText: (at: CellAt) => string;
  readonly editing: (text: string | null, problem: EditProblem) => void;
  /** `all`: Ctrl+Enter, into every selected cell. */
  readonly commit: (text: string, all: boolean) => EditProblem;
  /** Somebody typed in a cell that cannot be edited. */
  readonly refused: (at: CellAt) => void;
  readonly open: (at: CellAt) => void;
  readonly clear: () => void;
  readonly fill: (direction: 'down' | 'right') => void;
  /** The corner of the selected block was dragged: the selection is now what is to be filled from it. */
  readonly fillBlock: (block: Rectangle) => void;
  /** The menu of the selected cells was asked for, at a point of the window. */
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
  readonly copy: () => string;
  readonly cut: () => string;
  readonly paste: (text: string) => void;
  /** Alt+Shift+arrows: rows open to the right and close to the left, columns open downwards and close upwards. */
  readonly openRow: (at: CellAt, open: boolean) => void;
  readonly openColumn: (at: CellAt, open: boolean) => void;
  /** F2 where nothing can be typed: a name. True when it was taken. */
  readonly rename: (at: CellAt) => boolean;
  /** Anything else; true when it was taken. */
  readonly key: (event: React.KeyboardEvent) => boolean;
}
