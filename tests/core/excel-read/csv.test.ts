import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpreadsheet } from '../../../electron/core/excel/read/open-spreadsheet.ts';
import { openBytes, problemOf, readCells, readSheets } from '../../support/sheet-reading.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const infoOf = async (bytes: Uint8Array | string) => {
  const { encoding, delimiter } = (await openBytes('x.csv', Buffer.from(bytes as string))).info;
  return { encoding, delimiter };
};

const TABLE = 'Date,Supplier,Amount\r\n01/04/2024,Café “Ö” – €,£1.00\r\n';
const READ = [
  ['Date', 'Supplier', 'Amount'],
  ['01/04/2024', 'Café “Ö” – €', '£1.00'],
];

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** The characters of `TABLE` that Windows-1252 writes in one byte where Latin-1 has none. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[“”–€]/g, (char) => ({ '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[char]!),
    'latin1',
  );

test.each([
  ['utf-8', Buffer.from(TABLE)],
  ['utf-8', Buffer.from(`\ufeff${TABLE}`)],
  ['windows-1252', windows1252(TABLE)],
  ['utf-16le', utf16(`\ufeff${TABLE}`, 'le')],
  ['utf-16be', utf16(`\ufeff${TABLE}`, 'be')],
  ['utf-16le', utf16(TABLE, 'le')],
  ['utf-16be', utf16(TABLE, 'be')],
])('encoding %s (%#)', async (encoding, bytes) => {
  expect(await infoOf(bytes)).toEqual({ encoding, delimiter: ',' });
  expect(await readCells('x.csv', bytes)).toEqual(READ);
});

test('one character that is not UTF-8, far down a large file, makes the whole file Windows-1252', async () => {
  const line = 'INV-1,a supplier of services,10.00\r\n';
  const bytes = Buffer.concat([Buffer.from(line.repeat(60_000)), Buffer.from([0xa3]), Buffer.from('1.00,x,y\r\n')]);
  const [rows] = await readSheets(await openBytes('x.csv', bytes));
  expect(rows!.at(-1)).toEqual({ row: 60_001, cells: ['£1.00', 'x', 'y'] });
});

test('a character of several bytes across the edge of a piece stays whole', async () => {
  const line = 'é€😀,b\n';
  const rows = await readCells('x.csv', line.repeat(150_000));
  expect(new Set(rows.map(([first]) => first))).toEqual(new Set(['é€😀']));
  expect(rows).toHaveLength(150_000);
});

test.each([
  [';', 'Date;Betrag;Text\n1;1,50;a, b\n2;2,50;c\n'],
  ['\t', 'Date\tAmount\n1\t1,000\n2\t2,000\n'],
  ['|', 'Date|Amount\n1|2\n'],
  [',', 'Title of the extract; with a remark\n\nDate,Amount,"a;b;c;d"\n1,2,3\n4,5,6\n'],
  [',', '"1;2;3;4",x\n"1;2;3;4",y\n'],
  [',', 'one column\n1\n'],
])('delimiter %j is found', async (delimiter, text) => {
  expect((await infoOf(text)).delimiter).toBe(delimiter);
});

test('a first line sep=; names the delimiter and is no row', async () => {
  const file = await openBytes('x.csv', Buffer.from('sep=;\r\na,b;c\r\n'));
  expect(file.info.delimiter).toBe(';');
  expect(await readSheets(file)).toEqual([[{ row: 1, cells: ['a,b', 'c'] }]]);
});

test('quotes: delimiters, doubled quotes and line breaks inside, stray ones left as they are', async () => {
  const text = 'a,"b,c","d ""e"""\n5" pipe,"line\r\nbreak",\n"f"oo,"g" ,"h\ni"\n';
  expect(await readCells('x.csv', text)).toEqual([
    ['a', 'b,c', 'd "e"'],
    ['5" pipe', 'line\r\nbreak'],
    ['foo', 'g ', 'h\ni '.trim()],
  ]);
});

test('rows are numbered as a spreadsheet shows them, blank lines counted and left out', async () => {
  const [rows] = await readSheets(await openBytes('x.csv', Buffer.from('a\r\n\r\n"b\nb"\r,,\n \nc')));
  expect(rows).toEqual([
    { row: 1, cells: ['a'] },
    { row: 3, cells: ['b\nb'] },
    { row: 5, cells: [' '] },
    { row: 6, cells: ['c'] },
  ]);
});

test.each([
  ['blank lines in between and at the end count, the line end of the last row does not', 'a\n\nb\n\n\n', 5],
  ['a line break inside a cell is no row of its own', 'a,"b\r\n\r\nb"\r\n', 1],
  ['a record of delimiters alone is a row', 'a,b\n,\n', 2],
  ['blank lines alone', '\n\n', 2],
])('the last record is told: %s', async (_, text, last) => {
  const file = await openBytes('x.csv', Buffer.from(text));
  for (const rowsPerBlock of [1, 2048]) {
    const reached: number[] = [];
    for await (const { lastRow } of file.blocks({ rowsPerBlock })) reached.push(lastRow);
    expect(reached.at(-1)).toBe(last);
  }
});

test('nothing is guessed: numbers, dates and padding stay the text they are', async () => {
  expect(await readCells('x.csv', '007, £1564.00 ,1e5,01/04/2024,TRUE,#N/A\n')).toEqual([
    ['007', ' £1564.00 ', '1e5', '01/04/2024', 'TRUE', '#N/A'],
  ]);
});

test('a quote that is never closed is refused and its row named, short file or long', async () => {
  expect((await problemOf('x.csv', 'a,b\n1,2\n3,"4\n5,6\n')).problem).toContain('opened in row 3 ');
  const long = `a,b\n1,"2\n${'some text,more text\n'.repeat(600_000)}`;
  expect((await problemOf('x.csv', long)).problem).toContain('opened in row 2 ');
});

test('a stray quote that would swallow rows up to the next one is refused', async () => {
  const { problem } = await problemOf('x.csv', 'a,b\n"6 inch pipe,1\nnext,2\n"quoted" then,3\n');
  expect(problem).toContain('opened in row 2 ');
});

test('a text too long for a cell is an error cell', async () => {
  const rows = await readCells('x.csv', `a,${'x'.repeat(40_000)}\nb,"${'y'.repeat(40_000)}"\n`);
  expect(rows).toEqual([
    ['a', { error: 'text of 40,000 characters' }],
    ['b', { error: 'text of 40,000 characters' }],
  ]);
});

test('text cut off in the middle of a UTF-16 character is refused', async () => {
  const bytes = utf16(`\ufeff${TABLE}`, 'le');
  expect((await problemOf('x.csv', bytes.subarray(0, -1))).problem).toContain('cut short');
});

test('repeated texts are kept once, and columns of ever new texts read right', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `INV-${at},Supplier ${at % 7}`).join('\n');
  const file = await openBytes('x.csv', Buffer.from(lines));
  let texts = 0;
  for await (const block of file.blocks()) texts += block.texts.length;
  expect(texts).toBe(20_000 + 7);
  const [rows] = await readSheets(file);
  expect(rows![19_999]!.cells).toEqual(['INV-19999', `Supplier ${19_999 % 7}`]);
});

test('a file that was written to since it was opened is refused', async () => {
  const path = join(temporaryFolder(), 'x.csv');
  writeFileSync(path, 'a,b\n');
  const opened = await openSpreadsheet({ path });
  if (!opened.ok) throw new Error(opened.error.problem);
  await new Promise((resolve) => setTimeout(resolve, 20));
  appendFileSync(path, 'c,d\n');
  await expect(readSheets(opened.value)).rejects.toThrow('changed since it was chosen');
});
