import { describe, expect, test } from 'vitest';
import { classifyFile } from '../../../shared/domain/ledger/classify-file.ts';
import { examineFile } from '../../../shared/domain/ledger/examine-file.ts';
import type { LedgerMapping } from '../../../shared/domain/ledger/ledger-types.ts';
import { previewRow } from '../../../shared/domain/ledger/row-details.ts';
import { headingsOfMapping, layOut } from '../../../shared/domain/ledger/sheet-layout.ts';
import { day, ledgerFile, PLAN, readLedger, type TestCell } from '../../support/ledger-file.ts';

const HEAD = ['Date', 'Supplier', 'Reference', 'Amount'];
const APRIL = day('2024-04-03');
const read = (...rows: TestCell[][]) => readLedger(ledgerFile({ name: 'Extract', rows: [HEAD, ...rows] }));

/** Rows and sums of every outcome must come to those of the file. */
function expectToTie({ tally }: ReturnType<typeof readLedger>): void {
  const parts = [tally.imported, tally.changed, tally.unchanged, tally.excluded, tally.quarantined];
  expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(tally.file.rows);
  expect(parts.reduce((total, { sum }) => total + sum, 0)).toBe(tally.file.sum);
}

describe('a row is quarantined, naming the column and the cell', () => {
  test.each<[code: string, row: TestCell[], words: string, amount: number | null]>([
    ['no-date', [null, 'A', 'R1', 10], 'No date or period: column “Date”.', 1000],
    ['unreadable-date', ['31/02/2024', 'A', 'R1', 10], 'The date cannot be read: “31/02/2024” in column “Date”.', 1000],
    ['no-amount', [APRIL, 'A', 'R1', null], 'No amount: column “Amount”.', null],
    ['no-amount', [APRIL, 'A', 'R1', '  '], 'No amount: column “Amount”.', null],
    ['no-amount', [null, 'A', 'R1', null, 'four cells'], 'No amount: column “Amount”.', null],
    ['unreadable-amount', [APRIL, 'A', 'R1', 'TBC'], 'The amount cannot be read: “TBC” in column “Amount”.', null],
    [
      'fraction-of-a-penny',
      [APRIL, 'A', 'R1', 10.125],
      'The amount has a fraction of a penny: “10.125” in column “Amount”.',
      null,
    ],
    [
      'fraction-of-a-penny',
      [APRIL, 'A', 'R1', '10.125'],
      'The amount has a fraction of a penny: “10.125” in column “Amount”.',
      null,
    ],
    [
      'error-cell',
      [APRIL, 'A', 'R1', { error: '#REF!' }],
      'A cell that is needed holds an error: “#REF!” in column “Amount”.',
      null,
    ],
    [
      'error-cell',
      [{ error: '#N/A' }, 'A', 'R1', 10],
      'A cell that is needed holds an error: “#N/A” in column “Date”.',
      1000,
    ],
    [
      'outside-plan',
      [day('2026-03-31'), 'A', 'R1', 10],
      'Outside the plan’s years: “2026-03-31” in column “Date”; this is P12 of 2025/26.',
      1000,
    ],
  ])('%s', (code, row, words, amount) => {
    const result = read([APRIL, 'Z', 'R0', 5], row);
    expect(result.held.filter(({ outcome }) => outcome === 'quarantined')).toMatchObject([
      { sheet: 'Extract', rowNumber: 3, reason: code, words, amount },
    ]);
    expect(result.tally.imported).toEqual({ rows: 1, sum: 500 });
    expectToTie(result);
  });

  test('an error in a column that is not needed quarantines nothing', () => {
    const result = read([APRIL, { error: '#REF!' }, { error: '#N/A' }, 10]);
    expect(result.rows).toMatchObject([{ supplier: '', reference: '', amount: 1000 }]);
  });

  test('its cells are kept as read', () => {
    const [held] = read(['31/02/2024', 'A  B', 'R1', 10]).held.filter(({ reason }) => reason !== 'heading');
    expect(held?.cells).toEqual(['31/02/2024', 'A B', 'R1', '10']);
  });
});

