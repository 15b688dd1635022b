import type { ByteSource } from './byte-source.ts';
import { cutShort, damaged } from './refusals.ts';
import { FileRefusal, type ReadLimits } from './spreadsheet-file.ts';

/**
 * The directory of a zip file, read and judged before anything is unpacked. Layout: PKWARE APPNOTE 6.3.10, sections
 * 4.3.12 (central directory), 4.3.14 to 4.3.16 (end records, zip64 among them).
 */
export interface ZipPart {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc32: number;
  /** 0 is stored as it is, 8 is deflate. */
  readonly method: number;
  /** Where the part's own header starts in the file. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const NONE_16 = 0xffff;
const NONE_32 = 0xffffffff;
const RATIO_COUNTS_FROM = 32 * 2 ** 20;

interface Directory {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

const safe = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('its directory gives impossible sizes');
  return Number(value);
};

/** The end record lies in the last 64 KB, before a comment whose length it gives. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_RECORD && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return at;
  }
  throw cutShort();
}

async function readEnd64(source: ByteSource, locatorAt: number): Promise<Directory> {
  const locator = await source.read(Math.max(locatorAt, 0), 20);
  if (locatorAt < 0 || locator.readUInt32LE(0) !== END_LOCATOR_64) throw damaged('its zip64 directory is missing');
  const at = safe(locator.readBigUInt64LE(8));
  if (at + 56 > source.size) throw cutShort();
  const end = await source.read(at, 56);
  if (end.readUInt32LE(0) !== END_RECORD_64) throw damaged('its zip64 directory is missing');
  return {
    entries: safe(end.readBigUInt64LE(32)),
    size: safe(end.readBigUInt64LE(40)),
    offset: safe(end.readBigUInt64LE(48)),
  };
}

async function readEnd(source: ByteSource): Promise<Directory> {
  if (source.size < 22) throw cutShort();
  const length = Math.min(source.size, 22 + NONE_16);
  const tail = await source.read(source.size - length, length);
  const at = findEnd(tail);
  const entries = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (entries !== NONE_16 && size !== NONE_32 && offset !== NONE_32) return { entries, size, offset };
  return readEnd64(source, source.size - length + at - 20);
}

/** Sizes of 4 GB and more stand in the extra field 0x0001, in this order and only where the plain field is full. */
function wideFields(extra: Buffer, plain: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return plain.map((value) => {
      if (value !== NONE_32) return value;
      if (next + 8 > extra.length) throw damaged('its directory is incomplete');
      next += 8;
      return safe(extra.readBigUInt64LE(next - 8));
    });
  }
  return [...plain];
}

/** One entry at `at`, and where the next one starts. */
function readEntry(bytes: Buffer, at: number): { part: ZipPart; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
    throw damaged('its directory is incomplete');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw damaged('its directory is incomplete');
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) {
    throw new FileRefusal('it is protected with a password', 'Save a copy without a password and choose that');
  }
  const plain = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [unpacked = 0, packed = 0, offset = 0] = wideFields(bytes.subarray(nameEnd, extraEnd), plain);
  const name = bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
  return {
    part: { name, packed, unpacked, offset, crc32: bytes.readUInt32LE(at + 16), method: bytes.readUInt16LE(at + 10) },
    next,
  };
}

function judgePart(part: ZipPart, limits: ReadLimits): void {
  if (part.method !== 0 && part.method !== 8) throw damaged(`${part.name} is packed in a way Excel does not use`);
  if (part.method === 0 && part.packed !== part.unpacked) throw damaged(`${part.name} has a wrong size`);
  if (part.unpacked > RATIO_COUNTS_FROM && part.unpacked > part.packed * limits.ratio) {
    throw new FileRefusal(
      `${part.name} unpacks to ${Math.round(part.unpacked / Math.max(part.packed, 1)).toLocaleString('en-GB')} times its size, which no honest workbook does`,
      'Ask whoever sent it for a fresh export',
    );
  }
}

/** Parts that share bytes are how a small file claims to hold terabytes. */
function judgeOverlaps(parts: readonly ZipPart[], directoryAt: number): void {
  const inOrder = parts.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach((part, index) => {
    const limit = inOrder[index + 1]?.offset ?? directoryAt;
    if (part.offset + 30 + part.packed > limit) throw damaged(`the bytes of ${part.name} are used twice or missing`);
  });
}

/** The parts of a zip file by name in lower case (Excel takes names so). Throws `FileRefusal` when the directory is damaged, cut short or hostile. */
export async function readZipDirectory(source: ByteSource, limits: ReadLimits): Promise<Map<string, ZipPart>> {
  const { entries, size, offset } = await readEnd(source);
  if (entries > limits.parts) {
    throw new FileRefusal(
      `it holds ${entries.toLocaleString('en-GB')} parts`,
      'Ask whoever sent it for a fresh export',
    );
  }
  if (offset + size > source.size || size < entries * 46) throw cutShort();
  const bytes = await source.read(offset, size);
  const parts = new Map<string, ZipPart>();
  let at = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const { part, next } = readEntry(bytes, at);
    at = next;
    judgePart(part, limits);
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw damaged(`it contains two parts called ${part.name}`);
    parts.set(key, part);
  }
  judgeOverlaps([...parts.values()], offset);
  return parts;
}
