import { err, ok, type Result } from '../../base/result.ts';
import { hasCommaDecimals, isMonthFirst } from './column-content.ts';
import type { ExaminedFile, ExaminedSheet } from './examine-file.ts';
import { yearHint } from './file-hints.ts';
import type { Heading } from './find-headings.ts';
import { normalHeading } from './heading-text.ts';
import { LEDGER_FIELDS, type LedgerField, type LedgerMapping } from './ledger-types.ts';

/** A mapping laid over one sheet: which column holds which field. */
export interface SheetLayout {
  readonly sheet: number;
  readonly headingRows: readonly number[];
  readonly columns: ReadonlyMap<LedgerField, Heading>;
  /** Its dates are written 04/17/2022. */
  readonly monthFirst: boolean;
  /** Its amounts are written 1.234,56. */
  readonly commaDecimals: boolean;
  /** The financial year that its name or a title gives it, for periods written without one. */
  readonly year: number | null;
  /** Fields found under another heading than the mapping's, on sheets whose headings differ. */
  readonly drifted: readonly LedgerField[];
}

export interface LayoutProblem {
  readonly sheet: string;
  readonly problem: string;
}

/** The headings a mapping names, as they are compared. */
export const headingsOfMapping = (mapping: LedgerMapping): Set<string> =>
  new Set(Object.values(mapping.columns).map(({ heading }) => normalHeading(heading)));

/** Lays `mapping` over every sheet that it does not skip. The first sheet it cannot be laid over is the problem. */
export function layOut(examined: ExaminedFile, mapping: LedgerMapping): Result<SheetLayout[], LayoutProblem> {
  const layouts: SheetLayout[] = [];
  for (const sheet of examined.sheets) {
    if (mapping.skippedSheets.includes(sheet.name) || sheet.rows === 0) continue;
    const layout = layOutSheet(examined, sheet, mapping);
    if (!layout.ok) return layout;
    layouts.push(layout.value);
  }
  return ok(layouts);
}

/** Every field of the mapping by its heading's name; where a sheet lacks that heading, by the sheet's own proposal. */
export function layOutSheet(
  { file }: ExaminedFile,
  sheet: ExaminedSheet,
  mapping: LedgerMapping,
): Result<SheetLayout, LayoutProblem> {
  if (!sheet.headingRow) return err({ sheet: sheet.name, problem: 'no row of headings was found' });
  const { columns, drifted } = columnsOf(sheet, sheet.headingRow.headings, mapping);
  const problem = whatIsMissing(columns);
  if (problem !== null) return err({ sheet: sheet.name, problem });
  const contentOf = (field: LedgerField) => sheet.contents.get(columns.get(field)?.column ?? -1);
  return ok({
    sheet: sheet.sheet,
    headingRows: sheet.headingRow.rowNumbers,
    columns,
    monthFirst: isMonthFirst(contentOf('date')),
    commaDecimals: (['amount', 'debit', 'credit'] as const).some((field) => hasCommaDecimals(contentOf(field))),
    year: yearHint(file, sheet.sheet, sheet.headingRow.rowNumbers[0] ?? 0),
    drifted,
  });
}

function columnsOf(sheet: ExaminedSheet, headings: readonly Heading[], mapping: LedgerMapping) {
  const columns = new Map<LedgerField, Heading>();
  const wanted = LEDGER_FIELDS.filter((field) => mapping.columns[field] !== undefined);
  for (const field of wanted) {
    const found = headingNamed(headings, mapping.columns[field]);
    if (found) columns.set(field, found);
  }
  const drifted = wanted.filter((field) => {
    const own = sheet.choice.get(field);
    if (columns.has(field) || !own || [...columns.values()].includes(own)) return false;
    columns.set(field, own);
    return true;
  });
  return { columns, drifted };
}

const headingNamed = (
  headings: readonly Heading[],
  wanted: LedgerMapping['columns'][LedgerField],
): Heading | undefined =>
  wanted &&
  headings.find(
    ({ normal, occurrence }) => normal === normalHeading(wanted.heading) && occurrence === wanted.occurrence,
  );

/** In words, what a ledger needs and `columns` lack; null when nothing. */
export function whatIsMissing(columns: ReadonlyMap<LedgerField, unknown>): string | null {
  const money = columns.has('amount') || columns.has('debit') || columns.has('credit');
  const posting = columns.has('date') || columns.has('period');
  if (!money && !posting) return 'no column is known to hold the amount, and none the date or the period';
  if (!money) return 'no column is known to hold the amount';
  return posting ? null : 'no column is known to hold the date or the period';
}
