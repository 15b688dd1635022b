import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openSpreadsheet } from '../../../electron/core/excel/read/open-spreadsheet.ts';
import { FileRefusal, type SpreadsheetFile } from '../../../electron/core/excel/read/spreadsheet-file.ts';
import { handWorkbook, openBytes, readSheets, rowsOf } from '../../support/sheet-reading.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ExcelJS = createRequire(import.meta.url)('exceljs') as typeof import('exceljs');

const ROWS = 5000;

/** A workbook as people have it: written by a program, with dates, formulas, merges, and more than one sheet. */
async function ordinaryWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const ledger = book.addWorksheet('Ledger');
  ledger.addRow(['Published spending']);
  ledger.mergeCells('A1:D1');
  ledger.addRow(['Date', 'Supplier', 'Amount', 'Doubled']);
  for (let at = 0; at < ROWS; at += 1) {
    const amount = Math.round((at * 7.13 - 900) * 100) / 100;
    const row = ledger.addRow([new Date(Date.UTC(2024, 3, 1 + (at % 30))), `Supplier ${at % 50} & Co`, amount]);
    row.getCell(1).numFmt = 'dd/mm/yyyy';
    row.getCell(4).value = { formula: `C${at + 3}*2`, result: Math.round(amount * 200) / 100 };
  }
  book.addWorksheet('Notes', { state: 'hidden' }).getCell('B3').value = { error: '#REF!' };
  book.addWorksheet('Empty', { state: 'veryHidden' });
  return Buffer.from(await book.xlsx.writeBuffer());
}

let bytes: Buffer;
beforeAll(async () => {
  bytes = await ordinaryWorkbook();
});

const open = (): Promise<SpreadsheetFile> => openBytes('ledger.xlsx', bytes);

test('a workbook from a program reads cell by cell as it was written', async () => {
  const file = await open();
  expect(file.info).toEqual({
    kind: 'xlsx',
    sheets: [
      { name: 'Ledger', hidden: false },
      { name: 'Notes', hidden: true },
      { name: 'Empty', hidden: true },
    ],
    encoding: null,
    delimiter: null,
  });
  const [ledger, notes, empty] = await readSheets(file);
  expect(ledger).toHaveLength(ROWS + 2);
  expect(ledger![0]).toEqual({ row: 1, cells: ['Published spending'] });
  expect(ledger![102]).toEqual({ row: 103, cells: [{ day: '2024-04-11' }, 'Supplier 0 & Co', -187, -374] });
  expect(notes).toEqual([{ row: 3, cells: [null, { error: '#REF!' }] }]);
  expect(empty).toEqual([]);
});

test('blocks hold the rows asked for and number their texts through', async () => {
  const file = await open();
  const texts: string[] = [];
  const sizes: number[] = [];
  for await (const block of file.blocks({ sheets: [0], rowsPerBlock: 1000 })) {
    sizes.push(rowsOf(block, texts).length);
  }
  expect(sizes).toEqual([1000, 1000, 1000, 1000, 1000, 2]);
  expect(texts).toHaveLength(5 + 50);
});

test('peek reads the first rows of one sheet and no further', async () => {
  const file = await open();
  const first = rowsOf(await file.peek(0, 60));
  expect(first).toHaveLength(60);
  expect(first[1]!.cells).toEqual(['Date', 'Supplier', 'Amount', 'Doubled']);
  expect(rowsOf(await file.peek(1, 60))).toHaveLength(1);
  expect((await file.peek(2, 60)).rowCount).toBe(0);
});

test('peek does not read the rest of a damaged sheet, reading all of it refuses', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 100_003}</v></c></row>`,
  );
  const damaged = await openBytes('x.xlsx', handWorkbook({ sheets: [`${rows.join('')}<row r="1"/>`] }));
  expect((await damaged.peek(0, 5)).rowCount).toBe(5);
  await expect(readSheets(damaged)).rejects.toBeInstanceOf(FileRefusal);
});

test('chart sheets are passed over', async () => {
  const parts = handWorkbook({
    sheets: ['<row><c><v>1</v></c></row>', ''],
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="u/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="u/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    },
  });
  expect((await openBytes('x.xlsx', parts)).info.sheets.map(({ name }) => name)).toEqual(['S1']);
});

test('a thread of its own reads the same, from bytes and from a file', async () => {
  const path = join(temporaryFolder(), 'ledger.xlsx');
  writeFileSync(path, bytes);
  const onDisk = await openSpreadsheet({ path });
  if (!onDisk.ok) throw new Error(onDisk.error.problem);
  const expected = await readSheets(await open(), { thread: false });
  expect(await readSheets(await open(), { thread: true, rowsPerBlock: 100 })).toEqual(expected);
  expect(await readSheets(onDisk.value, { thread: true })).toEqual(expected);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a thread of its own hands over what it refuses', async () => {
  const file = await openBytes('x.xlsx', handWorkbook({ sheets: ['<row r="0"><c><v>1</v></c></row>'] }));
  const reading = readSheets(file, { thread: true });
  await expect(reading).rejects.toBeInstanceOf(FileRefusal);
  await expect(reading).rejects.toThrow('row outside 1 to');
});

test.each([true, false])('progress is told up to the end (thread: %s)', async (thread) => {
  const told: [number, number][] = [];
  await readSheets(await open(), { thread, onProgress: (done, total) => told.push([done, total]) });
  const [done, total] = told.at(-1)!;
  expect(done).toBe(total);
  expect(told.map(([at]) => at)).toEqual(told.map(([at]) => at).toSorted((a, b) => a - b));
});

test.each([true, false])('reading stops when it is cancelled, and can be left early (thread: %s)', async (thread) => {
  const file = await open();
  const stop = new AbortController();
  const reading = (async () => {
    for await (const block of file.blocks({ thread, rowsPerBlock: 100, signal: stop.signal })) {
      expect(block.rowCount).toBe(100);
      stop.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  for await (const block of file.blocks({ thread, rowsPerBlock: 10 })) {
    expect(block.rowCount).toBe(10);
    break;
  }
});

test('a thread of its own does not run ahead of a slow consumer', async () => {
  const file = await openBytes('x.csv', Buffer.from('a line of text,1.00\n'.repeat(400_000)));
  let [read, size, blocks] = [0, 0, 0];
  const onProgress = (done: number, total: number): void => void ([read, size] = [done, total]);
  for await (const block of file.blocks({ thread: true, rowsPerBlock: 1000, onProgress })) {
    expect(block.rowCount).toBe(1000);
    blocks += 1;
    if (blocks === 5) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(size / 4);
});
