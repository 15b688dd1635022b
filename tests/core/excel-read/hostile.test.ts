import { expect, test } from 'vitest';
import { openSpreadsheet } from '../../../electron/core/excel/read/open-spreadsheet.ts';
import type { ReadLimits } from '../../../electron/core/excel/read/spreadsheet-file.ts';
import { handWorkbook, openBytes, problemOf, readSheets, workbookParts } from '../../support/sheet-reading.ts';
import { zip } from '../../support/zip-file.ts';

const GOOD = handWorkbook({
  sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>', '<row r="1"><c r="A1"><v>2</v></c></row>'],
});

/** The good workbook with some bytes changed. */
function spoilt(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(GOOD);
  change(bytes);
  return bytes;
}

/** Where the directory's entry of a part starts. */
function entryOf(bytes: Buffer, name: string): number {
  const at = bytes.lastIndexOf(name);
  expect(bytes.toString('latin1', at - 46, at - 44)).toBe('PK');
  return at - 46;
}

const sheetProblem = (rows: string, more: { texts?: string } = {}, limits?: Partial<ReadLimits>): Promise<string> =>
  problemOf('x.xlsx', handWorkbook({ sheets: [rows], ...more }), limits).then(({ problem }) => problem);

test('every refusal is a sentence without a full stop and a remedy', async () => {
  const { problem, remedy } = await problemOf('x.xlsx', '%PDF-1.7');
  expect(problem).toMatch(/^it .*[^.]$/);
  expect(remedy).toMatch(/^[A-Z].*[^.]$/);
});

const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), utf16(stream), Buffer.alloc(1000)]);

test.each([
  ['', 'it is empty'],
  ['%PDF-1.7 ...', 'PDF'],
  ['<html><table><tr><td>1</td></tr></table></html>', 'web page'],
  ['\ufeff  <!DOCTYPE html>\n<html>', 'web page'],
  ['<table border=1>', 'web page'],
  ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="u">', 'Excel 2003'],
  ['<?xml version="1.0"?><invoices/>', 'XML file'],
  ['{"rows": [1]}', 'JSON'],
  ['[\n  {"rows": 1}]', 'JSON'],
  ['{\\rtf1\\ansi', 'word-processing'],
  [Buffer.from([0x1f, 0x8b, 8, 0]), 'compressed archive'],
  [Buffer.from('89504e470d0a1a0a0000000d4948445200000000', 'hex'), 'neither a workbook nor text'],
  [ole('EncryptedPackage'), 'password'],
  [ole('Workbook'), 'old .xls'],
  [ole('WordDocument'), 'no workbook'],
])('told by its first bytes: %#', async (bytes, problem) => {
  expect((await problemOf('ledger.xls', bytes)).problem).toContain(problem);
});

test.each([
  [['mimetype', 'content.xml', 'META-INF/manifest.xml'], '.ods'],
  [['[Content_Types].xml', 'xl/workbook.bin'], '.xlsb'],
  [['Index/Document.iwa'], 'Numbers'],
  [['[Content_Types].xml', 'word/document.xml'], 'Word document'],
  [['[Content_Types].xml', 'ppt/presentation.xml'], 'presentation'],
  [['ledger.csv'], 'zip archive'],
])('told by the parts of its zip: %j', async (names, problem) => {
  const parts = new Map(names.map((name) => [name, 'x']));
  expect((await problemOf('x.xlsx', zip(parts))).problem).toContain(problem);
});

test('a zip that was cut short anywhere is refused', async () => {
  for (let length = 30; length < GOOD.length; length += 13) {
    const { problem } = await problemOf('x.xlsx', GOOD.subarray(0, length));
    expect(problem).toMatch(/cut short|damaged/);
  }
});

const SPOILT: readonly (readonly [string, string, (bytes: Buffer) => void])[] = [
  [
    'two parts of one name',
    'two parts called',
    (bytes: Buffer) => {
      for (let at = bytes.indexOf('sheet2.xml'); at >= 0; at = bytes.indexOf('sheet2.xml'))
        bytes.write('SHEET1.XML', at);
    },
  ],
  [
    'a wrong checksum',
    'checksum',
    (bytes: Buffer) => void bytes.writeUInt32LE(7, entryOf(bytes, 'xl/worksheets/sheet1.xml') + 16),
  ],
  [
    'a size that is too small',
    'larger than it says',
    (bytes: Buffer) => void bytes.writeUInt32LE(20, entryOf(bytes, 'xl/worksheets/sheet1.xml') + 24),
  ],
  [
    'a size that is too large',
    'cut short',
    (bytes: Buffer) => void bytes.writeUInt32LE(9000, entryOf(bytes, 'xl/worksheets/sheet1.xml') + 24),
  ],
  [
    'a part that cannot be unpacked',
    'cannot be unpacked',
    (bytes: Buffer) => {
      const entry = entryOf(bytes, 'xl/worksheets/sheet1.xml');
      const local = bytes.readUInt32LE(entry + 42);
      bytes.fill(0xff, local + 30 + 24, local + 30 + 24 + bytes.readUInt32LE(entry + 20));
    },
  ],
  [
    'parts that share bytes',
    'used twice',
    (bytes: Buffer) => {
      const first = bytes.readUInt32LE(entryOf(bytes, 'xl/worksheets/sheet1.xml') + 42);
      bytes.writeUInt32LE(first, entryOf(bytes, 'xl/worksheets/sheet2.xml') + 42);
    },
  ],
  [
    'a password',
    'password',
    (bytes: Buffer) => {
      const entry = entryOf(bytes, 'xl/workbook.xml');
      bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
    },
  ],
  [
    'a packing that Excel does not use',
    'packed in a way',
    (bytes: Buffer) => void bytes.writeUInt16LE(12, entryOf(bytes, 'xl/workbook.xml') + 10),
  ],
  [
    'an unpacked size beyond belief',
    'times its size',
    (bytes: Buffer) => void bytes.writeUInt32LE(3e9, entryOf(bytes, 'xl/worksheets/sheet1.xml') + 24),
  ],
  ['more parts than allowed', 'parts', (bytes: Buffer) => void bytes.writeUInt16LE(60_000, bytes.length - 12)],
];

