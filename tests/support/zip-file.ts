import { crc32, deflateRawSync } from 'node:zlib';

const STORED = 0;
const DEFLATED = 8;

/** A zip file of the parts given. */
export function zip(parts: ReadonlyMap<string, string>, method: 'store' | 'deflate' = 'store'): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const packed = method === 'store' ? content : deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(method === 'store' ? STORED : DEFLATED, 4);
    head.writeUInt16LE(33, 8);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, entry, path);
    const file = [Buffer.from('PK\u0003\u0004', 'latin1'), head, path, packed];
    files.push(...file);
    offset += file.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
