import { Readable, pipeline, type TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import { readPieces, type ByteSource } from './byte-source.ts';
import type { ReadBudget } from './read-budget.ts';
import { damaged } from './refusals.ts';
import type { ZipPart } from './zip-directory.ts';

const PIECE = 256 * 1024;
const LOCAL_HEADER = 0x04034b50;

/** Tells how many packed bytes of a part have been taken in. */
export type PackedProgress = (bytes: number) => void;

async function dataStart(source: ByteSource, part: ZipPart): Promise<number> {
  const header = await source.read(part.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(`${part.name} is not where its directory says`);
  const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + part.packed > source.size) throw damaged(`${part.name} is cut short`);
  return start;
}

async function* packedPieces(
  source: ByteSource,
  part: ZipPart,
  onProgress?: PackedProgress,
): AsyncGenerator<Buffer, void, undefined> {
  const start = await dataStart(source, part);
  for await (const piece of readPieces(source, start, start + part.packed, PIECE)) {
    onProgress?.(piece.length);
    yield piece;
  }
}

/** Inflating runs beside the scanning, on a thread of Node's pool, up to four pieces ahead. */
function inflated(packed: AsyncGenerator<Buffer, void, undefined>): AsyncIterable<Buffer> {
  const options: ZlibOptions & TransformOptions = { chunkSize: PIECE, readableHighWaterMark: 4 * PIECE };
  const inflate = createInflateRaw(options);
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflate, () => {
    // The error reaches the reader of `inflate`; here it only has to be taken.
  });
  return inflate as AsyncIterable<Buffer>;
}

const asRefusal = (error: unknown, part: ZipPart): unknown =>
  String((error as NodeJS.ErrnoException).code).startsWith('Z_') ? damaged(`${part.name} cannot be unpacked`) : error;

/**
 * The unpacked bytes of a part, in pieces. Throws `FileRefusal` when they differ from the size and checksum that the
 * directory gives; leaving the loop early stops the unpacking.
 */
export async function* unpackPart(
  source: ByteSource,
  part: ZipPart,
  budget: ReadBudget,
  onProgress?: PackedProgress,
): AsyncGenerator<Buffer, void, undefined> {
  const packed = packedPieces(source, part, onProgress);
  let size = 0;
  let checksum = 0;
  try {
    for await (const piece of part.method === 0 ? packed : inflated(packed)) {
      size += piece.length;
      if (size > part.unpacked) throw damaged(`${part.name} is larger than it says`);
      budget.unpacked(piece.length);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw asRefusal(error, part);
  }
  if (size !== part.unpacked) throw damaged(`${part.name} is cut short`);
  if (checksum !== part.crc32) throw damaged(`the checksum of ${part.name} does not fit its content`);
}

const SMALL_PART = 16 * 2 ** 20;

/** A small part as one text. */
export async function unpackText(source: ByteSource, part: ZipPart, budget: ReadBudget): Promise<string> {
  if (part.unpacked > SMALL_PART) throw damaged(`${part.name} is far larger than such a part ever is`);
  const pieces: Buffer[] = [];
  for await (const piece of unpackPart(source, part, budget)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
