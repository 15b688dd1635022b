import { describe, expect, test } from 'vitest';
import { fileSize, sheetFacts, textFacts } from '../../../renderer/features/ledger/import/file-words.ts';
import { counted } from '../../../renderer/features/ledger/counted.ts';
import { periodWords, rowName, whenOf } from '../../../renderer/features/ledger/row-words.ts';
import { addRows, NO_SELECTION, selectionSum, toggleRow } from '../../../renderer/features/ledger/rows/selection.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { ledgerRow } from './ledger-row.ts';

const year = financialYear(2023);

describe('a row in words', () => {
  test('its date, or the month of its period where it has none', () => {
    expect(whenOf(ledgerRow({ date: '2023-10-07' }))).toBe('7 Oct 2023');
    expect(whenOf(ledgerRow({ date: null, period: period(year, 11) }))).toBe('Feb 2024');
  });

  test('its period, with the year when the date would mislead', () => {
    expect(periodWords(ledgerRow())).toBe('P07');
    expect(periodWords(ledgerRow({ date: '2023-09-30' }))).toBe('P07 2023/24');
    expect(periodWords(ledgerRow({ date: '2024-03-31', period: period(year, 13) }))).toBe('P13 2023/24');
  });

  test('is called by its supplier, else its text, else its reference', () => {
    expect(rowName(ledgerRow({ supplier: 'Blaby Print', text: 'Report' }))).toBe('Blaby Print');
    expect(rowName(ledgerRow({ text: 'Report', reference: 'J7' }))).toBe('Report');
    expect(rowName(ledgerRow({ reference: 'J7' }))).toBe('J7');
    expect(rowName(ledgerRow())).toBe('No name');
  });
});

describe('counts and sizes', () => {
  test('a count, then its noun', () => {
    expect([counted(0, 'row'), counted(1, 'row'), counted(12_345, 'row')]).toEqual(['0 rows', '1 row', '12,345 rows']);
  });

  test.each([
    [900, '900 bytes'],
    [219_136, '214 KB'],
    [1_572_864, '1.5 MB'],
    [52_428_800, '50 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });

  test('a text file says how it was read; a workbook has nothing to say', () => {
    expect(textFacts({ encoding: 'windows-1252', delimiter: ';' })).toBe(
      'Text in Windows-1252, cells separated by semicolons',
    );
    expect(textFacts({ encoding: null, delimiter: null })).toBeNull();
  });

  test('a sheet says where its headings are, or why it cannot be read', () => {
    const sheet = { sheet: 'Key', hidden: false, headingRow: 3, headings: [], columns: [], rows: 1, problem: null };
    expect(sheetFacts(sheet)).toBe('1 row, headings found in row 3');
    expect(sheetFacts({ ...sheet, headingRow: null, problem: 'It is empty.' })).toBe('It is empty.');
  });
});

describe('rows chosen', () => {
  const one = ledgerRow({ id: 1, amount: pence(100) });
  const two = ledgerRow({ id: 2, amount: pence(-30) });

  test('are summed, and chosen again are given up', () => {
    const both = addRows(NO_SELECTION, [one, two, one]);
    expect([both.size, selectionSum(both)]).toEqual([2, 70]);
    expect([...toggleRow(both, one).keys()]).toEqual([2]);
    expect(selectionSum(NO_SELECTION)).toBe(0);
  });
});
