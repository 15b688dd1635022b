import type { Workbook, Worksheet } from 'exceljs';
import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import type { Commitment, CommitmentPart, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { at, columnLetters, fixedRange, onSheet, putFormula, putPence, putText } from './cells.ts';
import type { PlanWords } from './row-texts.ts';
import { addPage, nameTable } from './sheet-page.ts';

const NAME = 'Commitments';
const TEXTS = ['Reference', 'Supplier', 'Description', 'Certainty', 'Intervention code', 'Line', 'Source'];
const WIDTHS = [10, 18, 28, 32, 12, 13, 28, 9];
const CODE_COLUMN = 6;
const SOURCE_COLUMN = 8;
const FIRST_AMOUNT = SOURCE_COLUMN + 1;
const TAG_ROW = 3;
const BAND_ROW = 4;
const HEADING_ROW = 5;
const FIRST_ROW = 6;

interface Row {
  readonly commitment: Commitment;
  readonly part: CommitmentPart;
  readonly number: number;
  /** Pence by year: what is scheduled, and what of it is outstanding. */
  readonly scheduled: readonly number[];
  readonly outstanding: readonly number[];
}

/** Every commitment's schedule by year, and what is still outstanding on those that count; those in kind come last. */
export function addCommitmentsSheet(workbook: Workbook, document: PlanDocument, words: PlanWords): void {
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const rows = rowsOf(document);
  const sheet = addPage(workbook, {
    name: NAME,
    title: 'Commitments',
    note: 'Only commitments of certainty “committed” count; outstanding is value less what the ledger has invoiced against the reference. Pounds.',
    widths: [...WIDTHS, ...Array.from({ length: 2 * (years.length + 1) }, () => 14)],
    headingRow: HEADING_ROW,
    frozenColumns: 3,
    hiddenColumns: [1],
    hiddenRows: [TAG_ROW],
  });
  putHeadings(sheet, years);
  const [cash, inKind] = [false, true].map((kind) => rows.filter((row) => words.isInKind(row.part.sourceId) === kind));
  const cashLast = putRows(sheet, cash ?? [], words, FIRST_ROW);
  const last = inKind?.length ? putRows(sheet, inKind, words, cashLast + 1) : cashLast;
  putTotals(sheet, rows, years.length, last);
  nameRanges(workbook, sheet, years.length, cashLast, last);
}

function rowsOf(document: PlanDocument): Row[] {
  const outstanding = new Map(
    document.committed.map((row) => [`${row.commitmentId} ${row.lineId} ${row.sourceId}`, row.months]),
  );
  return document.commitments.flatMap((commitment) =>
    commitment.parts.map((part, i) => ({
      commitment,
      part,
      number: i + 1,
      scheduled: byYear(part.months, document.plan.years),
      outstanding: byYear(
        outstanding.get(`${commitment.id} ${part.lineId} ${part.sourceId}`) ?? [],
        document.plan.years,
      ),
    })),
  );
}

const byYear = (months: readonly (number | null)[], years: number): number[] =>
  Array.from({ length: years }, (_, year) =>
    months
      .slice(year * MONTHS_IN_YEAR, (year + 1) * MONTHS_IN_YEAR)
      .reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
  );

/** Scheduled by year and in all, then outstanding by year and in all. */
function putHeadings(sheet: Worksheet, years: readonly FinancialYear[]): void {
  putText(sheet, 1, HEADING_ROW, 'Row', 'heading');
  for (const [i, text] of TEXTS.entries()) putText(sheet, 2 + i, HEADING_ROW, text, 'heading');
  for (const [i, band] of ['Scheduled', 'Outstanding'].entries()) {
    const first = FIRST_AMOUNT + i * (years.length + 1);
    putText(sheet, first, BAND_ROW, band, 'band');
    for (const [y, heading] of [...years, 'Total'].entries()) {
      putText(sheet, first + y, TAG_ROW, i === 0 ? `scheduled ${heading}` : heading, 'tag');
      putText(sheet, first + y, HEADING_ROW, heading, 'numberHeading');
    }
  }
}

/** The row of the last; one stays empty where there is none, for the sums to stand on. */
function putRows(sheet: Worksheet, rows: readonly Row[], words: PlanWords, first: number): number {
  for (const [i, row] of rows.entries()) putRow(sheet, row, words, first + i);
  return first + Math.max(rows.length, 1) - 1;
}

function putRow(sheet: Worksheet, row: Row, words: PlanWords, at: number): void {
  const { commitment, part } = row;
  const [code, , line] = words.textsOf(part.lineId, part.sourceId);
  putText(sheet, 1, at, `C${commitment.id}/${row.number}`, 'tag');
  const texts = [commitment.reference, commitment.supplier, commitment.description, commitment.certainty, code, line];
  for (const [i, text] of [...texts, words.sourceCode(part.sourceId)].entries()) putText(sheet, 2 + i, at, text);
  putYears(sheet, FIRST_AMOUNT, at, row.scheduled);
  putYears(sheet, FIRST_AMOUNT + row.scheduled.length + 1, at, row.outstanding);
}

function putYears(sheet: Worksheet, first: number, row: number, amounts: readonly number[]): void {
  for (const [i, amount] of amounts.entries()) putPence(sheet, first + i, row, amount);
  const sum = `SUM(${at(first, row)}:${at(first + amounts.length - 1, row)})`;
  putFormula(sheet, first + amounts.length, row, sum, total(amounts));
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function putTotals(sheet: Worksheet, rows: readonly Row[], years: number, last: number): void {
  const totalRow = last + 1;
  for (let i = 0; i < TEXTS.length; i += 1)
    putText(sheet, 2 + i, totalRow, i === 0 ? 'All commitments' : '', 'totalText');
  const amountsOf = (row: Row): number[] => [
    ...row.scheduled,
    total(row.scheduled),
    ...row.outstanding,
    total(row.outstanding),
  ];
  for (let i = 0; i < 2 * (years + 1); i += 1) {
    const column = FIRST_AMOUNT + i;
    const sum = `SUM(${at(column, FIRST_ROW)}:${at(column, last)})`;
    putFormula(sheet, column, totalRow, sum, total(rows.map((row) => amountsOf(row)[i] ?? 0)), 'total');
  }
}

function nameRanges(workbook: Workbook, sheet: Worksheet, years: number, cashLast: number, last: number): void {
  const first = FIRST_AMOUNT + years + 1;
  const add = (what: string, range: string): void =>
    workbook.definedNames.add(onSheet(NAME, range), `Commitment_${what}`);
  add('columns', fixedRange(first, TAG_ROW, first + years - 1, TAG_ROW));
  add('cash_codes', fixedRange(CODE_COLUMN, FIRST_ROW, CODE_COLUMN, cashLast));
  add('cash_amounts', fixedRange(first, FIRST_ROW, first + years - 1, cashLast));
  add('sources', fixedRange(SOURCE_COLUMN, FIRST_ROW, SOURCE_COLUMN, last));
  add('amounts', fixedRange(first, FIRST_ROW, first + years - 1, last));
  nameTable(workbook, sheet, 'Commitment_table', `$B$${HEADING_ROW}:$${columnLetters(first + years)}$${last + 1}`);
}
