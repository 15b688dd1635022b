import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import type { LedgerRow } from '../../../shared/domain/ledger/ledger-types.ts';
import { pence } from '../../../shared/domain/money/pence.ts';

/** A ledger row that carries nothing but what a test gives it. */
export function ledgerRow(change: Partial<LedgerRow> = {}): LedgerRow {
  const year = financialYear(2023);
  return {
    id: 1,
    batchId: 1,
    sheet: 'Extract',
    rowNumber: 4,
    date: '2023-10-17',
    period: period(year, 7),
    year,
    amount: pence(48_200),
    kind: 'expenditure',
    supplier: '',
    reference: '',
    orderNumber: '',
    costCentre: '',
    account: '',
    project: '',
    text: '',
    lineId: null,
    sourceId: null,
    state: 'live',
    ...change,
  };
}
