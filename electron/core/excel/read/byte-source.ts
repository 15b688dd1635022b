import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefusal, type SpreadsheetSource } from './spreadsheet-file.ts';

/** The bytes of a file, read from anywhere in it. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes; throws `FileRefusal` when the file has become shorter since it was opened. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

export const sourceName = (source: SpreadsheetSource): string =>
  'path' in source ? (source.name ?? basename(source.path)) : source.name;

/** A number that differs when the file was written to in the meantime; 0 for bytes in memory. */
export async function sourceStamp(source: SpreadsheetSource): Promise<number> {
  return 'path' in source ? (await stat(source.path)).mtimeMs : 0;
}

const changed = (): FileRefusal =>
  new FileRefusal('it was changed while it was being read', 'Close it in other programs and try again');

async function readFully(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw changed();
    done += bytesRead;
  }
  return bytes;
}

async function openPath(path: string): Promise<ByteSource> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { size, read: (offset, length) => readFully(file, offset, length), close: () => file.close() };
}

function openBytes(given: Uint8Array): ByteSource {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => {},
  };
}

export async function openByteSource(source: SpreadsheetSource): Promise<ByteSource> {
  return 'path' in source ? openPath(source.path) : openBytes(source.bytes);
}

/** The bytes from `offset` to `end` in pieces of `step`. */
export async function* readPieces(
  source: ByteSource,
  offset: number,
  end: number,
  step = 256 * 1024,
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = offset; at < end; at += step) yield await source.read(at, Math.min(step, end - at));
}
