import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable, repeatInto, writeTable } from '../../../renderer/ui/grid/clipboard-table.ts';

describe('a table on the clipboard', () => {
  test.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'as Excel writes it',
    ],
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'as LibreOffice writes it',
    ],
    ['12', [['12']], 'a single cell'],
    [
      '1\t\r\n\t4\r\n',
      [
        ['1', ''],
        ['', '4'],
      ],
      'with empty cells',
    ],
    ['1\r\n\r\n3\r\n', [['1'], [''], ['3']], 'with an empty row'],
    [
      '1\t2\r\n3\r\n',
      [
        ['1', '2'],
        ['3', ''],
      ],
      'ragged',
    ],
    ['"two\r\nlines"\t5\r\n', [['two\r\nlines', '5']], 'with a line break in quotation marks'],
    ['"say ""yes"""\t"a\tb"\r\n', [['say "yes"', 'a\tb']], 'with marks and a tab in quotation marks'],
    ['5" pipe\t2\r\n', [['5" pipe', '2']], 'with a mark that opens nothing'],
    ['"not closed\t2\r\n', [['"not closed', '2']], 'with a mark that is never closed'],
  ])('reads %j', (text, table) => {
    expect(readTable(text)).toEqual(table);
  });

  test('what is written reads back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', '\t', '\n', '\r', ',', '£') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTable(writeTable(rows))).toEqual(rows);
      }),
    );
  });
});

describe('laid on a selection', () => {
  const pair = [['1', '2']];

  test('an exact multiple is filled by repeating', () => {
    expect(repeatInto(pair, { height: 2, width: 4 })).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
    ]);
    expect(repeatInto([['7']], { height: 2, width: 3 })).toEqual([
      ['7', '7', '7'],
      ['7', '7', '7'],
    ]);
  });

  test('anything else is laid once', () => {
    expect(repeatInto(pair, { height: 1, width: 1 })).toEqual(pair);
    expect(repeatInto(pair, { height: 1, width: 3 })).toEqual(pair);
  });
});
