import { useEffect, type KeyboardEvent, type RefObject } from 'react';

/**
 * One Tab stop for a whole table of figures, moved through with the arrow keys, Home, End and Ctrl with them. Cells to
 * move through carry `data-cell`; whichever had focus last keeps the Tab stop.
 */
const SELECTOR = '[data-cell]';

const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(SELECTOR)];

const rowsOf = (table: HTMLElement): HTMLElement[][] =>
  [...table.querySelectorAll('tr')].map(cellsOf).filter((cells) => cells.length > 0);

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function target(event: KeyboardEvent, at: Place, rows: HTMLElement[][]): Place | null {
  const step = STEPS[event.key];
  if (step && !event.ctrlKey) return { row: at.row + step.row, column: at.column + step.column };
  if (event.key === 'Home') return { row: event.ctrlKey ? 0 : at.row, column: 0 };
  const row = event.ctrlKey ? rows.length - 1 : at.row;
  if (event.key === 'End') return { row, column: (rows[row]?.length ?? 1) - 1 };
  return null;
}

function placeOf(cell: Element | null, rows: HTMLElement[][]): Place | null {
  const row = rows.findIndex((cells) => cells.includes(cell as HTMLElement));
  return row < 0 ? null : { row, column: rows[row]!.indexOf(cell as HTMLElement) };
}

function giveTabStop(table: HTMLElement, cell: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>(SELECTOR)) other.tabIndex = other === cell ? 0 : -1;
}

export interface FigureCells {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
}

/** Props for the table; `ref` must be the table's own. */
export function useFigureCells(ref: RefObject<HTMLElement | null>): FigureCells {
  useEffect(() => {
    const table = ref.current;
    if (!table || table.querySelector(`${SELECTOR}[tabindex="0"]`)) return;
    const first = table.querySelector<HTMLElement>(SELECTOR);
    if (first) giveTabStop(table, first);
  });
  return {
    onFocus: (event) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>(SELECTOR);
      if (cell && ref.current) giveTabStop(ref.current, cell);
    },
    onKeyDown: (event) => {
      if (!ref.current || event.altKey || event.shiftKey || event.metaKey) return;
      const rows = rowsOf(ref.current);
      const at = placeOf((event.target as HTMLElement).closest(SELECTOR), rows);
      const to = at && target(event, at, rows);
      const cell = to && rows[to.row]?.[to.column];
      if (!cell) return;
      event.preventDefault();
      cell.focus();
    },
  };
}