describe('a row is excluded as', () => {
  test('blank, when it holds only spaces', () => {
    expect(read([' ', '\u00a0', null, '  '], [APRIL, 'A', 'R', 1]).reasons).toEqual({ heading: 1, blank: 1 });
  });

  test('blank, when it holds no cell at all: counted down to the last row in which something stands', () => {
    const blank: TestCell[] = [null, null];
    const result = read(blank, [APRIL, 'A', 'R', 1], blank, blank, [' '], [APRIL, 'B', 'R', 2], blank);
    expect(result.reasons).toEqual({ heading: 1, blank: 4 });
    expect(result.tally).toMatchObject({ file: { rows: 7 }, imported: { rows: 2 }, excluded: { rows: 5, sum: 0 } });
    expect(result.held.map(({ rowNumber }) => rowNumber)).toEqual([1, 6]);
    expectToTie(result);
  });

  test('blank, on every sheet of a workbook, those left out too', () => {
    const gaps = { rows: [HEAD, [], [APRIL, 'A', 'R', 1]] };
    const result = readLedger(ledgerFile(gaps, { ...gaps, hidden: true }, { rows: [[], []] }));
    expect(result.reasons).toEqual({ heading: 1, blank: 2, 'sheet-skipped': 2 });
    expect(result.tally.file.rows).toBe(6);
    expectToTie(result);
  });

  test('a note part way down, and a ruled line', () => {
    const note = 'Note: these purchases are for operational fixed assets.';
    expect(
      read([APRIL, 'A', 'R', 1], [note], ['-----', '-----', '-----', '-----'], [APRIL, 'A', 'R', 1]).reasons,
    ).toEqual({
      heading: 1,
      note: 2,
    });
  });

  test('a total, counted in both the file and the excluded', () => {
    const result = read(
      [APRIL, 'A', 'R1', 10],
      [APRIL, 'B', 'R2', -4],
      [null, 'Sub-total', null, 6],
      [APRIL, 'C', 'R3', 20],
      [APRIL, 'C', 'R4', 30],
      ['Total for May', null, null, 50],
      ['GRAND TOTAL', null, null, 56],
    );
    expect(result.reasons).toEqual({ heading: 1, total: 3 });
    expect(result.tally).toMatchObject({
      file: { rows: 8, sum: 16800 },
      imported: { rows: 4, sum: 5600 },
      excluded: { rows: 4, sum: 11200 },
    });
    expectToTie(result);
  });

  test('a total without a label, where it stands alone and adds up', () => {
    expect(read([APRIL, 'A', 'R1', 10], [APRIL, 'B', 'R2', 5], [null, null, null, 15]).reasons).toEqual({
      heading: 1,
      total: 1,
    });
    expect(read([APRIL, 'A', 'R1', 10], [APRIL, 'B', 'R2', 5], [null, null, null, 16]).reasons).toEqual({
      heading: 1,
      'no-date': 1,
    });
  });

  test('a total above the rows it sums', () => {
    const rows: TestCell[][] = [['Total', null, null, 15], HEAD, [APRIL, 'A', 'R1', 10], [APRIL, 'B', 'R2', 5]];
    expect(readLedger(ledgerFile({ rows })).reasons).toEqual({ heading: 1, total: 1 });
  });

  test('but a total that is a penny out is held up, with the penny', () => {
    const result = read([APRIL, 'A', 'R1', 10], [APRIL, 'B', 'R2', 5], [null, 'Total', null, 15.01]);
    expect(result.reasons).toEqual({ heading: 1, 'total-differs': 1 });
    expect(result.held.at(-1)?.words).toBe(
      'A total that does not agree with the rows above: the rows above come to £15.00.',
    );
    expectToTie(result);
  });

  test('and a payment to a company called Total is a payment', () => {
    expect(read([APRIL, 'Total Gas & Power', 'R1', 10]).tally.imported.rows).toBe(1);
  });
});

