import { isUtf8 } from 'node:buffer';
import { readPieces, type ByteSource } from './byte-source.ts';
import { FileRefusal } from './spreadsheet-file.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Windows-1252 differs from Latin-1 between 0x80 and 0x9f (WHATWG Encoding Standard; five places stay controls). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const binary = (): FileRefusal => new FileRefusal('it is neither a workbook nor text', 'Choose an .xlsx or .csv file');

/** Every other byte of UTF-16 is nought in mostly western text. */
function byNoughts(start: Buffer): CsvEncoding | null {
  const noughts = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) noughts[at & 1]! += 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (even + odd === 0) return null;
  if (odd > start.length * 0.2 && even * 20 < odd) return 'utf-16le';
  if (even > start.length * 0.2 && odd * 20 < even) return 'utf-16be';
  throw binary();
}

/** How many bytes at the end belong to a character that goes on in the next piece. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

async function isUtf8File(source: ByteSource): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of readPieces(source, 0, source.size, 2 ** 20)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const whole = bytes.length - unfinished(bytes);
    if (bytes.includes(0)) throw binary();
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = Buffer.from(bytes.subarray(whole));
  }
  return rest.length === 0;
}

/** How a text file is written. UTF-8 is proved over the whole file; what is not UTF-8 is taken for Windows-1252. */
export async function detectEncoding(source: ByteSource): Promise<CsvEncoding> {
  const start = await source.read(0, Math.min(source.size, 4096));
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return byNoughts(start) ?? ((await isUtf8File(source)) ? 'utf-8' : 'windows-1252');
}

const toUtf8 = (bytes: Buffer): Buffer =>
  bytes.every((byte) => byte < 0x80)
    ? bytes
    : Buffer.from(bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!));

const cutShort = (): FileRefusal =>
  new FileRefusal('it ends in the middle of a character: it was cut short', 'Copy or export it again');

async function* fromUtf16(
  pieces: AsyncIterable<Buffer>,
  encoding: CsvEncoding,
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let odd = false;
  for await (const piece of pieces) {
    odd = odd !== (piece.length % 2 === 1);
    yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  }
  if (odd) throw cutShort();
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The pieces of a file as UTF-8 without a byte order mark. */
export async function* asUtf8(
  pieces: AsyncIterable<Buffer>,
  encoding: CsvEncoding,
): AsyncGenerator<Buffer, void, undefined> {
  let first = true;
  for await (const piece of encoding.startsWith('utf-16') ? fromUtf16(pieces, encoding) : pieces) {
    const bytes = encoding === 'windows-1252' ? toUtf8(piece) : piece;
    yield first && bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes;
    first = false;
  }
}
