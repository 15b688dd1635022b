import { describe, expect, test } from 'vitest';
import { NewRowFinder } from '../../../shared/domain/ledger/find-new-rows.ts';
import { NO_DAY, TEXT_FIELDS, type LedgerRows } from '../../../shared/domain/ledger/ledger-rows.ts';
import type { KnownRow } from '../../../shared/domain/ledger/row-key.ts';
import { day, ledgerFile, readLedger, type TestCell } from '../../support/ledger-file.ts';

const HEAD = ['Date', 'Supplier', 'Reference', 'Amount'];
const rowsOf = (...rows: TestCell[][]): LedgerRows => readLedger(ledgerFile({ rows: [HEAD, ...rows] })).classified.rows;

const STAMP: TestCell[] = [day('2024-04-03'), 'Post Office', 'CARD', 12.5];
const OTHER: TestCell[] = [day('2024-04-03'), 'Post Office', 'CARD', 12.6];

/** Row `row` as the plan would have it. */
const known = (rows: LedgerRows, row: number, occurrence: number): KnownRow => ({
  period: rows.period[row] ?? 0,
  day: rows.day[row] ?? NO_DAY,
  amount: rows.amount[row] ?? 0,
  occurrence,
  ...(Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, rows.strings[rows.texts[field][row] ?? 0] ?? '']),
  ) as Record<(typeof TEXT_FIELDS)[number], string>),
});

/** Occurrence numbers of a file's rows, the plan having the rows given. */
function occurrences(rows: LedgerRows, inPlan: readonly KnownRow[] = [], keys?: Float64Array): number[] {
  const finder = new NewRowFinder(rows, keys);
  for (const row of inPlan) for (const key of new Set(finder.keys)) finder.meet(key, row);
  return [...finder.occurrences()];
}

describe('rows that are alike', () => {
  test('stay as many as they are', () => {
    expect(occurrences(rowsOf(STAMP, STAMP, OTHER, STAMP, STAMP, STAMP))).toEqual([1, 2, 1, 3, 4, 5]);
  });

  test('are told from those of the plan by counting', () => {
    const rows = rowsOf(STAMP, OTHER, STAMP, STAMP);
    const three = [1, 2].map((occurrence) => known(rows, 0, occurrence));
    expect(occurrences(rows, three)).toEqual([0, 1, 0, 3]);
    expect(occurrences(rows, [...three, known(rows, 0, 3), known(rows, 1, 1)])).toEqual([0, 0, 0, 0]);
    expect(occurrences(rows, [known(rows, 0, 3)]), 'numbers that are free are given').toEqual([0, 1, 1, 2]);
  });

  test('are alike whatever their spaces, columns and sheet', () => {
    const moved = ledgerFile({
      name: 'Later',
      rows: [
        ['Amount', 'Reference', 'Date', 'Supplier'],
        ['12.50', ' CARD', '03/04/2024', 'Post\u00a0 Office '],
      ],
    });
    expect(readLedger(moved).keys).toEqual(readLedger(ledgerFile({ rows: [HEAD, STAMP] })).keys);
  });
});

test('rows whose keys are the same by chance are never lost or merged', () => {
  const rows = rowsOf(STAMP, OTHER, STAMP, OTHER, [day('2024-05-03'), 'Post Office', 'CARD', 12.5]);
  const same = new Float64Array(rows.count).fill(42);
  expect(occurrences(rows, [], same)).toEqual([1, 1, 2, 2, 1]);
  expect(occurrences(rows, [known(rows, 1, 1)], same)).toEqual([1, 0, 2, 2, 1]);
});

test('keys of rows that differ in one field differ', () => {
  const base: TestCell[] = ['P01', day('2024-04-03'), 'S', 'R', 'PO', 'CC', 'A', 'P', 'T', 1];
  const head = [
    'Period',
    'Date',
    'Supplier',
    'Reference',
    'Order number',
    'Cost centre',
    'Account',
    'Project',
    'Text',
    'Amount',
  ];
  const others = [
    base.with(0, 'P02'),
    base.with(1, day('2024-04-04')),
    ...[2, 3, 4, 5, 6, 7, 8].map((at) => base.with(at, 'X')),
    base.with(9, 2),
    base.with(2, 'R').with(3, 'S'),
  ];
  const { keys } = readLedger(ledgerFile({ rows: [head, base, ...others] }));
  expect(new Set(keys).size).toBe(others.length + 1);
});
