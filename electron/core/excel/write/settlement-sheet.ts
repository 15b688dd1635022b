import type { Workbook, Worksheet } from 'exceljs';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { SourceFigure } from '../../../../shared/domain/plan/source-years.ts';
import { uncodedSum } from './uncoded-sum.ts';
import { at, putCount, putDate, putFormula, putMissing, putPence, putText, putUnlessMissing } from './cells.ts';
import { monthsEntered, NO_COMMITMENT, putVarianceAndAvailable } from './not-entered.ts';
import type { SettlementRow } from './settlement-rows.ts';
import { addPage, nameTable } from './sheet-page.ts';

/** What has no source: ledger rows without a home, by year. */
export interface UncodedYear {
  readonly year: FinancialYear;
  /** Null where the ledger has not come yet. */
  readonly actual: number | null;
}

const NAME = 'Settlement';
const TEXTS = ['Source', 'Name', 'Funder', 'Year', 'Certainty', 'Dated'];
const FIGURES = [
  'Allocation',
  'Carried in',
  'Carried out',
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
  'Allocations not entered',
  'Budgets not entered',
] as const;
const [ALLOCATION, CARRIED_IN, CARRIED_OUT, BUDGET, HEADROOM, ACTUAL, COMMITTED] = [7, 8, 9, 10, 11, 12, 13] as const;
const [FORECAST, VARIANCE, AVAILABLE, NOT_ELIGIBLE, CARRY, AT_RISK, LOST] = [14, 15, 16, 17, 18, 19, 20] as const;
/** How many allocations and budgets are not entered: what totals say beside their sums. */
const [NO_ALLOCATION, NO_BUDGET] = [21, 22] as const;
const COLUMNS = {
  budget: BUDGET,
  actual: ACTUAL,
  committed: COMMITTED,
  forecast: FORECAST,
  variance: VARIANCE,
  available: AVAILABLE,
} as const;
const HEADING_ROW = 4;
const FIRST_ROW = 5;

/** Pence by column; null where nothing is entered, or nothing applies. */
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
    note: 'Headroom is allocation + carried in − carried out less budget. Variance is budget less forecast: positive is an underspend. Money of a source is never mixed with another’s. What is not entered counts as nothing in totals. Pounds.',
    widths: [9, 30, 24, 10, 12, 13, ...FIGURES.map(() => 15)],
    headingRow: HEADING_ROW,
    frozenColumns: 4,
  });
  for (const [i, heading] of [...TEXTS, ...FIGURES].entries())
    putText(sheet, i + 1, HEADING_ROW, heading, i < TEXTS.length ? 'heading' : 'numberHeading');
  const placed = rows.map((row, i) => ({ row, at: FIRST_ROW + i, amounts: amountsOf(row) }));
  for (const { row, at, amounts } of placed) putSource(sheet, at, row, amounts);
  const homeless = uncoded.map((row, i) => ({ row, at: FIRST_ROW + rows.length + i, amounts: uncodedAmounts(row) }));
  for (const { row, at, amounts } of homeless) putUncoded(sheet, at, row, amounts);
  const cash = placed.filter(({ row }) => !row.source.inKind);
  let next = FIRST_ROW + rows.length + uncoded.length;
  for (const { year } of uncoded) {
    const [own, others] = [cash, homeless].map((parts) => parts.filter(({ row }) => row.year === year));
    putTotal(sheet, next++, year, own ?? [], others ?? []);
  }
  putTotal(sheet, next, 'All years', cash, homeless);
  nameTable(workbook, sheet, 'Settlement_table', `$A$${HEADING_ROW}:$V$${next}`);
}

