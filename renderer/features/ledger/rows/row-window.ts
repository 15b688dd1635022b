/**
 * Which rows of a long list are drawn, and which pages of them are asked for. All rows are of one height, so that the
 * scroll bar is true for 500,000 rows while some sixty are in the document.
 */
export const PAGE = 200;

export interface RowWindow {
  /** The first row drawn, from 0, and the row after the last. */
  readonly first: number;
  readonly end: number;
}

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/** Rows drawn beyond each edge, so that a scroll by a few rows finds them there. */
const OVERSCAN = 12;

export function visibleWindow({ scrollTop, height, rowHeight, rows }: Viewport): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
  const end = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN);
  return { first: Math.min(first, end), end };
}

/** The pages, from 0, that hold the rows of a window. */
export function pagesOf({ first, end }: RowWindow): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor((end - 1) / PAGE) - from + 1 }, (_, i) => from + i);
}

/** Where to scroll so that a row is wholly in view; the same place when it is. */
export function scrollToShow(row: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}

/** Where a key takes the active row; null when the key does not move. */
export function moveByKey(key: string, active: number, { rows, height, rowHeight }: Viewport): number | null {
  const jump = Math.max(1, Math.floor(height / rowHeight) - 1);
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + jump,
    PageUp: active - jump,
    Home: 0,
    End: rows - 1,
  };
  const to = moves[key];
  return to === undefined || rows === 0 ? null : Math.min(rows - 1, Math.max(0, to));
}
