import { describe, expect, test } from 'vitest';
import {
  filterFrom,
  isFiltered,
  NO_FILTER,
  queryOf,
  UNCODED_FIRST,
  type RowFilter,
} from '../../../renderer/features/ledger/rows/row-filter.ts';
import { spendInLedger } from '../../../renderer/features/ledger/rows/spend-in-ledger.ts';
import { methods } from '../../../shared/contract/methods.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { pence } from '../../../shared/domain/money/pence.ts';

const filter = (change: Partial<RowFilter>): RowFilter => ({ ...NO_FILTER, ...change });

describe('the filter of the list of ledger rows', () => {
  test('asks for live rows, newest first, when nothing is chosen', () => {
    expect(queryOf(NO_FILTER)).toEqual({ state: 'live', order: 'newest' });
  });

  test('asks for every part that is chosen, as the contract takes it', () => {
    const asked = queryOf({
      search: '  outreach van ',
      home: 'line:7',
      sourceId: 2,
      fromMonth: '2023-04' as Month,
      toMonth: '2023-10' as Month,
      batchId: 5,
      state: 'all',
      order: 'file',
    });
    expect(asked).toEqual({
      search: 'outreach van',
      lineId: 7,
      sourceId: 2,
      fromMonth: '2023-04',
      toMonth: '2023-10',
      batchId: 5,
      state: 'all',
      order: 'file',
    });
    expect(methods['list-ledger-rows'].input.safeParse(asked).success).toBe(true);
  });

  test('a home is a line, an intervention, or none yet', () => {
    expect(queryOf(filter({ home: 'intervention:3' }))).toMatchObject({ interventionId: 3 });
    expect(queryOf(UNCODED_FIRST)).toEqual({ uncoded: true, state: 'live', order: 'largest' });
  });

  test('an order or a blank search leaves nothing out', () => {
    expect(isFiltered(filter({ order: 'largest', search: '  ' }))).toBe(false);
    expect(isFiltered(filter({ search: 'a' }))).toBe(true);
    expect(isFiltered(filter({ state: 'reversed' }))).toBe(true);
    expect(isFiltered(UNCODED_FIRST)).toBe(true);
  });
});

describe('the filter that an address asks for', () => {
  test('is the one that another screen opened, with every part', () => {
    const asked = { interventionId: 3, sourceId: 1, fromMonth: '2023-04' as Month, state: 'all' as const };
    expect(queryOf(filterFrom(asked))).toEqual({ ...asked, order: 'newest' });
    expect(filterFrom({ uncoded: true })).toEqual(UNCODED_FIRST);
    expect(filterFrom({ lineId: 7, search: 'van' })).toMatchObject({ home: 'line:7', search: 'van', state: 'live' });
    expect(filterFrom({})).toEqual(NO_FILTER);
  });
});

describe('spend in the ledger', () => {
  test('is what the position’s months come to; what is not uncoded is coded', () => {
    const actuals = [
      { lineId: 1, sourceId: 1, months: [pence(100), pence(-30)] },
      { lineId: null, sourceId: null, months: [pence(0), pence(25)] },
    ];
    const ledger = { rows: 5, uncodedRows: 2, uncodedSum: pence(25), actualsTo: null };
    expect(spendInLedger({ actuals, ledger })).toEqual({
      coded: { rows: 3, sum: 70 },
      uncoded: { rows: 2, sum: 25 },
      spend: { rows: 5, sum: 95 },
    });
  });
});
