import { describe, expect, test } from 'vitest';
import {
  commandOf,
  movedRange,
  outlineKey,
  rangeAfterEdit,
  type GridSurroundings,
} from '../../../renderer/ui/grid/grid-keys.ts';
import { oneCell, rangeTo, rectangleOf } from '../../../renderer/ui/grid/grid-range.ts';

const around = (row: number, column: number): GridSurroundings => ({
  range: oneCell({ row, column }),
  bounds: { rows: 20, columns: 10 },
  firstColumn: 2,
  page: 8,
  filled: () => true,
});

/** `Ctrl+Shift+End` as the event a browser sends. */
function press(keys: string) {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  };
}

const moved = (keys: string, from: GridSurroundings) => movedRange(press(keys), from);

describe('moving', () => {
  test.each([
    ['ArrowDown', 6, 5],
    ['ArrowLeft', 5, 4],
    ['Home', 5, 2],
    ['End', 5, 9],
    ['Ctrl+Home', 0, 2],
    ['Ctrl+End', 19, 9],
    ['PageDown', 13, 5],
    ['PageUp', 0, 5],
    ['Ctrl+ArrowRight', 5, 9],
    ['Tab', 5, 6],
    ['Shift+Tab', 5, 4],
  ])('%s goes to row %i, column %i', (keys, row, column) => {
    expect(moved(keys, around(5, 5))).toEqual(oneCell({ row, column }));
  });

  test('Tab at the end of a row goes to the first figure of the next, and stays at the very end', () => {
    expect(moved('Tab', around(5, 9))?.active).toEqual({ row: 6, column: 2 });
    expect(moved('Tab', around(19, 9))?.active).toEqual({ row: 19, column: 9 });
  });

  test('the edges hold', () => {
    expect(moved('ArrowUp', around(0, 5))?.active).toEqual({ row: 0, column: 5 });
    expect(moved('ArrowRight', around(0, 9))?.active).toEqual({ row: 0, column: 9 });
  });
});

describe('after an edit', () => {
  const DOWN = { row: 1, column: 0 };

  test('Enter goes down, and after a row of Tabs to under where it began', () => {
    expect(rangeAfterEdit(DOWN, null, around(5, 7)).active).toEqual({ row: 6, column: 7 });
    expect(rangeAfterEdit(DOWN, 4, around(5, 7)).active).toEqual({ row: 6, column: 4 });
  });

  test('Shift+Enter goes up, Tab along, and Ctrl+Enter stays', () => {
    expect(rangeAfterEdit({ row: -1, column: 0 }, 4, around(5, 7)).active).toEqual({ row: 4, column: 7 });
    expect(rangeAfterEdit({ row: 0, column: 1 }, null, around(5, 7)).active).toEqual({ row: 5, column: 8 });
    expect(rangeAfterEdit({ row: 0, column: 0 }, null, around(5, 7)).active).toEqual({ row: 5, column: 7 });
  });

  test('inside a selection it walks round it', () => {
    const range = rangeTo({ row: 5, column: 5 }, { row: 6, column: 6 });
    expect(rangeAfterEdit(DOWN, null, { ...around(5, 5), range }).active).toEqual({ row: 6, column: 5 });
  });
});

describe('selecting', () => {
  test('Shift stretches from the active cell', () => {
    const first = moved('Shift+ArrowRight', around(5, 5));
    const second = first && moved('Shift+ArrowDown', { ...around(5, 5), range: first });
    expect(second).toEqual(rangeTo({ row: 5, column: 5 }, { row: 6, column: 6 }));
  });

  test('Ctrl+A takes every figure and leaves the active cell where it is', () => {
    const all = moved('Ctrl+a', around(5, 5));
    expect(all && rectangleOf(all)).toEqual({ top: 0, bottom: 19, left: 2, right: 9 });
    expect(all?.active).toEqual({ row: 5, column: 5 });
  });

  test('Ctrl+Space takes the column, Shift+Space the row', () => {
    const column = moved('Ctrl+Space', around(5, 5));
    const row = moved('Shift+Space', around(5, 5));
    expect(column && rectangleOf(column)).toEqual({ top: 0, bottom: 19, left: 5, right: 5 });
    expect(row && rectangleOf(row)).toEqual({ top: 5, bottom: 5, left: 2, right: 9 });
  });
});

describe('commands', () => {
  test.each([
    ['Enter', 'open'],
    ['Delete', 'clear'],
    ['F2', 'edit'],
    ['Backspace', 'empty and type'],
    ['5', 'type'],
    ['=', 'type'],
    ['£', 'type'],
    ['Ctrl+d', 'fill down'],
    ['Ctrl+r', 'fill right'],
    ['Ctrl+z', null],
    ['Ctrl+c', null],
    ['Escape', null],
    ['F6', null],
    ['Alt+a', null],
  ])('%s is %s', (keys, command) => {
    expect(commandOf(press(keys))).toBe(command);
  });

  test('Alt+Shift+arrow opens and closes', () => {
    expect(outlineKey(press('Alt+Shift+ArrowRight'))).toEqual({ axis: 'row', open: true });
    expect(outlineKey(press('Alt+Shift+ArrowUp'))).toEqual({ axis: 'column', open: false });
    expect(outlineKey(press('Shift+ArrowUp'))).toBeNull();
  });
});
