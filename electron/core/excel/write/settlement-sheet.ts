import type { Workbook, Worksheet } from 'exceljs';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { uncodedSum } from './uncoded-sum.ts';
import { at, putDate, putFormula, putOptionalFormula, putPence, putText } from './cells.ts';
import type { StyleName } from './cell-styles.ts';
import type { SettlementRow } from './settlement-rows.ts';
import { addPage, nameTable } from './sheet-page.ts';

/** What has no source: ledger rows without a home, by year. */
export interface UncodedYear {
  readonly year: FinancialYear;
  readonly actual: number;
}

const NAME = 'Settlement';
const TEXTS = ['Source', 'Name', 'Funder', 'Year', 'Certainty', 'Dated'];
const FIGURES = [
  'Allocation',
  'Budget',
  'Headroom',
  'Actual',
  'Committed',
  'Forecast',
  'Variance',
  'Available',
  'Not eligible',
  'May be carried forward',
  'At risk of loss',
  'Lost',
] as const;
const [ALLOCATION, BUDGET, HEADROOM, ACTUAL, COMMITTED] = [7, 8, 9, 10, 11] as const;
const [FORECAST, VARIANCE, AVAILABLE, NOT_ELIGIBLE, CARRY, AT_RISK, LOST] = [12, 13, 14, 15, 16, 17, 18] as const;
const HEADING_ROW = 4;
const FIRST_ROW = 5;

/** Pence by column; null where the cell says "not entered". */
type Amounts = ReadonlyMap<number, number | null>;

/** Sources by year: what is provided, planned, spent, owed and expected, and what would be lost on 31 March. */
export function addSettlementSheet(
  workbook: Workbook,
  rows: readonly SettlementRow[],
  uncoded: readonly UncodedYear[],
): void {
  const sheet = addPage(workbook, {
    name: NAME,
    title: 'Settlement: sources by year',
    note: 'Headroom is allocation less budget. Variance is budget less forecast: positive is an underspend. Money of a source is never mixed with another’s. Pounds.',
    widths: [9, 30, 24, 10, 12, 13, ...FIGURES.map(() => 15)],
    headingRow: HEADING_ROW,
    frozenColumns: 4,
  });
  for (const [i, heading] of [...TEXTS, ...FIGURES].entries())
    putText(sheet, i + 1, HEADING_ROW, heading, i < TEXTS.length ? 'heading' : 'numberHeading');
  const placed = rows.map((row, i) => ({ row, at: FIRST_ROW + i, amounts: amountsOf(row) }));
  for (const { row, at, amounts } of placed) putSource(sheet, at, row, amounts);
  const lost = uncoded.map((row, i) => ({ row, at: FIRST_ROW + rows.length + i, amounts: uncodedAmounts(row) }));
  for (const { row, at, amounts } of lost) putUncoded(sheet, at, row, amounts);
  const cash = [...placed.filter(({ row }) => !('source' in row && row.source.inKind)), ...lost];
  let next = FIRST_ROW + rows.length + uncoded.length;
  for (const { year } of uncoded)
    putTotal(
      sheet,
      next++,
      'All cash sources',
      year,
      cash.filter(({ row }) => row.year === year),
    );
  putTotal(sheet, next, 'All cash sources', 'All years', cash);
  nameTable(workbook, sheet, 'Settlement_table', `$A$${HEADING_ROW}:$R$${next}`);
}

const amountsOf = (row: SettlementRow): Amounts =>
  new Map([
    [ALLOCATION, row.allocation],
    [BUDGET, row.budget],
    [HEADROOM, row.headroom],
    [ACTUAL, row.actual],
    [COMMITTED, row.committed],
    [FORECAST, row.forecast],
    [VARIANCE, row.variance],
    [AVAILABLE, row.available],
    [NOT_ELIGIBLE, row.notEligible],
    [CARRY, row.carry],
    [AT_RISK, row.atRisk],
    [LOST, row.lost],
  ]);

const uncodedAmounts = ({ actual }: UncodedYear): Amounts =>
  new Map([
    [ACTUAL, actual],
    [FORECAST, actual],
    [VARIANCE, -actual],
    [AVAILABLE, -actual],
  ]);