const amountsOf = (row: SettlementRow): Amounts => {
  const known = (figure: SourceFigure, amount: number | null) => (row.notEntered.has(figure) ? null : amount);
  return new Map([
    [ALLOCATION, row.allocation],
    [CARRIED_IN, row.carriedIn],
    [CARRIED_OUT, row.carriedOut],
    [BUDGET, known('budget', row.budget)],
    [HEADROOM, row.headroom],
    [ACTUAL, known('actual', row.actual)],
    [COMMITTED, known('committed', row.committed)],
    [FORECAST, known('forecast', row.forecast)],
    [VARIANCE, known('variance', row.variance)],
    [AVAILABLE, known('available', row.available)],
    [NOT_ELIGIBLE, row.notEligible],
    [CARRY, row.carry],
    [AT_RISK, row.atRisk],
    [LOST, row.lost],
    [NO_ALLOCATION, row.allocation === null ? 1 : 0],
    [NO_BUDGET, row.notEntered.has('budget') ? 1 : 0],
  ]);
};

const uncodedAmounts = ({ actual }: UncodedYear): Amounts =>
  new Map([
    [ACTUAL, actual],
    [FORECAST, actual],
    [VARIANCE, actual === null ? null : -actual],
    [AVAILABLE, actual === null ? null : -actual],
  ]);

function putSource(sheet: Worksheet, row: number, given: SettlementRow, amounts: Amounts): void {
  putSourceTexts(sheet, row, given);
  const sum = (range: string, tag = `$D${row}`): string =>
    `SUMPRODUCT((${range}_sources=$A${row})*(${range}_columns=${tag})*${range}_amounts)`;
  const amount = (column: number): number | null => amounts.get(column) ?? null;
  const isReached = !given.notEntered.has('actual');
  putPence(sheet, ALLOCATION, row, given.allocation, 'input');
  putPence(sheet, CARRIED_IN, row, given.carriedIn, 'input');
  putPence(sheet, CARRIED_OUT, row, given.carriedOut, 'input');
  const entered = monthsEntered(`Plan_sources=$A${row}`, `$D${row}`, 'Plan_amounts');
  putUnlessMissing(sheet, BUDGET, row, `${entered}=0`, sum('Plan'), amount(BUDGET));
  if (isReached) putFormula(sheet, ACTUAL, row, sum('Actual'), amount(ACTUAL) ?? 0);
  else putMissing(sheet, ACTUAL, row);
  putUnlessMissing(sheet, COMMITTED, row, NO_COMMITMENT, sum('Commitment'), amount(COMMITTED));
  const forecast = `${sum('Actual', `$D${row}&" closed"`)}+${sum('Plan', `$D${row}&" open"`)}`;
  if (isReached) putFormula(sheet, FORECAST, row, forecast, amount(FORECAST) ?? 0);
  else putUnlessMissing(sheet, FORECAST, row, none(BUDGET, row), forecast, amount(FORECAST));
  putVarianceAndAvailable(sheet, row, COLUMNS, { variance: amount(VARIANCE), available: amount(AVAILABLE) });
  putPence(sheet, NOT_ELIGIBLE, row, given.notEligible);
  putPence(sheet, CARRY, row, given.carry);
  const funding = `SUM(${at(ALLOCATION, row)})+${at(CARRIED_IN, row)}-${at(CARRIED_OUT, row)}`;
  putIfFunded(sheet, row, HEADROOM, `${funding}-SUM(${at(BUDGET, row)})`, amounts);
  // A year that the ledger has covered has lost what an open one would lose; in kind there is no money to lose.
  const unspent = `SUM(${at(ALLOCATION, row)})-SUM(${at(FORECAST, row)})-${at(CARRY, row)}`;
  const loss = `MAX(0,${unspent}+${at(CARRIED_IN, row)}+${at(NOT_ELIGIBLE, row)})`;
  if (!given.source.inKind) putIfFunded(sheet, row, given.lost === null ? AT_RISK : LOST, loss, amounts);
  putCount(sheet, NO_ALLOCATION, row, `1-COUNT(${at(ALLOCATION, row)})`, amount(NO_ALLOCATION) ?? 0);
  putCount(sheet, NO_BUDGET, row, `1-COUNT(${at(BUDGET, row)})`, amount(NO_BUDGET) ?? 0);
}

/** The condition that a cell holds no number. */
const none = (column: number, row: number): string => `COUNT(${at(column, row)})=0`;

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

