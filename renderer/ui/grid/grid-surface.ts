import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { GridRange } from './grid-range.ts';
import type { GridActions } from './grid-types.ts';

/* What the grid reads off its own elements, and keys that the library leaves alone. */

/** How many body rows are in view, less one, so that a page keeps a row of the last. */
export function pageOf(grid: HTMLElement | null, rowHeight: number): number {
  if (!grid) return 1;
  const hidden =
    Number.parseFloat(grid.style.scrollPaddingBlockStart) + Number.parseFloat(grid.style.scrollPaddingBlockEnd);
  return Math.max(1, Math.floor((grid.clientHeight - (hidden || 0)) / rowHeight) - 1);
}

interface Surface {
  readonly actions: GridActions;
  readonly range: GridRange;
}

/** Enter and Space on a heading press its button; Enter on a total opens it. The library leaves both alone. */
export function onOutsideKey(event: KeyboardEvent, { actions, range }: Surface): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const target = event.target as HTMLElement;
  const button = target.closest('[role=columnheader]')?.querySelector('button');
  if (button && target !== button) button.click();
  else if (target.closest('.rdg-summary-row') && event.key === 'Enter') actions.open(range.active);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export const inEditor = (event: ClipboardEvent): boolean => event.target instanceof HTMLInputElement;

/** Shift+F10 and the menu key: the menu of the selected cells, under the active one. */
export function asksForMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** The point under the active cell, in pixels of the window; the library may have given the focus to its row. */
export function underFocus(): { readonly x: number; readonly y: number } {
  const focused = document.activeElement;
  const cell = focused?.closest('[role=treegrid]')?.querySelector('.rdg-row > .g-active') ?? focused;
  const box = cell?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 8, y: box?.bottom ?? 0 };
}
