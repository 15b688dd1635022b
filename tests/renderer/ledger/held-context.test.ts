import { describe, expect, test } from 'vitest';
import {
  blamedColumn,
  columnInWords,
  heldContext,
  heldTitle,
  NOTHING_KNOWN,
  type SheetContext,
} from '../../../renderer/features/ledger/import/held-context.ts';
import type { HeldRow } from '../../../shared/domain/ledger/ledger-types.ts';

const held = (change: Partial<HeldRow> = {}): HeldRow => ({
  sheet: 'Extract',
  rowNumber: 733,
  outcome: 'quarantined',
  reason: 'unreadable-amount',
  words: 'The amount cannot be read',
  column: 'Amount',
  cell: 'ten',
  amount: null,
  cells: ['', '18/10/2023', 'V300', 'ten', 'Van hire', '4'],
  ...change,
});
const sheet: SheetContext = {
  headingRow: 3,
  headings: ['', 'Date', 'Cost centre', 'Amount', 'Text', 'Amount'],
  known: [
    { rowNumber: 732, cells: ['', '17/10/2023', 'V300', '5.00', 'Radios', '5'] },
    { rowNumber: 700, cells: ['', '1/10/2023', 'V300', '9.00', 'Far away', '9'] },
  ],
};

describe('the cell to blame', () => {
  test('is told by its heading, and by its content where a heading is there twice', () => {
    expect(blamedColumn(held(), sheet.headings)).toBe(3);
    expect(blamedColumn(held({ cell: '4' }), sheet.headings)).toBe(5);
  });

  test('is found by its content when the headings are not known', () => {
    expect(blamedColumn(held(), [])).toBe(3);
    expect(blamedColumn(held({ cell: 'gone' }), [])).toBeNull();
  });

  test('is none when the whole row is', () => {
    const whole = held({ column: null, cell: null });
    expect(blamedColumn(whole, sheet.headings)).toBeNull();
    expect(heldTitle(whole, sheet.headings)).toBe('Row 733');
  });

  test('is named by letter and heading', () => {
    expect(columnInWords(held(), sheet.headings)).toBe('D, Amount');
    expect(heldTitle(held({ rowNumber: 1733 }), sheet.headings)).toBe('Row 1,733, column D, Amount');
  });
});

describe('a held row in its sheet', () => {
  test('stands under the headings, beside the rows next to it', () => {
    const { rows } = heldContext(held(), sheet);
    expect(rows.map(({ rowNumber, kind }) => [rowNumber, kind])).toEqual([
      [3, 'heading'],
      [732, 'neighbour'],
      [733, 'held'],
    ]);
  });

  test('names a neighbour once, however often it is known, and a held heading row once', () => {
    const twice = { ...sheet, known: [...sheet.known, ...sheet.known] };
    expect(heldContext(held(), twice).rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 732, 733]);
    expect(heldContext(held({ rowNumber: 3 }), sheet).rows.map(({ rowNumber }) => rowNumber)).toEqual([3]);
  });

  test('leaves out columns without anything in them', () => {
    expect(heldContext(held(), sheet).columns.map(({ letter }) => letter)).toEqual(['B', 'C', 'D', 'E', 'F']);
  });

  test('keeps the cell to blame in view in a wide sheet, even when it is empty', () => {
    const cells = Array.from({ length: 40 }, (_, index) => (index === 30 ? '' : String(index)));
    const headings = cells.map((_, index) => (index === 30 ? 'Amount' : `Column ${index}`));
    const { columns, blamed } = heldContext(held({ cell: '', cells }), { headingRow: 1, headings, known: [] });
    expect(blamed).toBe(30);
    expect(columns).toHaveLength(8);
    expect(columns.map(({ index }) => index)).toContain(30);
  });

  test('shows a row without any cell as one empty column', () => {
    const { columns, rows } = heldContext(held({ column: null, cell: null, cells: [] }), NOTHING_KNOWN);
    expect(columns).toEqual([{ index: 0, letter: 'A' }]);
    expect(rows).toHaveLength(1);
  });
});