/** A figure that only funding gives: an allocation, or money carried from year to year. */
function putIfFunded(sheet: Worksheet, row: number, column: number, formula: string, amounts: Amounts): void {
  const unfunded = `AND(${none(ALLOCATION, row)},${at(CARRIED_IN, row)}=0,${at(CARRIED_OUT, row)}=0)`;
  putUnlessMissing(sheet, column, row, unfunded, formula, amounts.get(column) ?? null);
}

/** Ledger rows without a home: no source pays for them yet, and they count in every total. */
function putUncoded(sheet: Worksheet, row: number, { year, actual }: UncodedYear, amounts: Amounts): void {
  for (const [i, text] of ['', 'Uncoded', '', year].entries()) putText(sheet, i + 1, row, text);
  if (actual === null) return;
  putFormula(sheet, ACTUAL, row, uncodedSum(`$D${row}`), actual);
  putFormula(sheet, FORECAST, row, at(ACTUAL, row), actual);
  for (const column of [VARIANCE, AVAILABLE])
    putFormula(sheet, column, row, `0-${at(ACTUAL, row)}`, amounts.get(column) ?? 0);
}

interface Placed {
  readonly at: number;
  readonly amounts: Amounts;
}

/** Sums the rows given, column by column: sources and years, and what has no source. */
function putTotal(
  sheet: Worksheet,
  row: number,
  year: string,
  own: readonly Placed[],
  uncoded: readonly Placed[],
): void {
  for (const [i, text] of ['', 'All cash sources', '', year, '', ''].entries())
    putText(sheet, i + 1, row, text, 'totalText');
  const all = [...own, ...uncoded];
  const sumOf = (column: number): string => `SUM(${all.map((part) => at(column, part.at)).join(',')})`;
  const total = (column: number): number => all.reduce((sum, { amounts }) => sum + (amounts.get(column) ?? 0), 0);
  const isEntered = (column: number): boolean => own.some(({ amounts }) => amounts.get(column) != null);
  const put = (column: number): void => putFormula(sheet, column, row, sumOf(column), total(column), 'total');
  const putUnless = (missing: string, column: number, known = isEntered(column)): void =>
    putUnlessMissing(sheet, column, row, missing, sumOf(column), known ? total(column) : null, 'total');
  const isReached = isEntered(ACTUAL);
  for (const column of [NO_ALLOCATION, NO_BUDGET])
    putCount(sheet, column, row, sumOf(column), total(column), 'totalCount');
  putUnless(`${at(NO_ALLOCATION, row)}=${own.length}`, ALLOCATION);
  putUnless(`${at(NO_BUDGET, row)}=${own.length}`, BUDGET);
  if (isReached) put(ACTUAL);
  else putMissing(sheet, ACTUAL, row, 'total');
  putUnless(NO_COMMITMENT, COMMITTED);
  if (isReached) put(FORECAST);
  else putUnless(none(BUDGET, row), FORECAST, isEntered(BUDGET));
  const amounts = differences(isEntered(BUDGET), total);
  putVarianceAndAvailable(sheet, row, COLUMNS, amounts, 'total');
  const unfunded = own.length === 0 ? '0=0' : `COUNT(${own.map((part) => at(HEADROOM, part.at)).join(',')})=0`;
  for (const column of [HEADROOM, AT_RISK]) putUnless(unfunded, column, isEntered(HEADROOM));
  for (const column of [CARRIED_IN, CARRIED_OUT, NOT_ELIGIBLE, CARRY, LOST]) put(column);
}

/** What the formulas of variance and available come to: without a budget, the spending; null where there is none. */
function differences(isBudgeted: boolean, total: (column: number) => number) {
  const [forecast, actual, committed] = [total(FORECAST), total(ACTUAL), total(COMMITTED)];
  const isSpent = actual !== 0 || committed !== 0;
  return {
    variance: isBudgeted || forecast !== 0 ? total(BUDGET) - forecast : null,
    available: isBudgeted || isSpent ? total(BUDGET) - actual - committed : null,
  };
}
