import type { Workbook, Worksheet } from 'exceljs';
import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { uncodedSum } from './uncoded-sum.ts';
import { TOTAL_ID, UNCODED_ID, type PlanFigures } from '../../../../shared/domain/plan/plan-figures.ts';
import { yearFigures, type YearFigures } from '../../../../shared/domain/plan/year-figures.ts';
import { at, putFormula, putText } from './cells.ts';
import { addPage, nameTable } from './sheet-page.ts';

const NAME = 'Position by intervention';
const HEADINGS = ['Intervention code', 'Intervention', 'Year'];
const FIGURES = ['Budget', 'Actual', 'Committed', 'Forecast', 'Variance', 'Available'];
const FIRST_FIGURE = HEADINGS.length + 1;
const [BUDGET, ACTUAL, COMMITTED, FORECAST, VARIANCE, AVAILABLE] = [4, 5, 6, 7, 8, 9] as const;
const HEADING_ROW = 4;
const FIRST_ROW = 5;

/** Each intervention and year: budget, actual, committed, forecast, variance and what is available. Cash only. */
export function addPositionSheet(workbook: Workbook, document: PlanDocument, figures: PlanFigures): void {
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const sheet = addPage(workbook, {
    name: NAME,
    title: 'Position by intervention',
    note: 'Variance is budget less forecast: positive is an underspend. Available is budget less actual less committed. Matches in kind are left out. Pounds.',
    widths: [13, 34, 10, ...FIGURES.map(() => 15)],
    headingRow: HEADING_ROW,
    frozenColumns: HEADINGS.length,
  });
  for (const [i, heading] of [...HEADINGS, ...FIGURES].entries())
    putText(sheet, i + 1, HEADING_ROW, heading, i < HEADINGS.length ? 'heading' : 'numberHeading');
  let row = FIRST_ROW;
  for (const { id, code, name } of document.interventions)
    for (const [y, year] of years.entries())
      putIntervention(sheet, row++, [code, name, year], yearFigures(figures.groups.intervention, id, y));
  for (const [y, year] of years.entries())
    putUncoded(sheet, row++, year, yearFigures(figures.groups.intervention, UNCODED_ID, y));
  const last = row - 1;
  for (const [y, year] of years.entries())
    putTotal(sheet, row++, year, last, yearFigures(figures.groups.all, TOTAL_ID, y));
  nameTable(workbook, sheet, 'Position_table', `$A$${HEADING_ROW}:$I$${row - 1}`);
}

function putIntervention(
  sheet: Worksheet,
  row: number,
  texts: readonly [string, string, FinancialYear],
  figures: YearFigures,
): void {
  for (const [i, text] of texts.entries()) putText(sheet, i + 1, row, text);
  const pick = (range: string, columns: string, tag = `$C${row}`): string =>
    `SUMPRODUCT((${range}_cash_codes=$A${row})*(${columns}_columns=${tag})*${range}_cash_amounts)`;
  putFormula(sheet, BUDGET, row, pick('Plan', 'Plan'), figures.budget);
  putFormula(sheet, ACTUAL, row, pick('Actual', 'Actual'), figures.actual);
  putFormula(sheet, COMMITTED, row, pick('Commitment', 'Commitment'), figures.committed);
  const closed = pick('Actual', 'Actual', `$C${row}&" closed"`);
  putFormula(sheet, FORECAST, row, `${closed}+${pick('Plan', 'Plan', `$C${row}&" open"`)}`, figures.forecast);
  putDifferences(sheet, row, figures, 'calculated');
}

/** Ledger rows without a home: their forecast is what is posted. */
function putUncoded(sheet: Worksheet, row: number, year: FinancialYear, figures: YearFigures): void {
  for (const [i, text] of ['', 'Uncoded', year].entries()) putText(sheet, i + 1, row, text);
  putFormula(sheet, BUDGET, row, '0', figures.budget);
  putFormula(sheet, ACTUAL, row, uncodedSum(`$C${row}`), figures.actual);
  putFormula(sheet, COMMITTED, row, '0', figures.committed);
  putFormula(sheet, FORECAST, row, at(ACTUAL, row), figures.forecast);
  putDifferences(sheet, row, figures, 'calculated');
}

/** The sum of the rows of one year. */
function putTotal(sheet: Worksheet, row: number, year: FinancialYear, last: number, figures: YearFigures): void {
  for (const [i, text] of ['', 'All interventions', year].entries()) putText(sheet, i + 1, row, text, 'totalText');
  const sum = (column: number): string =>
    `SUMPRODUCT(($C$${FIRST_ROW}:$C$${last}=$C${row})*${at(column, FIRST_ROW)}:${at(column, last)})`;
  for (const [i, measure] of (['budget', 'actual', 'committed', 'forecast'] as const).entries())
    putFormula(sheet, FIRST_FIGURE + i, row, sum(FIRST_FIGURE + i), figures[measure], 'total');
  putDifferences(sheet, row, figures, 'total');
}

function putDifferences(
  sheet: Worksheet,
  row: number,
  { budget, actual, committed, forecast }: YearFigures,
  style: 'calculated' | 'total',
): void {
  putFormula(sheet, VARIANCE, row, `${at(BUDGET, row)}-${at(FORECAST, row)}`, budget - forecast, style);
  const available = `${at(BUDGET, row)}-${at(ACTUAL, row)}-${at(COMMITTED, row)}`;
  putFormula(sheet, AVAILABLE, row, available, budget - actual - committed, style);
}
