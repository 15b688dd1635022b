import { describe, expect, test } from 'vitest';
import { examineFile } from '../../../shared/domain/ledger/examine-file.ts';
import { normalHeading } from '../../../shared/domain/ledger/heading-text.ts';
import { proposeMapping } from '../../../shared/domain/ledger/propose-mapping.ts';
import { day, headingsOf, ledgerFile, PLAN, readLedger, type TestCell } from '../../support/ledger-file.ts';

describe('a heading is compared without', () => {
  test.each([
    ['* Date', 'date'],
    [' TOTAL ', 'total'],
    ['Net Amount £', 'net amount'],
    ['NetAmount', 'net amount'],
    ['Net amount (GBP)', 'net amount'],
    ['Amount\u00a0Paid:', 'amount paid'],
    ['Account(T)', 'account t'],
    ['ENTERED_DR', 'entered dr'],
    ["Supplier's  Name", 'supplier name'],
  ])('%s', (text, normal) => expect(normalHeading(text)).toBe(normal));
});

/** A sheet of one layout with two rows beneath, in columns named as a system names them. */
const layout = (headings: readonly string[], ...rows: TestCell[][]) =>
  readLedger(ledgerFile({ rows: [[...headings], ...rows] }));

describe('the layouts of', () => {
  test('Unit4/Agresso', () => {
    const headings = [
      'Account',
      'Account(T)',
      'Costc',
      'Project',
      'Period',
      'TransNo',
      'TT',
      'Trans.date',
      'AP/AR ID(T)',
      'Text',
      'Amount',
    ];
    const { mapping, tally } = layout(
      headings,
      [
        '4010',
        'Engagement',
        '1100',
        'VRN01',
        202401,
        90001,
        'GL',
        day('2024-04-09'),
        'Harbour Trust',
        'Sessions',
        1200.5,
      ],
      [
        '4010',
        'Engagement',
        '1100',
        'VRN01',
        202402,
        90002,
        'GL',
        day('2024-05-09'),
        'Harbour Trust',
        'Sessions',
        99.5,
      ],
    );
    expect(headingsOf(mapping)).toEqual({
      date: 'Trans.date',
      period: 'Period',
      amount: 'Amount',
      supplier: 'AP/AR ID(T)',
      reference: 'TransNo',
      costCentre: 'Costc',
      account: 'Account',
      project: 'Project',
      text: 'Text',
    });
    expect(mapping.periodReading).toBe('financial');
    expect(tally.imported).toEqual({ rows: 2, sum: 130000 });
  });

  test('Oracle, with debits and credits in two columns', () => {
    const { mapping, rows } = layout(
      [
        'PERIOD_NAME',
        'PERIOD_NUM',
        'POSTED_DATE',
        'JE_CATEGORY',
        'JE_LINE_NUM',
        'ENTERED_DR',
        'ENTERED_CR',
        'ACCOUNTED_DR',
        'ACCOUNTED_CR',
      ],
      ['Apr-24', 1, day('2024-04-30'), 'Purchase Invoices', 1, 10, null, 10, null],
      ['Apr-24', 1, day('2024-04-30'), 'Purchase Invoices', 2, null, 4, null, 4],
    );
    expect(headingsOf(mapping)).toMatchObject({
      period: 'PERIOD_NAME',
      date: 'POSTED_DATE',
      debit: 'ACCOUNTED_DR',
      credit: 'ACCOUNTED_CR',
    });
    expect(mapping.columns.amount).toBeUndefined();
    expect(rows.map(({ amount }) => amount)).toEqual([1000, -400]);
  });

  test('SAP, with a trailing minus, dots in dates and starred totals', () => {
    const { mapping, rows, reasons } = layout(
      [
        'Document Number',
        'Doc. Type',
        'Document Date',
        'Posting Date',
        'Reference',
        'Amount in LC',
        'Tax code',
        'Text',
        'Purch.Doc.',
      ],
      ['5100001', 'RE', '28.03.2024', '02.04.2024', 'INV-7', '1.234,56', 'V1', 'Mentoring', '4500001'],
      ['5100002', 'RE', '28.04.2024', '03.05.2024', 'INV-8', '234,56-', 'V1', 'Credit', '4500001'],
      ['*', null, null, null, null, '1.000,00', null, null, null],
    );
    expect(headingsOf(mapping)).toMatchObject({
      date: 'Posting Date',
      amount: 'Amount in LC',
      orderNumber: 'Purch.Doc.',
      reference: 'Document Number',
    });
    expect(rows.map(({ date, amount }) => [date, amount])).toEqual([
      ['2024-04-02', 123456],
      ['2024-05-03', -23456],
    ]);
    expect(reasons).toEqual({ heading: 1, total: 1 });
  });

  test('Dynamics and Sage, whose credits may be negative already', () => {
    const { mapping, rows } = layout(
      ['Date', 'Nominal', 'Dimension 1', 'Reference', 'Description', 'Debit', 'Credit'],
      ['02/04/2024', '5001', 'VRN', 'PI7', 'Mentoring', '500.00', ''],
      ['03/04/2024', '5001', 'VRN', 'PC7', 'Credit note', '', '(120.00)'],
    );
    expect(mapping.sign).toBe('debits negative');
    expect(rows.map(({ amount }) => amount)).toEqual([50000, -12000]);
    expect(rows[0]).toMatchObject({ account: '5001', costCentre: 'VRN', reference: 'PI7', text: 'Mentoring' });
  });

  test('the transparency code', () => {
    const { mapping } = layout(
      [
        'Body Name',
        'Transaction date',
        'Supplier',
        'Transaction number',
        'Net amount incl. irrecoverable VAT',
        'Irrecoverable VAT',
        'Department',
        'Procurement category',
        'CIPFA code',
        'Purpose',
        'Card transaction',
      ],
      [
        'A council',
        '02/04/2024',
        'Harbour Trust',
        'T1',
        '£1,200.00',
        '0.00',
        'Community',
        'Services',
        'C1',
        'Mentoring',
        'No',
      ],
    );
    expect(headingsOf(mapping)).toMatchObject({
      date: 'Transaction date',
      amount: 'Net amount incl. irrecoverable VAT',
      supplier: 'Supplier',
      reference: 'Transaction number',
      costCentre: 'Department',
      text: 'Purpose',
    });
  });
});