test.each(SPOILT)('%s', async (_, problem, change) => {
  expect((await problemOf('x.xlsx', spoilt(change))).problem).toContain(problem);
});

test('a zip64 directory is read, and a missing one refused', async () => {
  const end = Buffer.from(GOOD.subarray(-22));
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) end64.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), at);
  end64.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  end64.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(GOOD.length - 22), 8);
  end.fill(0xff, 8, 20);
  const body = GOOD.subarray(0, -22);
  const [first] = await readSheets(await openBytes('x.xlsx', Buffer.concat([body, end64, locator, end])));
  expect(first).toEqual([{ row: 1, cells: [1] }]);
  expect((await problemOf('x.xlsx', Buffer.concat([body, end]))).problem).toContain('zip64');
});

const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'])(
  'declared entities are refused in %s',
  async (name) => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const parts = workbookParts({ sheets: [rows], texts: '<si><t>&b;</t></si>', styles: '<cellXfs/>' });
    parts.set(name, `<?xml version="1.0"?>${BOMB}${parts.get(name)!.replace(/^<\?xml.*\?>/, '')}`);
    expect((await problemOf('x.xlsx', zip(parts))).problem).toContain('declares entities');
  },
);

test.each([
  ['<row r="1"><c r="A1" t="s"><v>5</v></c></row>', 'refers to text 6 of 0'],
  ['<row r="1"><c r="A1" t="str"><v>&nope;</v></c></row>', 'unknown entity &nope;'],
  ['<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', 'row 2 after row 2'],
  ['<row r="0"><c r="A0"><v>1</v></c></row>', 'row outside 1 to 1,048,576'],
  ['<row r="1048577"/>', 'row outside 1 to 1,048,576'],
  ['<row r="99999999999999999999"/>', 'row outside 1 to 1,048,576'],
  ['<row r="1"><c r="XFE1"><v>1</v></c></row>', 'column beyond XFD'],
  ['<row r="1"><c r="ZZZZZZZZZZ1"><v>1</v></c></row>', 'column beyond XFD'],
  ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'two cells in one column'],
  ['<row r="1"><row r="2"></row></row>', 'row inside another'],
  ['<row r=1><c><v>1</v></c></row>', 'not well-formed'],
  ['<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', 'unreadable text number'],
])('a sheet that is not what Excel writes: %#', async (rows, problem) => {
  expect(await sheetProblem(rows)).toContain(problem);
});

test('a sheet that ends in the middle of its rows is refused, though its zip is whole', async () => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
  const bytes = handWorkbook({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': sheet } });
  expect((await problemOf('x.xlsx', bytes)).problem).toBe('it is damaged: the sheet “S1” is cut short');
});

test('missing parts are named', async () => {
  const parts = workbookParts({ sheets: ['', ''] });
  parts.delete('xl/worksheets/sheet2.xml');
  expect((await problemOf('x.xlsx', zip(parts))).problem).toContain('the sheet “S2” is missing');
  parts.delete('xl/workbook.xml');
  expect((await problemOf('x.xlsx', zip(parts))).problem).toContain('list of sheets is missing');
});

test('one piece that never ends does not fill the memory', async () => {
  const rows = `<row r="1"><c r="A1"><f>${'A'.repeat(10 * 2 ** 20)}</f><v>1</v></c></row>`;
  expect(await sheetProblem(rows)).toContain('more than 8 MB');
});

test.each([
  [{ cells: 5 }, 'more than 5 filled cells'],
  [{ textBytes: 2 ** 20 }, 'more than 1 MB of text'],
  [{ unpackedBytes: 2 ** 20 }, 'unpacks to more than 1 MB'],
  [{ fileBytes: 100 }, 'larger than'],
  [{ deadline: -1 }, 'took longer than'],
])('limits: %j', async (limits, problem) => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`,
  );
  const texts = Array.from({ length: 40 }, () => `<si><t>${'x'.repeat(30_000)}</t></si>`);
  expect(await sheetProblem(rows.join(''), { texts: texts.join('') }, limits)).toContain(problem);
});

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `${at},x`).join('\n');

test('a file that ends where a spreadsheet program runs out of rows is refused', async () => {
  const { problem, remedy } = await problemOf('ledger.csv', lines(65_536));
  expect(problem).toContain('“ledger” ends exactly at row 65,536');
  expect(remedy).toContain('add a row');
  const [rows] = await readSheets(await openBytes('ledger.csv', Buffer.from(`${lines(65_536)}\nend`)));
  expect(rows).toHaveLength(65_537);
});

test('a stray cell in the last row of a sheet is no sign of lost rows', async () => {
  const bytes = handWorkbook({
    sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>'],
  });
  expect((await readSheets(await openBytes('x.xlsx', bytes)))[0]).toHaveLength(2);
});

test('a file that is not there is no refusal', async () => {
  await expect(openSpreadsheet({ path: '/nowhere/ledger.csv' })).rejects.toMatchObject({ code: 'ENOENT' });
});
