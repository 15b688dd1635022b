import { useCallback, useEffect, useRef } from 'react';
import type { CellAt } from './grid-range.ts';

/** How near the grid's edge the pointer scrolls it, and by how much a frame. */
const EDGE = 28;
const STRIDE = 18;

/** The cell under the pointer, by the positions that the grid writes on its rows and cells; null elsewhere. */
export function cellUnder(x: number, y: number, headerRows: number): CellAt | null {
  const cell = document.elementFromPoint(x, y)?.closest('.rdg-row:not(.rdg-summary-row) > .rdg-cell');
  const row = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - headerRows - 1;
  const column = Number(cell?.getAttribute('aria-colindex')) - 1;
  return cell && row >= 0 ? { row, column } : null;
}

const push = (at: number, from: number, to: number): number =>
  at < from + EDGE ? -STRIDE : at > to - EDGE ? STRIDE : 0;

function scrollNear(grid: HTMLElement, x: number, y: number): void {
  const box = grid.getBoundingClientRect();
  const frozen = Number.parseFloat(grid.style.scrollPaddingInlineStart) || 0;
  const head = Number.parseFloat(grid.style.scrollPaddingBlockStart) || 0;
  const foot = Number.parseFloat(grid.style.scrollPaddingBlockEnd) || 0;
  grid.scrollBy(push(x, box.left + frozen, box.right), push(y, box.top + head, box.bottom - foot));
}

/**
 * Follows the pointer from a press until it is let go, scrolling near the edges: `start(moved, ended)` in the press's
 * handler.
 */
export function useDrag(grid: () => HTMLElement | null, headerRows: number) {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return useCallback(
    (moved: (to: CellAt) => void, ended: () => void = () => undefined) => {
      let [x, y] = [NaN, NaN];
      const move = (event: PointerEvent) => ([x, y] = [event.clientX, event.clientY]);
      const follow = () => {
        const element = grid();
        if (element && !Number.isNaN(x)) {
          scrollNear(element, x, y);
          const cell = cellUnder(x, y, headerRows);
          if (cell) moved(cell);
        }
        frame = requestAnimationFrame(follow);
      };
      let frame = requestAnimationFrame(follow);
      const finish = () => {
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        stop.current = null;
      };
      const up = () => {
        finish();
        ended();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      stop.current = finish;
    },
    [grid, headerRows],
  );
}
