import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { openByteSource, sourceName, sourceStamp, type ByteSource } from './byte-source.ts';
import { csvBlocks, openCsv, type OpenedCsv } from './csv-file.ts';
import { ReadBudget, fileTooLarge } from './read-budget.ts';
import { recogniseFile } from './recognise-file.ts';
import {
  FileRefusal,
  STANDARD_LIMITS,
  type BlockOptions,
  type FileProblem,
  type ReadLimits,
  type SpreadsheetFile,
  type SpreadsheetSource,
} from './spreadsheet-file.ts';
import { WorkbookReader, openWorkbook, type OpenedWorkbook } from './workbook-file.ts';

type Opened = { readonly csv: OpenedCsv } | { readonly workbook: OpenedWorkbook };

const ROWS_PER_BLOCK = 2048;

const infoOf = (opened: Opened): FileInfo => ('csv' in opened ? opened.csv.info : opened.workbook.info);

async function openContent(source: ByteSource, name: string, limits: ReadLimits): Promise<Opened> {
  if (source.size > limits.fileBytes) throw fileTooLarge(limits);
  const shape = await recogniseFile(source);
  if (shape === 'text') return { csv: await openCsv(source, name) };
  return { workbook: await openWorkbook(source, new ReadBudget(limits)) };
}

/** The bytes that will be taken in, against which progress is told. */
function packedTotal(opened: Opened, source: ByteSource, sheets: readonly number[]): number {
  if ('csv' in opened) return source.size;
  const { parts } = opened.workbook;
  const packed = sheets.map((sheet) => parts.sheets[sheet]!.part.packed);
  return packed.reduce((sum, bytes) => sum + bytes, parts.sharedStrings?.packed ?? 0);
}

class LocalSpreadsheet implements SpreadsheetFile {
  readonly info: FileInfo;
  readonly #source: SpreadsheetSource;
  readonly #stamp: number;
  readonly #opened: Opened;
  readonly #limits: ReadLimits;

  constructor(source: SpreadsheetSource, stamp: number, opened: Opened, limits: ReadLimits) {
    this.info = infoOf(opened);
    this.#source = source;
    this.#stamp = stamp;
    this.#opened = opened;
    this.#limits = limits;
  }

  async *blocks(options: BlockOptions = {}): AsyncGenerator<RowBlock, void, undefined> {
    const budget = new ReadBudget(this.#limits);
    const source = await this.#reopen();
    try {
      for await (const block of this.#read(source, budget, options)) {
        options.signal?.throwIfAborted();
        budget.pause();
        yield block;
        budget.resume();
      }
    } finally {
      await source.close();
    }
  }

  async peek(sheet: number, rows: number): Promise<RowBlock> {
    for await (const block of this.blocks({ sheets: [sheet], rowsPerBlock: rows })) return block;
    return emptyBlock(sheet);
  }

  #read(source: ByteSource, budget: ReadBudget, options: BlockOptions): AsyncGenerator<RowBlock, void, undefined> {
    const { sheets = [...this.info.sheets.keys()], rowsPerBlock = ROWS_PER_BLOCK } = options;
    const total = packedTotal(this.#opened, source, sheets);
    let done = 0;
    const onPacked = (bytes: number): void => {
      options.signal?.throwIfAborted();
      done += bytes;
      options.onProgress?.(Math.min(done, total), total);
    };
    const reading = { source, budget, rowsPerBlock, onPacked };
    if ('csv' in this.#opened) return csvBlocks({ ...reading, opened: this.#opened.csv });
    return new WorkbookReader({ ...reading, parts: this.#opened.workbook.parts, sheets }).blocks();
  }

  async #reopen(): Promise<ByteSource> {
    if ((await sourceStamp(this.#source)) !== this.#stamp) {
      throw new FileRefusal('it was changed since it was chosen', 'Choose it again');
    }
    return openByteSource(this.#source);
  }
}

const emptyBlock = (sheet: number): RowBlock => ({
  sheet,
  rowCount: 0,
  rowNumbers: new Uint32Array(0),
  cellStart: new Uint32Array(1),
  column: new Uint16Array(0),
  kind: new Uint8Array(0),
  value: new Float64Array(0),
  texts: [],
  firstText: 0,
});

/**
 * Opens a workbook or text file and judges it by its first bytes, its directory and its small parts, before any row is
 * read. Fails with what is wrong and what to do about it; throws only what the file system throws (no such file).
 */
export async function openSpreadsheet(
  source: SpreadsheetSource,
  limits: Partial<ReadLimits> = {},
): Promise<Result<SpreadsheetFile, FileProblem>> {
  const all = { ...STANDARD_LIMITS, ...limits };
  const stamp = await sourceStamp(source);
  const bytes = await openByteSource(source);
  try {
    return ok(new LocalSpreadsheet(source, stamp, await openContent(bytes, sourceName(source), all), all));
  } catch (error) {
    if (error instanceof FileRefusal) return err(error.problem);
    throw error;
  } finally {
    await bytes.close();
  }
}