describe('sheets', () => {
  const sheet = { rows: [HEAD, [APRIL, 'A', 'R1', 10]] };

  test('that are hidden, or have no headings, are left out, said, and still accounted for', () => {
    const result = readLedger(
      ledgerFile(
        { name: 'Extract', ...sheet },
        { name: 'Workings', hidden: true, ...sheet },
        { name: 'Key', rows: [['What this is'], ['Notes']] },
      ),
    );
    expect(result.mapping.skippedSheets).toEqual(['Workings', 'Key']);
    expect(result.doubts).toEqual([
      'Hidden sheets are left out: “Workings”.',
      'Sheets without a row of headings are left out: “Key”.',
    ]);
    expect(result.tally.imported.rows).toBe(1);
    expect(result.reasons).toEqual({ heading: 1, 'sheet-skipped': 4 });
    expectToTie(result);
  });

  test('that are hidden are read when the mapping does not skip them', () => {
    const file = ledgerFile({ name: 'Extract', ...sheet }, { name: 'More', hidden: true, ...sheet });
    const { mapping } = readLedger(file);
    expect(readLedger(file, PLAN, { mapping: { ...mapping, skippedSheets: [] } }).tally.imported.rows).toBe(2);
  });
});

describe('the sign', () => {
  test('is turned when most amounts are negative', () => {
    const result = read(...[-10, -20, -1, -1, -1, 5].map((amount): TestCell[] => [APRIL, 'A', 'R', amount]));
    expect(result.mapping.sign).toBe('debits negative');
    expect(result.doubts).toEqual(['Most amounts are negative, so negative amounts were taken to be spend.']);
    expect(result.rows.map(({ amount }) => amount)).toEqual([1000, 2000, 100, 100, 100, -500]);
  });

  test('is not turned by a month of reversals', () => {
    const amounts = [-10, -20, -30, 40].map((amount): TestCell[] => [APRIL, 'A', 'R', amount]);
    expect(read(...amounts).mapping.sign).toBe('debits positive');
  });

  test('of brackets, CR and a trailing minus is read', () => {
    const amounts = ['£1,234.56', ' £1,564.00 ', '(10.00)', '10.00-', '10.00 CR', ' £-   ', '-'].map(
      (text): TestCell[] => [APRIL, 'A', 'R', text],
    );
    expect(read(...amounts).rows.map(({ amount }) => amount)).toEqual([123456, 156400, -1000, -1000, -1000, 0, 0]);
  });
});

describe('the period', () => {
  const withPeriods = (periods: TestCell[], plan = PLAN, name = 'Extract') =>
    readLedger(
      ledgerFile({
        name,
        rows: [['Period', 'Account', 'Amount', 'Supplier'], ...periods.map((p): TestCell[] => [p, '4010', 1, 'A'])],
      }),
      plan,
    );
  const said = ({ doubts }: ReturnType<typeof readLedger>) =>
    doubts.find((doubt) => doubt.startsWith('Period') || doubt.startsWith('Nothing'));

  test('above 12 is counted from April', () => {
    const result = withPeriods([202401, 202413]);
    expect(result.rows.map(({ period }) => period)).toEqual(['2024/25-P01', '2024/25-P13']);
    expect(said(result)).toBe('Period 202401 was read as P01 of a financial year: the file has periods above 12.');
  });

  test('is told by the sheet’s name', () => {
    expect(withPeriods([202401], PLAN, 'Apr 24').rows[0]?.period).toBe('2024/25-P01');
    expect(withPeriods([202501], PLAN, 'Jan 25').rows[0]?.period).toBe('2024/25-P10');
  });

  test('is told by all falling into one year', () => {
    const calendar = withPeriods([202404, 202412, 202501, 202503]);
    expect(calendar.mapping.periodReading).toBe('calendar');
    expect(calendar.rows.map(({ period }) => period)).toEqual([
      '2024/25-P01',
      '2024/25-P09',
      '2024/25-P10',
      '2024/25-P12',
    ]);
    expect(withPeriods([202401, 202402, 202412]).mapping.periodReading).toBe('financial');
  });

  test('is told by the plan’s years, or the doubt is put in words', () => {
    expect(withPeriods([202501]).mapping.periodReading).toBe('calendar');
    const doubtful = withPeriods([202405], { first: 2023, count: 3 });
    expect(doubtful.mapping.periodReading).toBe('financial');
    expect(said(doubtful)).toMatch(/^Nothing in the file tells whether period 202405 is a calendar month/);
  });

  test('goes before the date, and a blank one leaves it to the date', () => {
    const rows: TestCell[][] = [
      ['Period', 'Date', 'Supplier', 'Amount'],
      ['P12', day('2025-04-09'), 'Late', 1],
      ['P13', day('2025-05-09'), 'Later', 1],
      [null, day('2024-06-09'), 'Without', 1],
    ];
    expect(readLedger(ledgerFile({ rows })).rows.map(({ period, date }) => [period, date])).toEqual([
      ['2024/25-P12', '2025-04-09'],
      ['2024/25-P13', '2025-05-09'],
      ['2024/25-P03', '2024-06-09'],
    ]);
  });

  test('without a year takes it from a title, the sheet’s name or a plan of one year, else is quarantined', () => {
    const rows: TestCell[][] = [
      ['Period', 'Supplier', 'Amount'],
      ['P01', 'A', 1],
    ];
    const three = { first: 2022, count: 3 };
    const periodOf = (name: string, title: TestCell[][], plan = three) =>
      readLedger(ledgerFile({ name, rows: [...title, ...rows] }), plan).rows[0]?.period;
    expect(periodOf('Extract', [['Spending 2023/24']])).toBe('2023/24-P01');
    expect(periodOf('2024-25', [])).toBe('2024/25-P01');
    expect(periodOf('Extract', [], PLAN)).toBe('2024/25-P01');
    expect(readLedger(ledgerFile({ rows }), three).reasons).toEqual({ heading: 1, 'period-without-year': 1 });
  });

  test('that cannot be read is quarantined though there is a date', () => {
    const rows: TestCell[][] = [
      ['Period', 'Date', 'Amount'],
      ['202400', APRIL, 1],
      [202401, APRIL, 1],
    ];
    expect(readLedger(ledgerFile({ rows })).reasons).toEqual({ heading: 1, 'unreadable-period': 1 });
  });
});

