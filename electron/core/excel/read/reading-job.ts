import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { openByteSource, sourceStamp, type ByteSource } from './byte-source.ts';
import { csvBlocks } from './csv-blocks.ts';
import type { OpenedCsv } from './open-csv.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import { ReadBudget } from './read-budget.ts';
import { FileRefusal, type BlockOptions, type ReadLimits, type SpreadsheetSource } from './spreadsheet-file.ts';
import { WorkbookReader } from './workbook-reader.ts';

export type OpenedContent = { readonly csv: OpenedCsv } | { readonly workbook: OpenedWorkbook };

/** All that reading rows needs, as plain data, so that another thread can be given it. */
export interface ReadingJob {
  readonly source: SpreadsheetSource;
  /** As `sourceStamp` gave when the file was opened. */
  readonly stamp: number;
  readonly opened: OpenedContent;
  readonly limits: ReadLimits;
  readonly sheets: readonly number[];
  readonly rowsPerBlock: number;
}

export const infoOf = (opened: OpenedContent): FileInfo => ('csv' in opened ? opened.csv.info : opened.workbook.info);

/** The bytes that will be taken in, against which progress is told; packed ones, for a workbook. */
export function bytesToRead({ opened, sheets }: Pick<ReadingJob, 'opened' | 'sheets'>): number {
  if ('csv' in opened) return opened.csv.size;
  const { parts } = opened.workbook;
  const packed = sheets.map((sheet) => parts.sheets[sheet]!.part.packed);
  return packed.reduce((sum, bytes) => sum + bytes, parts.sharedStrings?.packed ?? 0);
}

function contentBlocks(
  job: ReadingJob,
  source: ByteSource,
  budget: ReadBudget,
  onPacked: (bytes: number) => void,
): AsyncGenerator<RowBlock, void, undefined> {
  const { opened, rowsPerBlock, sheets } = job;
  const reading = { source, budget, rowsPerBlock, onPacked };
  if ('csv' in opened) return csvBlocks({ ...reading, opened: opened.csv });
  return new WorkbookReader({ ...reading, parts: opened.workbook.parts, sheets }).blocks();
}

async function reopen({ source, stamp }: ReadingJob): Promise<ByteSource> {
  if ((await sourceStamp(source)) === stamp) return openByteSource(source);
  throw new FileRefusal('it was changed since it was chosen', 'Choose it again');
}

/** Reads the rows in this thread. Throws `FileRefusal`, and the signal's reason. */
export async function* readBlocks(
  job: ReadingJob,
  { signal, onProgress }: Pick<BlockOptions, 'signal' | 'onProgress'> = {},
): AsyncGenerator<RowBlock, void, undefined> {
  const budget = new ReadBudget(job.limits, signal);
  const total = bytesToRead(job);
  let done = 0;
  const source = await reopen(job);
  const onPacked = (bytes: number): void => {
    done += bytes;
    onProgress?.(Math.min(done, total), total);
  };
  try {
    for await (const block of contentBlocks(job, source, budget, onPacked)) {
      budget.pause();
      yield block;
      signal?.throwIfAborted();
      budget.resume();
    }
  } finally {
    await source.close();
  }
}
