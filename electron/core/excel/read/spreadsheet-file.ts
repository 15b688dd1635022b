import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';

/** Where a spreadsheet comes from: a file on this machine, or bytes handed over with the name they go by. */
export type SpreadsheetSource =
  { readonly path: string; readonly name?: string } | { readonly name: string; readonly bytes: Uint8Array };

/** Why a file is not read, in words for people: `problem` completes "the file cannot be read: …", without a full stop. */
export interface FileProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** Thrown while rows are being read, where a result cannot be returned. Anything else that is thrown is a bug. */
export class FileRefusal extends Error {
  readonly problem: FileProblem;

  constructor(problem: string, remedy: string) {
    super(`${problem}. ${remedy}`);
    this.name = 'FileRefusal';
    this.problem = { problem, remedy };
  }
}

/** How far reading has come, in bytes of the file as it lies on the disk (compressed, for a workbook). */
export type ReadProgress = (done: number, total: number) => void;

export interface BlockOptions {
  /** Indices into `info.sheets`; all sheets, hidden ones too, when left out. */
  readonly sheets?: readonly number[];
  /** At most this many rows in a block; 2,048 when left out. */
  readonly rowsPerBlock?: number;
  /** Reading stops with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: ReadProgress;
  /** Whether to read in a thread of its own; large files are, when this is left out. */
  readonly thread?: boolean;
}

/** A file that has passed its first checks. Each call of `blocks` or `peek` reads afresh. */
export interface SpreadsheetFile {
  readonly info: FileInfo;
  /**
   * All rows in order, sheet by sheet; a row without any cell that holds something is left out, and `lastRow` tells of
   * it. Index `firstText` of the first block is 0, and continues over the blocks of this one call. A text may have more
   * than one index.
   * Throws `FileRefusal` when the file turns out damaged, cut short or too large; never ends early without a word.
   */
  blocks(options?: BlockOptions): AsyncGenerator<RowBlock, void, undefined>;
  /** The first rows of one sheet that hold something, read without reading on; `firstText` is 0. Throws as `blocks`. */
  peek(sheet: number, rows: number): Promise<RowBlock>;
}

/** What a file may cost. The standard set is `STANDARD_LIMITS`. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Parts inside a workbook. */
  readonly parts: number;
  /** Unpacked bytes of all parts that are read. */
  readonly unpackedBytes: number;
  /** How many times larger than its packed form a part of more than 32 MB may be. */
  readonly ratio: number;
  readonly cells: number;
  /** Distinct text, in bytes. */
  readonly textBytes: number;
  /** Characters in one cell: Excel itself holds 32,767. A longer text becomes an error cell. */
  readonly textLength: number;
  /** Milliseconds spent reading, time spent waiting for the consumer not counted. */
  readonly deadline: number;
}

/** Room for 500,000 rows of 36 columns (some 700 MB of sheet XML at the widest), which is past any ledger met so far. */
export const STANDARD_LIMITS: ReadLimits = {
  fileBytes: 512 * 2 ** 20,
  parts: 10_000,
  unpackedBytes: 1536 * 2 ** 20,
  ratio: 250,
  cells: 40_000_000,
  textBytes: 256 * 2 ** 20,
  textLength: 32_767,
  deadline: 120_000,
};
