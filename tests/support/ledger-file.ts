import { classifyFile } from '../../shared/domain/ledger/classify-file.ts';
import { examineFile } from '../../shared/domain/ledger/examine-file.ts';
import { fileRows, type FileRows } from '../../shared/domain/ledger/file-rows.ts';
import { NewRowFinder } from '../../shared/domain/ledger/find-new-rows.ts';
import { tallyImport, tallyReasons } from '../../shared/domain/ledger/import-tally.ts';
import type { ImportProfile, LedgerMapping } from '../../shared/domain/ledger/ledger-types.ts';
import type { PlanYears } from '../../shared/domain/ledger/period-evidence.ts';
import { proposeMapping } from '../../shared/domain/ledger/propose-mapping.ts';
import { CELL, type RowBlock } from '../../shared/domain/ledger/row-block.ts';
import { previewRow } from '../../shared/domain/ledger/row-details.ts';
import { layOut } from '../../shared/domain/ledger/sheet-layout.ts';

/** What a test puts in a cell: a `Date` is a date cell, `{ error }` an error cell, null nothing. */
export type TestCell = string | number | boolean | Date | { readonly error: string } | null;

export interface TestSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly TestCell[])[];
}

const MS_IN_DAY = 86_400_000;

/** A file as a reader would hand it over: rows without any cell are left out, and blocks are small. */
export function ledgerFile(...sheets: readonly TestSheet[]): FileRows {
  let texts = 0;
  const blocks = sheets.flatMap(({ rows }, sheet) => {
    const kept = rows.flatMap((cells, i) => (cells.some((cell) => cell !== null) ? [{ number: i + 1, cells }] : []));
    const made: RowBlock[] = [];
    for (let i = 0; i < kept.length; i += 3) {
      made.push(blockOf(sheet, kept.slice(i, i + 3), texts));
      texts += made.at(-1)?.texts.length ?? 0;
    }
    return made;
  });
  const infos = sheets.map(({ name, hidden }, i) => ({ name: name ?? `Sheet${i + 1}`, hidden: hidden ?? false }));
  return fileRows({ kind: 'xlsx', sheets: infos, encoding: null, delimiter: null }, blocks);
}

function blockOf(
  sheet: number,
  rows: readonly { number: number; cells: readonly TestCell[] }[],
  firstText: number,
): RowBlock {
  const texts: string[] = [];
  const [cellStart, column, kind, value]: [number[], number[], number[], number[]] = [[0], [], [], []];
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      if (cell === null) return;
      const [ofKind, held] = stored(cell, (text) => firstText + texts.push(text) - 1);
      column.push(at);
      kind.push(ofKind);
      value.push(held);
    });
    cellStart.push(column.length);
  }
  return {
    sheet,
    rowCount: rows.length,
    rowNumbers: Uint32Array.from(rows, ({ number }) => number),
    lastRow: rows.at(-1)?.number ?? 0,
    cellStart: Uint32Array.from(cellStart),
    column: Uint16Array.from(column),
    kind: Uint8Array.from(kind),
    value: Float64Array.from(value),
    texts,
    firstText,
  };
}

function stored(cell: Exclude<TestCell, null>, textIndex: (text: string) => number): [kind: number, value: number] {
  if (typeof cell === 'number') return [CELL.number, cell];
  if (typeof cell === 'boolean') return [CELL.boolean, Number(cell)];
  if (cell instanceof Date) return [CELL.date, cell.getTime() / MS_IN_DAY];
  return typeof cell === 'string' ? [CELL.text, textIndex(cell)] : [CELL.error, textIndex(cell.error)];
}

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const PLAN: PlanYears = { first: 2024, count: 1 };

/** The file read from first to last as an import into an empty plan would, under `mapping` or the proposal. */
export function readLedger(
  file: FileRows,
  plan: PlanYears = PLAN,
  chosen: { readonly mapping?: LedgerMapping; readonly profiles?: readonly ImportProfile[] } = {},
) {
  const examined = examineFile(file);
  const proposal = proposeMapping(examined, plan, chosen.profiles);
  const mapping = chosen.mapping ?? proposal.mapping;
  const layouts = layOut(examined, mapping);
  if (!layouts.ok) throw new Error(`${layouts.error.sheet}: ${layouts.error.problem}`);
  const classified = classifyFile(examined, layouts.value, mapping, plan);
  const finder = new NewRowFinder(classified.rows);
  const names = file.info.sheets.map(({ name }) => name);
  return {
    ...proposal,
    classified,
    keys: [...finder.keys],
    rows: Array.from({ length: classified.rows.count }, (_, row) => previewRow(classified.rows, row, names, null)),
    held: classified.held,
    tally: tallyImport(classified, finder.occurrences(), () => false),
    reasons: Object.fromEntries(tallyReasons(classified).map(({ code, rows }) => [code, rows])),
  };
}

/** The fields that a proposal found, with their headings. */
export const headingsOf = (mapping: LedgerMapping): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping.columns).map(([field, { heading, occurrence }]) => [
      field,
      occurrence === 1 ? heading : `${heading} #${occurrence}`,
    ]),
  );
