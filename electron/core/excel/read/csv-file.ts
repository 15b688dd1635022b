import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { BlockBuilder } from './block-builder.ts';
import { readPieces, type ByteSource } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import { namedDelimiter, sniffDelimiter } from './csv-delimiter.ts';
import { asUtf8, detectEncoding, type CsvEncoding } from './csv-encoding.ts';
import { CsvScanner } from './csv-scanner.ts';
import type { ReadBudget } from './read-budget.ts';
import { RowsCutShort } from './rows-cut-short.ts';
import { TextTable } from './text-table.ts';

/** A text file whose encoding and delimiter are known. */
export interface OpenedCsv {
  readonly info: FileInfo;
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  /** Bytes of UTF-8 in front of the first row (`sep=;`). */
  readonly skipped: number;
  /** Bytes of the file. */
  readonly size: number;
}

const SNIFFED = 64 * 1024;

async function firstText(source: ByteSource, encoding: CsvEncoding): Promise<string> {
  const start = readPieces(source, 0, Math.min(source.size, SNIFFED));
  const pieces: Buffer[] = [];
  for await (const piece of asUtf8(start, encoding)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** The one sheet is called after the file, without its ending. */
export async function openCsv(source: ByteSource, fileName: string): Promise<OpenedCsv> {
  const encoding = await detectEncoding(source);
  const start = await firstText(source, encoding);
  const named = namedDelimiter(start);
  const delimiter = named?.delimiter ?? sniffDelimiter(start);
  const sheets = [{ name: fileName.replace(/\.\w{1,5}$/, ''), hidden: false }];
  const info: FileInfo = { kind: 'csv', sheets, encoding, delimiter };
  return { info, encoding, delimiter, skipped: named?.length ?? 0, size: source.size };
}

export interface CsvReading {
  readonly source: ByteSource;
  readonly opened: OpenedCsv;
  readonly budget: ReadBudget;
  readonly rowsPerBlock: number;
  readonly onPacked: (bytes: number) => void;
}

async function* counted(reading: CsvReading): AsyncGenerator<Buffer, void, undefined> {
  for await (const piece of readPieces(reading.source, 0, reading.source.size)) {
    reading.budget.unpacked(piece.length);
    reading.onPacked(piece.length);
    yield piece;
  }
}

/** The rows of a text file. */
export async function* csvBlocks(reading: CsvReading): AsyncGenerator<RowBlock, void, undefined> {
  const { opened, budget, rowsPerBlock } = reading;
  const texts = new TextTable(budget);
  const builder = new BlockBuilder(texts, budget, rowsPerBlock);
  const scanner = new CsvScanner(opened.delimiter, builder, texts, budget.limits.textLength);
  const window = new ByteWindow('this file', () => scanner.unclosed());
  const cutShort = new RowsCutShort(opened.info.sheets[0]!.name);
  const take = (): RowBlock => {
    const block = builder.take(0);
    cutShort.saw(block);
    return block;
  };
  let used = 0;
  let skip = opened.skipped;
  for await (const piece of asUtf8(counted(reading), opened.encoding)) {
    window.advance(used, piece);
    used = skip;
    skip = 0;
    texts.window(window.bytes, window.end);
    used = scanner.scan(window.bytes, used, window.end, false);
    while (builder.full) {
      yield take();
      used = scanner.scan(window.bytes, used, window.end, false);
    }
  }
  texts.window(window.bytes, window.end);
  while (used < window.end) {
    const next = scanner.scan(window.bytes, used, window.end, true);
    if (next === used && !builder.full) throw scanner.unclosed();
    used = next;
    if (builder.full) yield take();
  }
  const last = take();
  cutShort.judge();
  if (last.rowCount > 0 || last.texts.length > 0) yield last;
}
