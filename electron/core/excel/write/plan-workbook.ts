import type { Workbook } from 'exceljs';
import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import {
  planFigures,
  UNCODED_ID,
  type FigureRow,
  type PlanFigures,
} from '../../../../shared/domain/plan/plan-figures.ts';
import { UNCODED } from '../../../../shared/domain/plan/position-types.ts';
import { yearFigures, type YearFigures } from '../../../../shared/domain/plan/year-figures.ts';
import { addCommitmentsSheet } from './commitments-sheet.ts';
import { addMonthSheet, type MonthSheet } from './month-sheet.ts';
import { addPositionSheet } from './position-sheet.ts';
import { addReadMeSheet, type WorkbookFacts } from './read-me-sheet.ts';
import { planWords, type PlanWords } from './row-texts.ts';
import { settlementRows } from './settlement-rows.ts';
import { addSettlementSheet, type UncodedYear } from './settlement-sheet.ts';

/**
 * The plan as a workbook that partners can read and edit: six sheets of typed cells, whose totals are live formulas
 * with the results they have now.
 *
 * @returns The bytes of an .xlsx file.
 */
export async function writePlanWorkbook(
  document: PlanDocument,
  facts: WorkbookFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when the first workbook is written, not at every start of the program.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = facts.by;
  workbook.lastModifiedBy = facts.by;
  workbook.created = workbook.modified = new Date(facts.exportedAt);
  workbook.title = document.plan.name;
  fill(workbook, document, facts);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(workbook: Workbook, document: PlanDocument, facts: WorkbookFacts): void {
  const figures = planFigures(document);
  const words = planWords(document);
  addReadMeSheet(workbook, document, facts);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  addSettlementSheet(workbook, settlementRows(document, figures, years), uncodedYears(figures, years));
  addMonthSheet(workbook, planByMonth(document, figures, words));
  addMonthSheet(workbook, actualsByMonth(figures, words));
  addCommitmentsSheet(workbook, document, words);
  addPositionSheet(workbook, document, figures);
}

const WHICH = {
  grid: 'No budget has been approved yet: this is the plan as it stands.',
  inForce: 'The budget in force: the latest baseline with the changes approved since, without drafts.',
} as const;

/** The budget that counts, so that every other sheet's totals follow from it. */
const planByMonth = (document: PlanDocument, figures: PlanFigures, words: PlanWords): MonthSheet => ({
  name: 'Plan by month',
  title: 'Plan by month: budget of each line and source',
  note: `${WHICH[document.approved === null ? 'grid' : 'inForce']} Blue figures may be typed over; an empty month is not entered. Quarters, years and totals follow. Pounds.`,
  prefix: 'Plan',
  months: figures.months,
  openFrom: figures.openFrom,
  editable: true,
  rows: words.inOrder(document.approved ?? document.budgets).map(({ lineId, sourceId, months }) => ({
    key: `L${lineId}/S${sourceId}`,
    texts: words.textsOf(lineId, sourceId),
    inKind: words.isInKind(sourceId),
    months,
  })),
});

const actualsByMonth = (figures: PlanFigures, words: PlanWords): MonthSheet => ({
  name: 'Actuals by month',
  title: 'Actuals by month: what the ledger has posted',
  note: 'Spend is positive. Adjustment periods (P13 and later) count in March. A month that the ledger has not reached is empty. Pounds.',
  prefix: 'Actual',
  months: figures.months,
  openFrom: figures.openFrom,
  editable: false,
  rows: [...words.inOrder(figures.rows.filter((row) => hasActuals(figures, row))), UNCODED_ROW].map((row) => ({
    key: row === UNCODED_ROW ? UNCODED : `L${row.lineId}/S${row.sourceId}`,
    texts: row === UNCODED_ROW ? ['', 'Uncoded', '', '', '', ''] : words.textsOf(row.lineId, row.sourceId),
    inKind: words.isInKind(row.sourceId),
    months: actualMonths(figures, row),
  })),
});

const UNCODED_ROW: FigureRow = { lineId: UNCODED_ID, sourceId: UNCODED_ID };

/** Pence by month; null in months that the ledger has not reached. */
function actualMonths(figures: PlanFigures, { lineId, sourceId }: FigureRow): (number | null)[] {
  const start = (figures.rowOf(lineId, sourceId) ?? 0) * figures.months.length;
  return figures.months.map((_, m) => {
    const amount = figures.cells.actual[start + m] ?? 0;
    return m >= figures.openFrom && amount === 0 ? null : amount;
  });
}

const hasActuals = (figures: PlanFigures, row: FigureRow): boolean =>
  row.lineId !== UNCODED_ID && actualMonths(figures, row).some((amount) => amount !== null && amount !== 0);

const uncodedYears = (figures: PlanFigures, years: readonly FinancialYear[]): UncodedYear[] =>
  years.map((year, i) => ({
    year,
    actual: actualIfReached(yearFigures(figures, 'source', UNCODED_ID, i)),
  }));

const actualIfReached = ({ actual, entered }: YearFigures): number | null => (entered.actual ? actual : null);
