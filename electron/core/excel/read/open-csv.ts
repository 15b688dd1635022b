import type { FileInfo } from '../../../../shared/domain/ledger/row-block.ts';
import { readPieces, type ByteSource } from './byte-source.ts';
import { namedDelimiter, sniffDelimiter } from './csv-delimiter.ts';
import { asUtf8, detectEncoding, type CsvEncoding } from './csv-encoding.ts';

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
