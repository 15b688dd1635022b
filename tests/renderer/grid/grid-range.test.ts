import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  jump,
  oneCell,
  rangeTo,
  rectangleOf,
  sizeOf,
  walkInside,
  type CellAt,
} from '../../../renderer/ui/grid/grid-range.ts';

const RIGHT = { row: 0, column: 1 };
const LEFT = { row: 0, column: -1 };
const DOWN = { row: 1, column: 0 };

/** `x` is filled, `.` is empty: one row. */
const inRow = (picture: string) => ({
  bounds: { rows: 1, columns: picture.length },
  filled: ({ column }: CellAt) => picture[column] === 'x',
});

const jumpTo = (picture: string, from: number, direction: CellAt): number => {
  const { bounds, filled } = inRow(picture);
  return jump({ row: 0, column: from }, direction, bounds, filled).column;
};

describe('Ctrl+arrow', () => {
  test.each([
    ['xxx..xx', 0, RIGHT, 2, 'to the end of the block'],
    ['xxx..xx', 2, RIGHT, 5, 'from the end of a block to the next one'],
    ['xxx..xx', 3, RIGHT, 5, 'from an empty cell to the next filled one'],
    ['xxx....', 2, RIGHT, 6, 'to the end where nothing more is filled'],
    ['.......', 3, LEFT, 0, 'to the beginning of an empty row'],
    ['xx.xx', 4, LEFT, 3, 'backwards to the beginning of the block'],
    ['x', 0, RIGHT, 0, 'nowhere from the last cell'],
  ])('%s from %i', (picture, from, direction, to) => {
    expect(jumpTo(picture, from, direction)).toBe(to);
  });
});

describe('a selected rectangle', () => {
  const range = rangeTo({ row: 3, column: 2 }, { row: 1, column: 4 });

  test('lies between its corners whichever way it was drawn', () => {
    expect(rectangleOf(range)).toEqual({ top: 1, bottom: 3, left: 2, right: 4 });
    expect(sizeOf(rectangleOf(range))).toEqual({ height: 3, width: 3 });
  });

  test('Tab walks along its rows and comes back to the beginning', () => {
    let at = rangeTo({ row: 0, column: 0 }, { row: 1, column: 1 });
    const seen = Array.from({ length: 4 }, () => (at = walkInside(at, RIGHT)).active);
    expect(seen).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
      { row: 0, column: 0 },
    ]);
  });

  test('Enter walks down its columns', () => {
    const from = rangeTo({ row: 0, column: 0 }, { row: 1, column: 1 });
    expect(walkInside(walkInside(from, DOWN), DOWN).active).toEqual({ row: 0, column: 1 });
  });

  test('walking never leaves it and visits every cell once', () => {
    const corner = fc.record({ row: fc.nat(5), column: fc.nat(5) });
    fc.assert(
      fc.property(corner, corner, fc.constantFrom(RIGHT, LEFT, DOWN), (anchor, head, direction) => {
        let at = rangeTo(anchor, head);
        const { height, width } = sizeOf(rectangleOf(at));
        const seen = new Set<string>();
        for (let i = 0; i < height * width; i += 1) {
          expect(contains(rectangleOf(at), at.active)).toBe(true);
          seen.add(`${at.active.row} ${at.active.column}`);
          at = walkInside(at, direction);
        }
        expect(seen.size).toBe(height * width);
      }),
    );
  });

  test('one cell is a rectangle of one', () => {
    expect(sizeOf(rectangleOf(oneCell({ row: 4, column: 4 })))).toEqual({ height: 1, width: 1 });
  });
});
