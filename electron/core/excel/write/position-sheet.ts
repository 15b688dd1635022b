import type { Workbook, Worksheet } from 'exceljs';
import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { uncodedSum } from './uncoded-sum.ts';
import { TOTAL_ID, UNCODED_ID, type PlanFigures } from '../../../../shared/domain/plan/plan-figures.ts';
import { figuresNotEntered, yearFigures, type YearFigures } from '../../../../shared/domain/plan/year-figures.ts';
import { at, putCount, putFormula, putMissing, putText, putUnlessMissing } from './cells.ts';
import { monthsEntered, NO_COMMITMENT, putVarianceAndAvailable } from './not-entered.ts';
import { addPage, nameTable } from './sheet-page.ts';

const NAME = 'Position by intervention';
const HEADINGS = ['Intervention code', 'Intervention', 'Year'];
const FIGURES = ['Budget', 'Actual', 'Committed', 'Forecast', 'Variance', 'Available', 'Budgets not entered'];
const [BUDGET, ACTUAL, COMMITTED, FORECAST, VARIANCE, AVAILABLE, NO_BUDGET] = [4, 5, 6, 7, 8, 9, 10] as const;
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

/** Each intervention and year: budget, actual, committed, forecast, variance and what is available. Cash only. */
export function addPositionSheet(workbook: Workbook, document: PlanDocument, figures: PlanFigures): void {
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const sheet = addPage(workbook, {
    name: NAME,
    title: 'Position by intervention',
    note: 'Variance is budget less forecast: positive is an underspend. Available is budget less actual less committed. Matches in kind are left out. What is not entered counts as nothing in totals. Pounds.',
    widths: [13, 34, 10, ...FIGURES.map(() => 15)],
    headingRow: HEADING_ROW,
    frozenColumns: HEADINGS.length,
  });
  for (const [i, heading] of [...HEADINGS, ...FIGURES].entries())
    putText(sheet, i + 1, HEADING_ROW, heading, i < HEADINGS.length ? 'heading' : 'numberHeading');
  let row = FIRST_ROW;
  for (const { id, code, name } of document.interventions)
    for (const [y, year] of years.entries())
      putIntervention(sheet, row++, [code, name, year], yearFigures(figures, 'intervention', id, y));
  for (const [y, year] of years.entries())
    putUncoded(sheet, row++, year, yearFigures(figures, 'intervention', UNCODED_ID, y));
  const last = row - 1;
  for (const [y, year] of years.entries()) {
    const own = document.interventions.map(({ id }) => yearFigures(figures, 'intervention', id, y));
    putTotal(sheet, row++, year, { last, own }, yearFigures(figures, 'all', TOTAL_ID, y));
  }
  nameTable(workbook, sheet, 'Position_table', `$A$${HEADING_ROW}:$J$${row - 1}`);
}

function putIntervention(
  sheet: Worksheet,
  row: number,
  texts: readonly [string, string, FinancialYear],
  figures: YearFigures,
): void {
  for (const [i, text] of texts.entries()) putText(sheet, i + 1, row, text);
  const { budget, actual, committed, entered } = figures;
  const pick = (range: string, columns: string, tag = `$C${row}`): string =>
    `SUMPRODUCT((${range}_cash_codes=$A${row})*(${columns}_columns=${tag})*${range}_cash_amounts)`;
  const months = monthsEntered(`Plan_cash_codes=$A${row}`, `$C${row}`, 'Plan_cash_amounts');
  putUnlessMissing(sheet, BUDGET, row, `${months}=0`, pick('Plan', 'Plan'), entered.budget ? budget : null);
  if (entered.actual) putFormula(sheet, ACTUAL, row, pick('Actual', 'Actual'), actual);
  else putMissing(sheet, ACTUAL, row);
  const owed = pick('Commitment', 'Commitment');
  putUnlessMissing(sheet, COMMITTED, row, NO_COMMITMENT, owed, entered.committed ? committed : null);
  const closed = pick('Actual', 'Actual', `$C${row}&" closed"`);
  putForecast(sheet, row, `${closed}+${pick('Plan', 'Plan', `$C${row}&" open"`)}`, figures, 'calculated');
  putVarianceAndAvailable(sheet, row, COLUMNS, differences(figures));
  putCount(sheet, NO_BUDGET, row, `1-COUNT(${at(BUDGET, row)})`, entered.budget ? 0 : 1);
}

/** Once the ledger has reached the year there is a forecast; before, only where a budget is entered. */
function putForecast(
  sheet: Worksheet,
  row: number,
  formula: string,
  { forecast, entered }: YearFigures,
  style: 'calculated' | 'total',
): void {
  if (entered.actual) putFormula(sheet, FORECAST, row, formula, forecast, style);
  else
    putUnlessMissing(
      sheet,
      FORECAST,
      row,
      `COUNT(${at(BUDGET, row)})=0`,
      formula,
      entered.forecast ? forecast : null,
      style,
    );
}

/** Variance and available in pence; null where neither a budget nor spending is there. */
function differences(figures: YearFigures) {
  const { budget, actual, committed, forecast } = figures;
  const missing = new Set(figuresNotEntered(figures));
  return {
    variance: missing.has('variance') ? null : budget - forecast,
    available: missing.has('available') ? null : budget - actual - committed,
  };
}

/** Ledger rows without a home: they take no budget, and their forecast is what is posted. */
function putUncoded(sheet: Worksheet, row: number, year: FinancialYear, { actual, entered }: YearFigures): void {
  for (const [i, text] of ['', 'Uncoded', year].entries()) putText(sheet, i + 1, row, text);
  if (!entered.actual) return;
  putFormula(sheet, ACTUAL, row, uncodedSum(`$C${row}`), actual);
  putFormula(sheet, FORECAST, row, at(ACTUAL, row), actual);
  for (const column of [VARIANCE, AVAILABLE]) putFormula(sheet, column, row, `0-${at(ACTUAL, row)}`, -actual);
}

/** The sum of the rows of one year, of which `own` are interventions. */
function putTotal(
  sheet: Worksheet,
  row: number,
  year: FinancialYear,
  { last, own }: { readonly last: number; readonly own: readonly YearFigures[] },
  figures: YearFigures,
): void {
  const { budget, actual, committed, entered } = figures;
  for (const [i, text] of ['', 'All interventions', year].entries()) putText(sheet, i + 1, row, text, 'totalText');
  const sum = (column: number): string =>
    `SUMIF($C$${FIRST_ROW}:$C$${last},$C${row},${at(column, FIRST_ROW)}:${at(column, last)})`;
  const putUnless = (missing: string, column: number, pence: number | null): void =>
    putUnlessMissing(sheet, column, row, missing, sum(column), pence, 'total');
  putUnless(`${at(NO_BUDGET, row)}=${own.length}`, BUDGET, entered.budget ? budget : null);
  if (entered.actual) putFormula(sheet, ACTUAL, row, sum(ACTUAL), actual, 'total');
  else putMissing(sheet, ACTUAL, row, 'total');
  putUnless(NO_COMMITMENT, COMMITTED, entered.committed ? committed : null);
  putForecast(sheet, row, sum(FORECAST), figures, 'total');
  putVarianceAndAvailable(sheet, row, COLUMNS, differences(figures), 'total');
  putCount(sheet, NO_BUDGET, row, sum(NO_BUDGET), own.filter((one) => !one.entered.budget).length, 'totalCount');
}