function putSource(sheet: Worksheet, row: number, given: SettlementRow, amounts: Amounts): void {
  putSourceTexts(sheet, row, given);
  const sum = (range: string, tag = `$D${row}`): string =>
    `SUMPRODUCT((${range}_sources=$A${row})*(${range}_columns=${tag})*${range}_amounts)`;
  const amount = (column: number): number => amounts.get(column) ?? 0;
  putPence(sheet, ALLOCATION, row, given.allocation, 'input');
  putFormula(sheet, BUDGET, row, sum('Plan'), amount(BUDGET));
  putFormula(sheet, ACTUAL, row, sum('Actual'), amount(ACTUAL));
  putFormula(sheet, COMMITTED, row, sum('Commitment'), amount(COMMITTED));
  const forecast = `${sum('Actual', `$D${row}&" closed"`)}+${sum('Plan', `$D${row}&" open"`)}`;
  putFormula(sheet, FORECAST, row, forecast, amount(FORECAST));
  putDifferences(sheet, row, amounts);
  putPence(sheet, NOT_ELIGIBLE, row, given.notEligible);
  putPence(sheet, CARRY, row, given.carry);
  putIfAllocated(sheet, row, HEADROOM, `${at(ALLOCATION, row)}-${at(BUDGET, row)}`, amounts);
  // A year that the ledger has covered has lost what an open one would lose; in kind there is no money to lose.
  const unspent = [ALLOCATION, FORECAST, CARRY].map((column) => at(column, row)).join('-');
  const loss = `MAX(0,${unspent}+${at(NOT_ELIGIBLE, row)})`;
  if (!given.source.inKind) putIfAllocated(sheet, row, given.lost === null ? AT_RISK : LOST, loss, amounts);
}

function putSourceTexts(
  sheet: Worksheet,
  row: number,
  { source, funder, year, certainty, dated }: SettlementRow,
): void {
  const name = source.inKind ? `${source.name} (in kind)` : source.name;
  for (const [i, text] of [source.code, name, funder, year, certainty ?? ''].entries())
    putText(sheet, i + 1, row, text);
  if (dated !== null) putDate(sheet, 6, row, new Date(`${dated}T00:00:00Z`), 'date');
}

/** A figure that only an allocation gives: empty while none is entered. */
function putIfAllocated(sheet: Worksheet, row: number, column: number, formula: string, amounts: Amounts): void {
  putOptionalFormula(sheet, column, row, at(ALLOCATION, row), formula, amounts.get(column) ?? null);
}

function putDifferences(sheet: Worksheet, row: number, amounts: Amounts): void {
  putFormula(sheet, VARIANCE, row, `${at(BUDGET, row)}-${at(FORECAST, row)}`, amounts.get(VARIANCE) ?? 0);
  const available = `${at(BUDGET, row)}-${at(ACTUAL, row)}-${at(COMMITTED, row)}`;
  putFormula(sheet, AVAILABLE, row, available, amounts.get(AVAILABLE) ?? 0);
}

/** Ledger rows without a home: no source pays for them yet, and they count in every total. */
function putUncoded(sheet: Worksheet, row: number, { year }: UncodedYear, amounts: Amounts): void {
  for (const [i, text] of ['', 'Uncoded', '', year].entries()) putText(sheet, i + 1, row, text);
  putFormula(sheet, ACTUAL, row, uncodedSum(`$D${row}`), amounts.get(ACTUAL) ?? 0);
  putFormula(sheet, FORECAST, row, at(ACTUAL, row), amounts.get(FORECAST) ?? 0);
  putDifferences(sheet, row, amounts);
}

/** Sums the rows given, column by column. */
function putTotal(
  sheet: Worksheet,
  row: number,
  label: string,
  year: string,
  parts: readonly { readonly at: number; readonly amounts: Amounts }[],
): void {
  const style: StyleName = 'totalText';
  for (const [i, text] of ['', label, '', year, '', ''].entries()) putText(sheet, i + 1, row, text, style);
  for (let column = ALLOCATION; column <= LOST; column += 1) {
    const cells = parts.map((part) => at(column, part.at)).join(',');
    const total = parts.reduce((sum, { amounts }) => sum + (amounts.get(column) ?? 0), 0);
    putFormula(sheet, column, row, `SUM(${cells})`, total, 'total');
  }
}
