import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerMapping } from '../../../shared/domain/ledger/ledger-types.ts';
import { day, ledgerFile, PLAN, readLedger, type TestCell } from '../../support/ledger-file.ts';

const HEAD = ['Date', 'Supplier', 'Reference', 'Text', 'Amount'];

const anyText = fc.constantFrom(
  'Harbour Trust',
  'Total',
  ' Sub-total ',
  'n/a',
  '',
  ' ',
  '31/02/2024',
  'Date',
  'Amount',
  '*',
);
const anyDate = fc.oneof(
  fc.constantFrom<TestCell>(day('2024-04-03'), day('2026-01-01'), 45385, '03/04/2024', '3-Apr-24', null, 0, 1e9),
  anyText,
);
const anyAmount = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }).map((pennies) => pennies / 100),
  fc.constantFrom<TestCell>('£1,234.56', '(10.00)', '5.00-', '1.005', 1.005, '-', null, { error: '#REF!' }, true),
  anyText,
);
const anyRow = fc.tuple(
  anyDate,
  anyText,
  anyText,
  fc.oneof(anyText, fc.constant<TestCell>({ error: '#N/A' })),
  anyAmount,
);
/** Rows as untidy as they come. */
const messy = fc.array(anyRow, { maxLength: 25 });

const column = (heading: string) => ({ heading, occurrence: 1 });
const mapping: LedgerMapping = {
  columns: {
    date: column('Date'),
    supplier: column('Supplier'),
    reference: column('Reference'),
    text: column('Text'),
    amount: column('Amount'),
  },
  sign: 'debits positive',
  periodReading: 'financial',
  skippedSheets: [],
};

const ledger = (rows: TestCell[][], head: TestCell[] = HEAD) =>
  readLedger(ledgerFile({ rows: [head, ...rows] }), PLAN, { mapping });

describe('for rows of any kind', () => {
  test('every row of the file is accounted for, in rows and in pence', () => {
    fc.assert(
      fc.property(messy, (rows) => {
        const { tally, held, classified } = ledger(rows);
        const parts = [tally.imported, tally.changed, tally.unchanged, tally.excluded, tally.quarantined];
        const lastUsed = rows.findLastIndex((cells) => cells.some((cell) => cell !== null));
        expect(tally.file.rows).toBe(1 + lastUsed + 1);
        expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(tally.file.rows);
        expect(parts.reduce((sum, part) => sum + part.sum, 0)).toBe(tally.file.sum);
        const places = [...classified.rows.rowNumber, ...held.map(({ rowNumber }) => rowNumber)];
        expect(new Set(places).size + classified.blankRows).toBe(tally.file.rows);
      }),
    );
  });

  test('each row that is held says why, in words of its own', () => {
    fc.assert(
      fc.property(messy, (rows) => {
        for (const { words, outcome, reason } of ledger(rows).held) {
          expect(words).toMatch(/^[A-Z].*\.$/s);
          expect(['excluded', 'quarantined']).toContain(outcome);
          expect(reason).toMatch(/^[a-z-]+$/);
        }
      }),
    );
  });

  test('the order of the columns changes nothing', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(messy, order, (rows, places) => {
        const turned = (cells: readonly TestCell[]): TestCell[] => places.map((at) => cells[at] ?? null);
        const [before, after] = [ledger(rows), ledger(rows.map(turned), turned(HEAD))];
        expect(after.tally).toEqual(before.tally);
        expect(after.keys).toEqual(before.keys);
        expect(after.rows).toEqual(before.rows);
        expect(after.held.map(({ reason }) => reason)).toEqual(before.held.map(({ reason }) => reason));
      }),
    );
  });

  test('what is read does not depend on the sheet it stands on, or on how many there are', () => {
    fc.assert(
      fc.property(messy, messy, (first, second) => {
        const both = readLedger(ledgerFile({ rows: [HEAD, ...first] }, { rows: [HEAD, ...second] }), PLAN, { mapping });
        const apart = [first, second].map((rows) => ledger(rows));
        expect(both.keys).toEqual(apart.flatMap(({ keys }) => keys));
        expect(both.tally.file.sum).toBe(apart.reduce((sum, { tally }) => sum + tally.file.sum, 0));
      }),
    );
  });
});
