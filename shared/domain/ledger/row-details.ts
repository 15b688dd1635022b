import { period } from '../calendar/period.ts';
import { financialYear } from '../calendar/financial-year.ts';
import { pence } from '../money/pence.ts';
import type { Codable, Home } from './coding-rules.ts';
import { NO_DAY, type LedgerRows, type TextField } from './ledger-rows.ts';
import type { PreviewRow } from './ledger-types.ts';
import { numberOfCode, startYearOfCode } from './posting.ts';
import { isoOfDay } from './read-day.ts';
import { kindOfAccount } from './row-kind.ts';

const textOf = (rows: LedgerRows, row: number, field: TextField): string =>
  rows.strings[rows.texts[field][row] ?? 0] ?? '';

/** What coding rules look at in a row of a file. */
export const codableOf = (rows: LedgerRows, row: number): Codable => ({
  costCentre: textOf(rows, row, 'costCentre'),
  account: textOf(rows, row, 'account'),
  project: textOf(rows, row, 'project'),
  text: textOf(rows, row, 'text'),
  supplier: textOf(rows, row, 'supplier'),
});

/** A row of a file as the plan would show it. */
export function previewRow(rows: LedgerRows, row: number, sheets: readonly string[], home: Home | null): PreviewRow {
  const code = rows.period[row] ?? 0;
  const day = rows.day[row] ?? NO_DAY;
  const year = financialYear(startYearOfCode(code));
  return {
    sheet: sheets[rows.sheet[row] ?? 0] ?? '',
    rowNumber: rows.rowNumber[row] ?? 0,
    date: day === NO_DAY ? null : isoOfDay(day),
    period: period(year, numberOfCode(code)),
    year,
    amount: pence(rows.amount[row] ?? 0),
    kind: kindOfAccount(textOf(rows, row, 'account')),
    ...codableOf(rows, row),
    reference: textOf(rows, row, 'reference'),
    orderNumber: textOf(rows, row, 'orderNumber'),
    lineId: home?.lineId ?? null,
    sourceId: home?.sourceId ?? null,
  };
}
