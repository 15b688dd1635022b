import { expect, test } from 'vitest';
import type { ImportProfile } from '../../../shared/domain/ledger/ledger-types.ts';
import { day, ledgerFile, PLAN, readLedger } from '../../support/ledger-file.ts';

const MONTH = ledgerFile({
  rows: [
    ['Date', 'Supplier', 'Amount', 'Gross'],
    [day('2024-04-03'), 'A', 10, 12],
  ],
});

const profile: ImportProfile = {
  id: 1,
  name: 'Finance system',
  headings: ['Date', 'Supplier', 'Amount', 'Gross'],
  mapping: {
    columns: {
      date: { heading: 'Date', occurrence: 1 },
      supplier: { heading: 'Supplier', occurrence: 1 },
      amount: { heading: 'Gross', occurrence: 1 },
    },
    sign: 'debits negative',
    periodReading: 'calendar',
    skippedSheets: [],
  },
};

test('a saved profile is found again by its headings, though the columns have moved', () => {
  const moved = ledgerFile({
    name: 'May',
    rows: [
      ['* GROSS', 'New column', ' Supplier:', 'Date'],
      [24, 'x', 'B', day('2024-05-03')],
    ],
  });
  const result = readLedger(moved, PLAN, { profiles: [profile] });
  expect(result.profile).toBe('Finance system');
  expect(result.rows).toMatchObject([{ supplier: 'B', amount: -2400, date: '2024-05-03' }]);
});

test('a profile that names a column the file lacks does not fit', () => {
  const without = {
    ...profile,
    mapping: {
      ...profile.mapping,
      columns: { ...profile.mapping.columns, project: { heading: 'Grant code', occurrence: 1 } },
    },
  };
  const result = readLedger(MONTH, PLAN, { profiles: [without] });
  expect(result.profile).toBeNull();
  expect(result.rows[0]?.amount).toBe(1000);
});

test('of two that fit, the one whose headings are most like the file’s is taken', () => {
  const narrow = {
    ...profile,
    id: 2,
    name: 'Cards',
    headings: ['Date', 'Gross', 'Card holder', 'Supplier', 'Merchant'],
  };
  expect(readLedger(MONTH, PLAN, { profiles: [profile, narrow] }).profile).toBe('Finance system');
});
