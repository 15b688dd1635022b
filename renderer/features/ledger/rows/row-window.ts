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
  /** How far the list is scrolled, as the browser has it. */
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/**
 * Browsers draw with 24 bits: beyond some 16 million pixels, lines fall between them. A longer list is given this
 * height, and a pixel of its scroll bar stands for more than one of its own.
 */
const MOST_PIXELS = 8_000_000;

type Extent = Omit<Viewport, 'scrollTop'>;

const fullHeight = ({ rows, rowHeight }: Extent): number => rows * rowHeight;

/** The height that all rows together are given. */
export const listHeight = (extent: Extent): number => Math.min(fullHeight(extent), MOST_PIXELS);

/** The list's own pixels for each pixel of the scroll bar. */
function scale(extent: Extent): number {
  const full = fullHeight(extent);
  return full <= MOST_PIXELS ? 1 : (full - extent.height) / (MOST_PIXELS - extent.height);
}

/** How far down its own full height the list is scrolled. */
const topOf = (viewport: Viewport): number => viewport.scrollTop * scale(viewport);

/** Where a row is drawn, in pixels from the top of what scrolls. */
export const rowTop = (row: number, viewport: Viewport): number =>
  row * viewport.rowHeight - (topOf(viewport) - viewport.scrollTop);

/** Rows drawn beyond each edge, so that a scroll by a few rows finds them there. */
const OVERSCAN = 12;

export function visibleWindow(viewport: Viewport): RowWindow {
  const { height, rowHeight, rows } = viewport;
  const top = topOf(viewport);
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
  const end = Math.min(rows, Math.ceil((top + height) / rowHeight) + OVERSCAN);
  return { first: Math.min(first, end), end };
}

/** The pages, from 0, that hold the rows of a window. */
export function pagesOf({ first, end }: RowWindow): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor((end - 1) / PAGE) - from + 1 }, (_, i) => from + i);
}

/** Where to scroll so that a row is wholly in view; the same place when it is. */
export function scrollToShow(row: number, viewport: Viewport): number {
  const { height, rowHeight, scrollTop } = viewport;
  const [top, rowAt] = [topOf(viewport), row * rowHeight];
  if (rowAt < top) return rowAt / scale(viewport);
  return rowAt + rowHeight > top + height ? (rowAt + rowHeight - height) / scale(viewport) : scrollTop;
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
