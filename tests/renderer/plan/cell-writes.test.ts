import { describe, expect, test } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import { isEditable, whyLocked } from '../../../renderer/features/plan/model/cell-lock.ts';
import { poundsText, writesOf } from '../../../renderer/features/plan/model/cell-writes.ts';
import { readEntry } from '../../../renderer/features/plan/model/cell-entry-targets.ts';
import { aPlan, column, columnsOf, LINE, row, settingOf, sheetOf } from './a-plan.ts';

const sheet = sheetOf();
const columns = columnsOf(sheet);
const patrols = row(sheet, `line ${LINE.patrols}`);
const settings = { budget: settingOf(sheet, 'budget'), forecast: settingOf(sheet), actual: settingOf(sheet, 'actual') };

const write = (name: string, amount: number | null, view: keyof typeof settings = 'forecast') =>
  writesOf(
    [{ row: patrols, column: column(columns, name), amount: amount === null ? null : pence(amount) }],
    settings[view],
  );

describe('where one can type', () => {
  test('the budget is open in every month', () => {
    expect(isEditable(patrols, column(columns, 'April 2022'), settings.budget)).toBe(true);
  });

  test('the forecast is locked up to where the ledger has come, and says so', () => {
    expect(whyLocked(patrols, column(columns, 'September 2022'), settings.forecast)).toBe(
      'Actual. Locked because the ledger has reached P06, September 2022.',
    );
    expect(whyLocked(patrols, column(columns, 'October 2022'), settings.forecast)).toBeNull();
  });

  test('actuals are read only', () => {
    expect(whyLocked(patrols, column(columns, 'May 2022'), settings.actual)).toMatch(/^Actual\. Locked/);
    expect(whyLocked(patrols, column(columns, 'May 2023'), settings.actual)).toBe(
      'Read only. The ledger has not come so far yet.',
    );
  });

  test('calculated rows say what they are the sum of', () => {
    const november = column(columns, 'November 2022');
    expect(whyLocked(row(sheet, `line ${LINE.contract}`), november, settings.forecast)).toBe(
      'Calculated: the sum of 2 sources. Open the line to edit each.',
    );
    expect(whyLocked(row(sheet, 'total'), november, settings.forecast)).toBe('Calculated: a total of the rows above.');
    expect(whyLocked(patrols, column(columns, 'Variance 2022/23'), settings.forecast)).toMatch(/budget − forecast/);
  });

  test('a plan that somebody else has open names them', () => {
    const locked = { ...settings.budget, readOnly: true, heldBy: 'J. Patel' };
    expect(whyLocked(patrols, column(columns, 'May 2023'), locked)).toBe(
      'Locked: J. Patel has this plan open for writing.',
    );
  });
});

describe('an amount typed', () => {
  test('into a month is that month', () => {
    expect(write('October 2022', 5).edits).toEqual([{ lineId: LINE.patrols, sourceId: 2, month: 6, amount: 5 }]);
  });

  test('into an open quarter is spread over its months and sums to it', () => {
    const amounts = write('Q3 2022/23', 100_00).edits.map(({ amount }) => amount);
    expect(amounts).toEqual([3334, 3333, 3333]);
  });

  test('into a year that is part actual leaves the actuals and spreads the rest', () => {
    const { edits } = write('2022/23', 6 * 21_000 + 600);
    expect(edits.map(({ month, amount }) => [month, amount])).toEqual(
      [6, 7, 8, 9, 10, 11].map((month) => [month, 100]),
    );
  });

  test('into the budget’s year spreads over all twelve', () => {
    expect(write('2022/23', 1200, 'budget').edits).toHaveLength(12);
  });

  test('nothing empties every open month', () => {
    expect(write('Q3 2022/23', null).edits.map(({ amount }) => amount)).toEqual([null, null, null]);
  });

  test('into a locked month is rejected with the reason', () => {
    const { edits, rejected } = write('April 2022', 5);
    expect(edits).toEqual([]);
    expect(rejected[0]).toMatchObject({ where: 'Patrols, April 2022', text: '0.05' });
  });
});

describe('what was typed is read', () => {
  const places = [{ row: patrols, column: column(columns, 'October 2022') }];
  const read = (text: string) => readEntry(text, places, settings.forecast);

  test.each([
    ['=12*850', 1_020_000],
    ['12k', 1_200_000],
    ['+10%', 22_000],
    ['(1,250.00)', -125_000],
    ['', null],
  ])('%s', (text, amount) => {
    const entry = read(text);
    expect(entry.ok && entry.targets[0]?.amount).toBe(amount);
  });

  test('what is no amount is named', () => {
    expect(read('12x')).toEqual({ ok: false, why: '“12x” is not an amount.' });
  });

  test('blank is blank: +10% of it is refused', () => {
    const blank = row(sheetOf(aPlan()), `line ${LINE.training}`);
    const at = [{ row: blank, column: column(columns, 'October 2022') }];
    expect(readEntry('+10%', at, settings.forecast).ok).toBe(false);
  });
});

test.each([
  [0, '0'],
  [5, '0.05'],
  [123_456, '1234.56'],
  [-120_000, '-1200'],
])('%i pence on the clipboard is %s', (amount, text) => {
  expect(poundsText(amount)).toBe(text);
});
