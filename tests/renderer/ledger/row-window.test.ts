import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listHeight,
  moveByKey,
  PAGE,
  pagesOf,
  rowTop,
  scrollToShow,
  visibleWindow,
} from '../../../renderer/features/ledger/rows/row-window.ts';

const viewport = (scrollTop: number, rows = 500_000) => ({ scrollTop, height: 500, rowHeight: 34, rows });

describe('the window on a long list', () => {
  const anywhere = fc.tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
  const scrolled = ([rows, share]: readonly [number, number]) => {
    const longest = Math.max(0, listHeight(viewport(0, rows)) - 500);
    return viewport(Math.round(share * longest), rows);
  };

  test('holds every row in view and little more', () => {
    fc.assert(
      fc.property(anywhere, (where) => {
        const view = scrolled(where);
        const { first, end } = visibleWindow(view);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(view.rows);
        expect(first === 0 || rowTop(first, view) <= view.scrollTop).toBe(true);
        expect(end === view.rows || rowTop(end, view) >= view.scrollTop + view.height).toBe(true);
        expect(end - first).toBeLessThan(50);
        expect(pagesOf({ first, end }).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('draws no further down than browsers draw straight, from the first row to the last', () => {
    fc.assert(
      fc.property(anywhere, (where) => {
        const view = scrolled(where);
        const { first, end } = visibleWindow(view);
        const tops = [rowTop(first, view), rowTop(end - 1, view)];
        expect(Math.max(...tops)).toBeLessThan(16_000_000);
        expect(rowTop(0, { ...view, scrollTop: 0 })).toBe(0);
        const bottom = { ...view, scrollTop: listHeight(view) - 500 };
        if (bottom.scrollTop > 0) expect(rowTop(view.rows, bottom)).toBeCloseTo(listHeight(view), 2);
      }),
    );
  });

  test('scrolling to a row brings it wholly into view, wherever the list stands', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 1, noNaN: true }), (where, share) => {
        const view = scrolled(where);
        const row = Math.round(share * (view.rows - 1));
        const then = { ...view, scrollTop: scrollToShow(row, view) };
        expect(rowTop(row, then)).toBeGreaterThanOrEqual(then.scrollTop - 0.01);
        expect(rowTop(row, then) + 34).toBeLessThanOrEqual(then.scrollTop + 500 + 0.01);
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
    expect(scrollToShow(3, viewport(0, 5000))).toBe(0);
    expect(scrollToShow(20, viewport(0, 5000))).toBe(21 * 34 - 500);
    expect(scrollToShow(2, viewport(340, 5000))).toBe(68);
  });
});
