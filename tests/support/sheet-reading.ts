import { openSpreadsheet } from '../../electron/core/excel/read/open-spreadsheet.ts';
import {
  FileRefusal,
  type BlockOptions,
  type FileProblem,
  type ReadLimits,
  type SpreadsheetFile,
} from '../../electron/core/excel/read/spreadsheet-file.ts';
import { CELL, type RowBlock } from '../../shared/domain/ledger/row-block.ts';
import { zip } from './zip-file.ts';

/** A cell as a test writes it: texts and numbers as they are, days as ISO dates, errors with a `!` in front. */
export type ReadCell = string | number | boolean | { day: string } | { error: string };

export interface ReadRow {
  readonly row: number;
  /** By column from 0; `null` where there is no cell. */
  readonly cells: readonly (ReadCell | null)[];
}

function cellOf(block: RowBlock, at: number, texts: readonly string[]): ReadCell {
  const value = block.value[at]!;
  switch (block.kind[at]) {
    case CELL.number:
      return value;
    case CELL.boolean:
      return value === 1;
    case CELL.date:
      return { day: new Date(value * 86_400_000).toISOString().replace('T00:00:00.000Z', '') };
    case CELL.error:
      return { error: texts[value]! };
    default:
      return texts[value]!;
  }
}

/** The rows of one block; `texts` is the file's table so far, to which the block's own are added. */
export function rowsOf(block: RowBlock, texts: string[] = []): ReadRow[] {
  if (block.firstText !== texts.length) throw new Error(`texts start at ${block.firstText}, not at ${texts.length}`);
  texts.push(...block.texts);
  return Array.from(block.rowNumbers, (row, index) => {
    const cells: (ReadCell | null)[] = [];
    for (let at = block.cellStart[index]!; at < block.cellStart[index + 1]!; at += 1) {
      const column = block.column[at]!;
      if (column < cells.length) throw new Error(`column ${column} of row ${row} is out of order`);
      while (cells.length < column) cells.push(null);
      cells.push(cellOf(block, at, texts));
    }
    return { row, cells };
  });
}

export async function openBytes(
  name: string,
  bytes: Uint8Array,
  limits?: Partial<ReadLimits>,
): Promise<SpreadsheetFile> {
  const opened = await openSpreadsheet({ name, bytes }, limits);
  if (!opened.ok) throw new FileRefusal(opened.error.problem, opened.error.remedy);
  return opened.value;
}

/** All rows of a file, sheet by sheet. */
export async function readSheets(file: SpreadsheetFile, options?: BlockOptions): Promise<ReadRow[][]> {
  const sheets: ReadRow[][] = file.info.sheets.map(() => []);
  const texts: string[] = [];
  for await (const block of file.blocks(options)) sheets[block.sheet]!.push(...rowsOf(block, texts));
  return sheets;
}

/** Cells of the first sheet, row by row, without the rows' numbers. */
export async function readCells(name: string, bytes: Uint8Array | string): Promise<(ReadCell | null)[][]> {
  const file = await openBytes(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return (await readSheets(file))[0]!.map(({ cells }) => [...cells]);
}

/** What the reader says of a file that it refuses, be it at once or on the way. */
export async function problemOf(
  name: string,
  bytes: Uint8Array | string,
  limits?: Partial<ReadLimits>,
): Promise<FileProblem> {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  try {
    await readSheets(await openBytes(name, given, limits));
  } catch (error) {
    if (error instanceof FileRefusal) return error.problem;
    throw error;
  }
  throw new Error('the file was read without complaint');
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook that a test writes by hand; what is left out is as plain as can be. */
export interface HandWorkbook {
  /** What stands between `<sheetData>` and its end, by sheet. */
  readonly sheets: readonly string[];
  /** Whole `<si>` elements. */
  readonly texts?: string;
  /** Inside of `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Attributes of each `<sheet>` beyond its name. */
  readonly states?: readonly string[];
  /** Parts that are added or replaced. */
  readonly parts?: Readonly<Record<string, string>>;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inside: string): string => `<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;

export const worksheet = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

export function workbookParts({ sheets, texts, styles, properties, states, parts }: HandWorkbook): Map<string, string> {
  const entries = sheets.map(
    (_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}" ${states?.[at] ?? ''}/>`,
  );
  const all = sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  if (texts !== undefined) all.push(relation('texts', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) all.push(relation('styles', 'styles', 'styles.xml'));
  return new Map([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', relations(relation('a', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties ?? ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relations(all.join(''))],
    ...sheets.map((rows, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(rows)]),
    ...(texts === undefined ? [] : ([['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts}</sst>`]] as const)),
    ...(styles === undefined
      ? []
      : ([['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`]] as const)),
    ...Object.entries(parts ?? {}),
  ]);
}

export const handWorkbook = (workbook: HandWorkbook): Buffer => zip(workbookParts(workbook), 'deflate');
