import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, niceStep, pathOf, ticks } from '../../../renderer/features/overview/chart-scale.ts';

test('a scale has steps of 1, 2 or 5 times a power of ten', () => {
  expect([4_200_000, 597_300_000, 90].map(niceStep)).toEqual([1_000_000, 200_000_000, 20]);
});

test('its lines hold zero and stay within what it covers', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 0 }), fc.integer({ min: 1, max: 1e12 }), (least, most) => {
      const lines = ticks(least, most);
      expect(lines).toContain(0);
      expect(lines.every((line) => line >= least && line <= most)).toBe(true);
      expect(lines.length).toBeLessThanOrEqual(12);
    }),
  );
});

test('labels are moved apart in their order', () => {
  expect(apart([10, 12, 11, 60], 14)).toEqual([10, 38, 24, 60]);
});

test('labels at the foot are moved up, so that the last is not cut', () => {
  expect(apart([10, 100, 100, 100], 14, 100)).toEqual([10, 72, 86, 100]);
});

test('a path begins with a move and goes on with lines', () => {
  expect(
    pathOf([
      [0, 1],
      [2.26, 3],
    ]),
  ).toBe('M0.0 1.0L2.3 3.0');
});