const DATA: TestCell[][] = [
  [day('2024-04-03'), 'Harbour Trust', 10],
  [day('2024-04-04'), 'Harbour Trust', 20.55],
];

describe('the heading row is found', () => {
  test('below titles', () => {
    const { tally, reasons } = readLedger(
      ledgerFile({
        rows: [['Payments over £500'], ['Run on', day('2024-05-01')], [null], ['Date', 'Supplier', 'Amount'], ...DATA],
      }),
    );
    expect(tally.imported).toEqual({ rows: 2, sum: 3055 });
    expect(reasons).toEqual({ blank: 1, title: 2, heading: 1 });
  });

  test('as the last row of the file', () => {
    const { tally, reasons } = readLedger(
      ledgerFile({ rows: [...DATA, [null, 'No amount', null], ['Date', 'Supplier', 'Amount']] }),
    );
    expect(tally.imported).toEqual({ rows: 2, sum: 3055 });
    expect(reasons).toEqual({ heading: 1, note: 1 });
  });

  test('again on each printed page', () => {
    const head = ['Date', 'Supplier', 'Amount'];
    const { tally, reasons } = readLedger(ledgerFile({ rows: [head, ...DATA, ['Page 2'], head, ...DATA] }));
    expect(tally.imported.rows).toBe(4);
    expect(reasons).toEqual({ heading: 2, note: 1 });
  });

  test('over two rows, with headings merged across and down', () => {
    const { mapping, tally, reasons } = readLedger(
      ledgerFile({
        rows: [
          ['Payment', 'Supplier', 'Net', 'Gross'],
          ['Date', null, 'Amount', 'Amount'],
          [day('2024-04-03'), 'Harbour Trust', 10, 12],
        ],
      }),
    );
    expect(mapping.columns.supplier?.heading).toBe('Supplier');
    expect(tally.imported.rows).toBe(1);
    expect(reasons).toEqual({ heading: 2 });
  });

  test('with empty columns between, and helper columns beside the data', () => {
    const { mapping, tally } = readLedger(
      ledgerFile({
        rows: [
          ['Payment Date', null, null, 'Name:  ', null, null, 'Amount Paid'],
          ['03/04/2024', null, null, 'Harbour Trust', null, null, '290.25-', '4538529025Harbour Trust', 1],
          ['03/04/2024', null, null, 'Harbour Trust', null, null, '1,290.25', '4538529025Harbour Trust', 1],
        ],
      }),
    );
    expect(headingsOf(mapping)).toEqual({ date: 'Payment Date', supplier: 'Name:', amount: 'Amount Paid' });
    expect(tally.imported).toEqual({ rows: 2, sum: 100000 });
  });
});