describe('dates', () => {
  test('may be months by name: the row then has a period and no date', () => {
    const result = read(['Apr-24', 'A', 'R', 1], ['May 2024', 'A', 'R', 1]);
    expect(result.rows.map(({ date, period }) => [date, period])).toEqual([
      [null, '2024/25-P01'],
      [null, '2024/25-P02'],
    ]);
  });

  test('in one file may be cells, serial numbers and text', () => {
    const dates: TestCell[] = [APRIL, 45385, 45385.5, '03/04/2024', '3-Apr-24', '2024-04-03T00:00:00', 20240403];
    expect(read(...dates.map((date): TestCell[] => [date, 'A', 'R', 1])).rows.map(({ date }) => date)).toEqual(
      dates.map(() => '2024-04-03'),
    );
  });

  test('written month first are read so only where the column proves it', () => {
    const american = read(['04/17/2024', 'A', 'R', 1], ['05/06/2024', 'A', 'R', 1]);
    expect(american.rows.map(({ date }) => date)).toEqual(['2024-04-17', '2024-05-06']);
    expect(american.doubts).toEqual(['Dates are written month first (04/17/2022), and were read so.']);
    const mixed = read(['04/17/2024', 'A', 'R', 1], ['17/04/2024', 'A', 'R', 1]);
    expect(mixed.rows.map(({ date }) => date)).toEqual(['2024-04-17']);
    expect(mixed.reasons['unreadable-date']).toBe(1);
  });
});

test('a mapping made by hand is followed, though the headings say nothing', () => {
  const mapping: LedgerMapping = {
    columns: {
      date: { heading: 'Wann', occurrence: 1 },
      amount: { heading: 'Wert', occurrence: 2 },
      text: { heading: 'Was', occurrence: 1 },
    },
    sign: 'debits positive',
    periodReading: 'financial',
    skippedSheets: [],
  };
  const rows: TestCell[][] = [
    ['Wann', 'Wert', 'Was', 'Wert'],
    ['03/04/2024', 1, 'X', 2],
  ];
  expect(readWith(rows, mapping)).toMatchObject([{ date: '2024-04-03', amount: 200, text: 'X', supplier: '' }]);
});

function readWith(rows: TestCell[][], mapping: LedgerMapping) {
  const file = ledgerFile({ rows });
  const examined = examineFile(file, headingsOfMapping(mapping));
  const layouts = layOut(examined, mapping);
  if (!layouts.ok) throw new Error(layouts.error.problem);
  const { rows: found } = classifyFile(examined, layouts.value, mapping, PLAN);
  return Array.from({ length: found.count }, (_, row) => previewRow(found, row, ['Sheet1'], null));
}
