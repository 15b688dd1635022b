import { expect, test } from 'vitest';
import { BlockBuilder } from '../../../electron/core/excel/read/block-builder.ts';
import { ByteWindow } from '../../../electron/core/excel/read/byte-window.ts';
import { CsvScanner } from '../../../electron/core/excel/read/csv-scanner.ts';
import { ReadBudget } from '../../../electron/core/excel/read/read-budget.ts';
import { SharedStrings } from '../../../electron/core/excel/read/shared-strings.ts';
import { SheetScanner } from '../../../electron/core/excel/read/sheet-scanner.ts';
import { STANDARD_LIMITS } from '../../../electron/core/excel/read/spreadsheet-file.ts';
import { TextTable } from '../../../electron/core/excel/read/text-table.ts';
import { rowsOf, worksheet, type ReadRow } from '../../support/sheet-reading.ts';

/** Files come in pieces that end anywhere: in a tag, a quote, a character of two bytes, between `\r` and `\n`. */
const pieces = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

const SIZES = [1, 2, 3, 5, 7, 11, 64, 97, 100, 256, 1000];

interface Scanner {
  scan(bytes: Buffer, at: number, end: number): number;
}

function scanPieces(
  all: readonly Buffer[],
  make: (rows: BlockBuilder, texts: TextTable) => Scanner,
  end?: (scanner: Scanner, window: ByteWindow, used: number) => void,
): ReadRow[] {
  const budget = new ReadBudget(STANDARD_LIMITS);
  const texts = new TextTable(budget);
  const builder = new BlockBuilder(texts, budget, 10_000);
  const scanner = make(builder, texts);
  const window = new ByteWindow('it');
  let used = 0;
  for (const piece of all) {
    window.advance(used, piece);
    texts.window(window.bytes, window.end);
    used = scanner.scan(window.bytes, 0, window.end);
  }
  end?.(scanner, window, used);
  return rowsOf(builder.take(0, 0));
}

const SHEET = Buffer.from(
  worksheet(
    Array.from(
      { length: 12 },
      (_, at) =>
        `<row r="${at + 1}" spans="1:6"><c r="A${at + 1}" s="1"><v>${at * 1.25}</v></c><c r="B${at + 1}" t="str"><f>A1&amp;"é"</f><v>déjà &lt;vu&gt; ${at}</v></c>` +
        `<c r="C${at + 1}"/><c r="D${at + 1}" t="inlineStr"><is><r><t>£</t></r><r><t>${at}</t></r></is></c><!-- <c> --><c r="E${at + 1}"><f>1</f><v>-0.5</v></c></row>`,
    ).join(''),
  ),
);

const sheetScanner = (rows: BlockBuilder, texts: TextTable): Scanner =>
  new SheetScanner({ sheetName: 'S', dateStyles: new Uint8Array(2), from1904: false, textLength: 100 }, rows, texts);

test('a sheet reads the same in whatever pieces it comes', () => {
  const whole = scanPieces([SHEET], sheetScanner);
  expect(whole).toHaveLength(12);
  expect(whole[3]).toEqual({ row: 4, cells: [3.75, 'déjà <vu> 3', null, '£3', -0.5] });
  for (const size of SIZES) expect(scanPieces(pieces(SHEET, size), sheetScanner)).toEqual(whole);
});

test('shared texts read the same in whatever pieces they come', async () => {
  const xml = Buffer.from(
    `<?xml version="1.0"?><sst><si><t>one</t></si><!-- x --><si><r><t>tw</t></r><r><t>o é</t></r></si><si/><si><t xml:space="preserve"> &amp; </t></si><si><t>€</t></si></sst>`,
  );
  for (const size of SIZES) {
    const stream = (async function* () {
      yield* pieces(xml, size);
    })();
    const shared = new SharedStrings(stream, new ByteWindow('texts'), new ReadBudget(STANDARD_LIMITS));
    await shared.ensure(100);
    expect(Array.from({ length: shared.count }, (_, at) => shared.text(at))).toEqual(['one', 'two é', '', ' & ', '€']);
  }
});

const CSV = Buffer.from(
  'Date,Text,"Amo""unt"\r\n01/04/2024,"line\r\nbreak, é",£1\r\n\r\n,"",\r\n"a"b,c"d,"e"\rlast,"",x',
);

test('a text file reads the same in whatever pieces it comes', () => {
  const expected = [
    { row: 1, cells: ['Date', 'Text', 'Amo"unt'] },
    { row: 2, cells: ['01/04/2024', 'line\r\nbreak, é', '£1'] },
    { row: 5, cells: ['ab', 'c"d', 'e'] },
    { row: 6, cells: ['last', null, 'x'] },
  ];
  for (const size of [CSV.length, ...SIZES]) {
    const make = (rows: BlockBuilder, texts: TextTable): Scanner => {
      const scanner = new CsvScanner(',', rows, texts, 100);
      return { scan: (bytes, at, end) => scanner.scan(bytes, at, end, bytes.length < 0), finish: scanner } as Scanner;
    };
    const read = scanPieces(pieces(CSV, size), make, (scanner, window, used) => {
      (scanner as unknown as { finish: CsvScanner }).finish.scan(window.bytes, used, window.end, true);
    });
    expect(read).toEqual(expected);
  }
});
