import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { openByteSource, sourceName, sourceStamp, type ByteSource } from './byte-source.ts';
import { openCsv } from './open-csv.ts';
import { ReadBudget, fileTooLarge } from './read-budget.ts';
import { bytesToRead, infoOf, readBlocks, type OpenedContent, type ReadingJob } from './reading-job.ts';
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
import { threadedBlocks } from './threaded-blocks.ts';
import { openWorkbook } from './open-workbook.ts';

const ROWS_PER_BLOCK = 2048;

/** Below this size in the file, reading here costs less than starting a thread and carrying the rows over. */
const THREAD_FROM = 24 * 2 ** 20;

async function openContent(source: ByteSource, name: string, limits: ReadLimits): Promise<OpenedContent> {
  if (source.size > limits.fileBytes) throw fileTooLarge(limits);
  const shape = await recogniseFile(source);
  if (shape === 'text') return { csv: await openCsv(source, name) };
  return { workbook: await openWorkbook(source, new ReadBudget(limits)) };
}

class OpenedSpreadsheet implements SpreadsheetFile {
  readonly info: FileInfo;
  readonly #job: Omit<ReadingJob, 'sheets' | 'rowsPerBlock'>;

  constructor(job: Omit<ReadingJob, 'sheets' | 'rowsPerBlock'>) {
    this.info = infoOf(job.opened);
    this.#job = job;
  }

  async *blocks(options: BlockOptions = {}): AsyncGenerator<RowBlock, void, undefined> {
    const { sheets = [...this.info.sheets.keys()], rowsPerBlock = ROWS_PER_BLOCK, signal } = options;
    signal?.throwIfAborted();
    const job = { ...this.#job, sheets, rowsPerBlock };
    const apart = options.thread ?? bytesToRead(job) >= THREAD_FROM;
    yield* apart ? threadedBlocks(job, options) : readBlocks(job, options);
  }

  async peek(sheet: number, rows: number): Promise<RowBlock> {
    for await (const block of readBlocks({ ...this.#job, sheets: [sheet], rowsPerBlock: rows })) return block;
    return emptyBlock(sheet);
  }
}

const emptyBlock = (sheet: number): RowBlock => ({
  sheet,
  rowCount: 0,
  rowNumbers: new Uint32Array(0),
  lastRow: 0,
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
    const opened = await openContent(bytes, sourceName(source), all);
    return ok(new OpenedSpreadsheet({ source, stamp, opened, limits: all }));
  } catch (error) {
    if (error instanceof FileRefusal) return err(error.problem);
    throw error;
  } finally {
    await bytes.close();
  }
}