describe('of several columns that could be one field', () => {
  const head = [
    'Cost Centre',
    ' Description',
    ' Subjective',
    ' Description',
    'Payment Date',
    ' Line Amount',
    ' Invoice Amount',
    ' Net Amount',
  ];
  const { mapping, doubts, rows } = readLedger(
    ledgerFile({
      rows: [
        head,
        [600001, 'Properties', '21101', 'Repairs', day('2024-04-03'), 600, 720, 650],
        [600001, 'Properties', '27001', 'Cleaning', day('2024-04-04'), 50, 720, 650],
      ],
    }),
  );

  test('the line’s amount is taken, and the choice is said', () => {
    expect(mapping.columns.amount?.heading).toBe('Line Amount');
    expect(doubts.join()).toContain('“Line Amount” was taken, not “Invoice Amount”, “Net Amount”');
    expect(rows.map(({ amount }) => amount)).toEqual([60000, 5000]);
  });

  test('of two with one heading the more varied is the text', () => {
    expect(mapping.columns.text).toEqual({ heading: 'Description', occurrence: 2 });
    expect(rows.map(({ text, costCentre }) => [text, costCentre])).toEqual([
      ['Repairs', '600001'],
      ['Cleaning', '600001'],
    ]);
  });
});

test('headings may drift from sheet to sheet; the columns are found by what they mean', () => {
  const { tally, doubts, rows } = readLedger(
    ledgerFile(
      {
        name: 'Apr',
        rows: [
          ['* Date', 'TOTAL', '* SUPPLIER FINAL'],
          [45385, 10, 'A'],
          [45386, 11, 'B'],
        ],
      },
      {
        name: 'May',
        rows: [
          ['Supplier', ' Date ', 'Total '],
          ['C', 45413, 20],
        ],
      },
    ),
  );
  expect(tally.imported).toEqual({ rows: 3, sum: 4100 });
  expect(rows.map(({ supplier }) => supplier)).toEqual(['A', 'B', 'C']);
  expect(doubts).toEqual(['Headings differ: “Supplier” was read as “* SUPPLIER FINAL” on “May”.']);
});

describe('a file that is no ledger is refused', () => {
  test('a register of contracts', () => {
    const { refusal } = readRefused([
      ['Key'],
      [
        'Reference',
        'Title',
        'Contract\u00a0Start\u00a0Date',
        'Current Contract\u00a0End\u00a0Date',
        'Awarded Suppliers',
        'Total Contract Value',
      ],
      ['C1', 'Bus', day('2024-04-03'), day('2025-04-03'), 'A', 1000],
    ]);
    expect(refusal).toMatchObject({ register: true });
  });

  test('a list of people', () => {
    expect(
      readRefused([
        ['Surname', 'Forename'],
        ['Ade', 'B'],
      ]).refusal,
    ).toMatchObject({ register: false });
  });

  test('but a ledger that names the contract of each payment is not', () => {
    const { refusal } = readRefused([
      ['Payment Date', 'Supplier', 'Amount', 'Contract Ref', 'Contract End Date', 'Award Date'],
      [day('2024-04-03'), 'A', 10, 'C1', day('2025-04-03'), day('2024-01-03')],
    ]);
    expect(refusal).toBeNull();
  });

  function readRefused(rows: TestCell[][]) {
    const examined = examineFile(ledgerFile({ rows }));
    return proposeMapping(examined, PLAN);
  }
});
