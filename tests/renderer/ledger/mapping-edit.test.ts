import { describe, expect, test } from 'vitest';
import { byColumn, columnLetter, columnsOf } from '../../../renderer/features/ledger/import/columns.ts';
import {
  columnOfField,
  describeMove,
  meaningOf,
  missingFrom,
  sameMapping,
  setMeaning,
  setSheetSkipped,
} from '../../../renderer/features/ledger/import/mapping-edit.ts';
import type { LedgerMapping } from '../../../shared/domain/ledger/ledger-types.ts';

const columns = columnsOf(
  ['Date', 'Cost centre', 'Amount', 'Supplier', 'Amount', 'Debit', 'Credit'],
  [0, 1, 2, 3, 4, 6, 7],
);
const column = (letter: string) => columns.find((each) => each.letter === letter)!;
const mapping: LedgerMapping = {
  columns: { date: { heading: 'Date', occurrence: 1 }, amount: { heading: 'Amount', occurrence: 1 } },
  sign: 'debits positive',
  periodReading: 'calendar',
  skippedSheets: [],
};

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });

  test('columns of one heading are told apart from left to right, however it is decorated', () => {
    const twice = columnsOf(['* Date', ' TOTAL ', 'Date', 'Total'], [0, 1, 2, 3]);
    expect(twice.map(({ occurrence }) => occurrence)).toEqual([1, 1, 2, 2]);
  });

  test('columns without a heading are passed over, and letters stay those of the sheet', () => {
    const gaps = columnsOf(['Date', 'Amount'], [1, 12]);
    expect(gaps.map(({ letter }) => letter)).toEqual(['B', 'M']);
    expect(byColumn(['a', 'b'], [1, 3])).toEqual(['', 'a', '', 'b']);
    expect(byColumn([], [])).toEqual([]);
  });
});

describe('setting what a column means', () => {
  test('the second column of a heading is its own column', () => {
    const changed = setMeaning(mapping, column('E'), 'amount');
    expect(changed.columns.amount).toEqual({ heading: 'Amount', occurrence: 2 });
    expect(meaningOf(changed, column('C'))).toBeNull();
    expect(meaningOf(changed, column('E'))).toBe('amount');
    expect(columnOfField(changed, columns, 'amount')?.letter).toBe('E');
  });

  test('a column has one meaning at most', () => {
    const changed = setMeaning(mapping, column('C'), 'text');
    expect(changed.columns).toEqual({
      date: { heading: 'Date', occurrence: 1 },
      text: { heading: 'Amount', occurrence: 1 },
    });
  });

  test('an amount comes from one column or from debits and credits, not both', () => {
    const debits = setMeaning(setMeaning(mapping, column('G'), 'debit'), column('H'), 'credit');
    expect(Object.keys(debits.columns).sort()).toEqual(['credit', 'date', 'debit']);
    const back = setMeaning(debits, column('C'), 'amount');
    expect(Object.keys(back.columns).sort()).toEqual(['amount', 'date']);
  });

  test('a column that is no longer used loses its meaning; the mapping given is left as it was', () => {
    expect(setMeaning(mapping, column('A'), null).columns).toEqual({ amount: { heading: 'Amount', occurrence: 1 } });
    expect(Object.keys(mapping.columns)).toEqual(['date', 'amount']);
  });

  test('says which column a field left', () => {
    const moved = setMeaning(mapping, column('E'), 'amount');
    expect(describeMove(mapping, moved, columns)).toBe('Amount is no longer read from column C.');
    expect(describeMove(mapping, setMeaning(mapping, column('D'), 'supplier'), columns)).toBe('');
  });
});

describe('what is missing', () => {
  const bare: LedgerMapping = { ...mapping, columns: {} };

  test('an amount and a date or period', () => {
    expect(missingFrom(mapping)).toEqual([]);
    expect(missingFrom(bare)).toHaveLength(2);
    expect(missingFrom(setMeaning(bare, column('A'), 'period'))).toEqual([
      'Choose the column that holds the amount, or one for debits and one for credits.',
    ]);
    expect(missingFrom(setMeaning(setMeaning(bare, column('A'), 'date'), column('G'), 'debit'))).toEqual([]);
  });
});

describe('the same mapping', () => {
  test('decoration of a heading and the order of skipped sheets make no difference', () => {
    const written = { ...mapping, columns: { ...mapping.columns, date: { heading: ' *DATE', occurrence: 1 } } };
    expect(sameMapping(mapping, written)).toBe(true);
    const skipped = setSheetSkipped(setSheetSkipped(mapping, 'Notes', true), 'Key', true);
    expect(sameMapping(skipped, { ...mapping, skippedSheets: ['Key', 'Notes'] })).toBe(true);
    expect(sameMapping(mapping, skipped)).toBe(false);
    expect(sameMapping(mapping, setSheetSkipped(setSheetSkipped(skipped, 'Key', false), 'Notes', false))).toBe(true);
  });

  test('a column, the sign and the reading of periods do', () => {
    expect(sameMapping(mapping, setMeaning(mapping, column('E'), 'amount'))).toBe(false);
    expect(sameMapping(mapping, { ...mapping, sign: 'debits negative' })).toBe(false);
    expect(sameMapping(mapping, { ...mapping, periodReading: 'financial' })).toBe(false);
  });
});
