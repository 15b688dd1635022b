import { expect, test } from 'vitest';
import { oneCell, rangeTo } from '../../../renderer/ui/grid/grid-range.ts';
import type { GridRow } from '../../../renderer/ui/grid/grid-types.ts';
import { selectionClass, selectRows } from '../../../renderer/ui/grid/selected-rows.ts';

const rows = (): GridRow[] =>
  Array.from({ length: 5 }, (_, i) => ({ key: String(i), level: 1, open: null, className: '' }));

test('a moved selection makes new objects only for the rows whose selection changed', () => {
  const body = rows();
  const before = selectRows(body, rangeTo({ row: 1, column: 1 }, { row: 2, column: 2 }));
  const after = selectRows(body, rangeTo({ row: 1, column: 1 }, { row: 3, column: 2 }));
  expect(after.map((row, i) => row === before[i])).toEqual([true, true, false, false, true]);
});

test('a single cell is no range', () => {
  expect(selectRows(rows(), oneCell({ row: 1, column: 1 })).every(({ span }) => span === null)).toBe(true);
});

test('the outline runs round the outside of the range', () => {
  const [, first, last] = selectRows(rows(), rangeTo({ row: 1, column: 1 }, { row: 2, column: 3 }));
  expect(selectionClass(first!.span, 1, true)).toBe(' g-selected g-top g-left g-active');
  expect(selectionClass(last!.span, 3, false)).toBe(' g-selected g-bottom g-right g-corner');
  expect(selectionClass(last!.span, 4, false)).toBe('');
});
