import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveByKey,
  PAGE,
  pagesOf,
  scrollToShow,
  visibleWindow,
} from '../../../renderer/features/ledger/rows/row-window.ts';

const viewport = (scrollTop: number, rows = 500_000) => ({ scrollTop, height: 500, rowHeight: 34, rows });

describe('the window on a long list', () => {
  test('holds every row in view and little more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, where) => {
        const view = viewport(where * Math.max(0, rows * 34 - 500), rows);
        const { first, end } = visibleWindow(view);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(rows);
        expect(first * 34).toBeLessThanOrEqual(Math.max(0, view.scrollTop));
        expect(end === rows || end * 34 >= view.scrollTop + view.height).toBe(true);
        expect(end - first).toBeLessThan(50);
        expect(pagesOf({ first, end }).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('a list that became shorter than where it was scrolled to draws nothing beyond its end', () => {
    expect(visibleWindow(viewport(34_000, 3))).toEqual({ first: 3, end: 3 });
    expect(pagesOf({ first: 3, end: 3 })).toEqual([]);
  });

  test('pages are asked for where the window crosses them', () => {
    expect(pagesOf({ first: 0, end: PAGE })).toEqual([0]);
    expect(pagesOf({ first: PAGE - 1, end: PAGE + 1 })).toEqual([0, 1]);
  });
});

describe('moving through the list', () => {
  test('keys move the active row and stop at both ends', () => {
    expect(moveByKey('ArrowDown', 4, viewport(0))).toBe(5);
    expect(moveByKey('ArrowUp', 0, viewport(0))).toBe(0);
    expect(moveByKey('PageDown', 0, viewport(0))).toBe(13);
    expect(moveByKey('End', 0, viewport(0, 40))).toBe(39);
    expect(moveByKey('PageDown', 35, viewport(0, 40))).toBe(39);
    expect(moveByKey('Enter', 0, viewport(0))).toBeNull();
    expect(moveByKey('ArrowDown', 0, viewport(0, 0))).toBeNull();
  });

  test('the list is scrolled as little as shows the row', () => {
    expect(scrollToShow(3, viewport(0))).toBe(0);
    expect(scrollToShow(20, viewport(0))).toBe(21 * 34 - 500);
    expect(scrollToShow(2, viewport(340))).toBe(68);
  });
});
