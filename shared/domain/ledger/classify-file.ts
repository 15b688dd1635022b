import { pence, type Pence } from '../money/pence.ts';
import type { ExaminedFile } from './examine-file.ts';
import type { HeldRow, LedgerMapping } from './ledger-types.ts';
import { LedgerRowsBuilder, StringPool, type LedgerRows } from './ledger-rows.ts';
import type { PlanYears } from './period-evidence.ts';
import { rowTexts, type FileRows } from './file-rows.ts';
import { NO_BLAME, wordsFor } from './reasons.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { SheetClassifier } from './sheet-classifier.ts';

/**
 * Every row of a file, sorted: ledger rows that can be imported, held rows with why not, and blank rows. Together they
 * are all rows that the file has: in each sheet of a workbook down to the last that has cells, as Excel's Ctrl+End finds
 * it; every record of a CSV. `file` sums what was read as an amount in any, totals included.
 */
export interface ClassifiedFile {
  readonly rows: LedgerRows;
  readonly held: readonly HeldRow[];
  /** Rows without any cell: excluded as blank, and counted only, for they have nothing to keep. */
  readonly blankRows: number;
  readonly file: { readonly rows: number; readonly sum: Pence };
}

/** Sorts the rows of the sheets that `layouts` cover; rows of any other sheet are held as left out. */
export function classifyFile(
  examined: ExaminedFile,
  layouts: readonly SheetLayout[],
  mapping: LedgerMapping,
  plan: PlanYears,
): ClassifiedFile {
  const strings = new StringPool(examined.file.texts);
  const total = examined.sheets.reduce((sum, { rows }) => sum + rows, 0);
  const builder = new LedgerRowsBuilder(total, strings);
  const held: HeldRow[] = [];
  for (const { sheet } of examined.sheets) {
    const layout = layouts.find((candidate) => candidate.sheet === sheet);
    if (layout) new SheetClassifier(examined, layout, mapping, plan, builder, strings, held).run();
    else holdSheet(examined, sheet, held);
  }
  const rows = builder.finish();
  const blankRows = examined.sheets.reduce((sum, { sheet }) => sum + blankRowsOf(examined.file, sheet), 0);
  return { rows, held, blankRows, file: { rows: rows.count + held.length + blankRows, sum: sumOf(rows, held) } };
}

function blankRowsOf({ blocks }: FileRows, sheet: number): number {
  const own = blocks.filter((block) => block.sheet === sheet);
  const last = own.reduce((furthest, { lastRow }) => Math.max(furthest, lastRow), 0);
  return own.reduce((blank, { rowCount }) => blank - rowCount, last);
}

function sumOf(rows: LedgerRows, held: readonly HeldRow[]): Pence {
  let sum = 0;
  for (let row = 0; row < rows.count; row++) sum += rows.amount[row] ?? 0;
  for (const { amount } of held) sum += amount ?? 0;
  return pence(sum);
}

function holdSheet({ file, sheets }: ExaminedFile, sheet: number, held: HeldRow[]): void {
  const name = sheets[sheet]?.name ?? '';
  for (const block of file.blocks) {
    if (block.sheet !== sheet) continue;
    for (let row = 0; row < block.rowCount; row++)
      held.push({
        sheet: name,
        rowNumber: block.rowNumbers[row] ?? 0,
        outcome: 'excluded',
        reason: 'sheet-skipped',
        words: wordsFor('sheet-skipped', { ...NO_BLAME, detail: name }),
        column: null,
        cell: null,
        amount: null,
        cells: rowTexts(file, block, row),
      });
  }
}
