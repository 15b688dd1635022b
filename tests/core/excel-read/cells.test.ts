import { expect, test } from 'vitest';
import { handWorkbook, readCells, readSheets, openBytes, workbookParts } from '../../support/sheet-reading.ts';
import { zip } from '../../support/zip-file.ts';

const cells = (rows: string, more: { texts?: string; styles?: string; properties?: string } = {}) =>
  readCells('book.xlsx', handWorkbook({ sheets: [rows], ...more }));

const DATE_STYLES =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.00"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';

test('numbers are read exactly, whether short, long, negative or in powers of ten', async () => {
  const written = [
    '1',
    '-1564.05',
    '0.1',
    '104322773.62',
    '1234.5600000000001',
    '1E-3',
    '-2.5e+3',
    '123456789012345678',
    '.5',
    '007',
  ];
  const row = written.map((value) => `<c><v>${value}</v></c>`).join('');
  expect(await cells(`<row>${row}</row>`)).toEqual([written.map(Number)]);
});

test('numbers with references and styles take the short way to the same values', async () => {
  const written = [
    '1',
    '-1564.05',
    '0.1',
    '104322773.62',
    '1234.5600000000001',
    '123456789012345',
    '1234567890123456',
    '-0.000000000000001',
  ];
  const row = written.map((value, at) => `<c r="${'ABCDEFGH'[at]}1" s="0"><v>${value}</v></c>`).join('');
  expect(await cells(`<row r="1" spans="1:8">${row}</row>`, { styles: DATE_STYLES })).toEqual([written.map(Number)]);
});

test('what is no number is an error cell with its text, and is never taken for nought', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1,5</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x10</v></c><c r="D1"><v> </v></c><c r="E1"><v> 7 </v></c></row>';
  expect(await cells(rows)).toEqual([
    [{ error: 'not readable: 1,5' }, { error: 'not readable: NaN' }, { error: 'not readable: 0x10' }, null, 7],
  ]);
});

test('shared texts are decoded: runs joined, phonetic readings left out, escapes of both kinds undone', async () => {
  const texts = [
    '<si><t>plain</t></si>',
    '<si><t xml:space="preserve"> kept </t></si>',
    '<si><r><rPr><b/></rPr><t>Gamma </t></r><r><t>&amp; Sons</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>a&lt;b&gt; &quot;&apos; &#163;&#x20AC;</t></si>',
    '<si><t>line_x000D_\nbreak _x005F_x000D_ a_xylophone</t></si>',
    '<si><t><![CDATA[<raw> & ]]>tail</t></si>',
    '<si/>',
    '<si><t/></si>',
    '<si><t>£1,564.00</t></si>',
  ].join('');
  const row = Array.from({ length: 10 }, (_, at) => `<c r="${'ABCDEFGHIJ'[at]}1" t="s"><v>${at}</v></c>`).join('');
  expect(await cells(`<row r="1">${row}</row>`, { texts })).toEqual([
    [
      'plain',
      ' kept ',
      'Gamma & Sons',
      '東京',
      'a<b> "\' £€',
      'line\r\nbreak _x000D_ a_xylophone',
      '<raw> & tail',
      null,
      null,
      '£1,564.00',
    ],
  ]);
});

test('inline texts, results of formulas, booleans and errors', async () => {
  const rows =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>in&amp;line</t></is></c><c r="B2" t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r></is></c>' +
    '<c r="C2" t="str"><f>A1&amp;"x"</f><v>joined</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
    '<c r="G2"><f t="shared" ref="G2:G9" si="0">1+1</f><v>2</v></c><c r="H2"><f t="shared" si="0"/><v>3</v></c><c r="I2" t="inlineStr"><is><t/></is></c></row>';
  expect(await cells(rows)).toEqual([['in&line', 'two runs', 'joined', true, false, { error: '#DIV/0!' }, 2, 3]]);
});

test('a formula whose result was not stored is an error, an empty text result is a blank', async () => {
  const rows =
    '<row><c><f>A1</f></c><c><f>A1</f><v/></c><c><f>A1</f><v></v></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>';
  const lost = { error: 'no stored value' };
  expect(await cells(rows)).toEqual([[lost, lost, lost, null, 1]]);
});

test('dates are told by their number format, not by colours, elapsed time or scientific notation', async () => {
  const rows = [0, 1, 2, 3, 4].map((style, at) => `<c r="${'ABCDE'[at]}1" s="${style}"><v>45383</v></c>`).join('');
  expect(await cells(`<row r="1">${rows}</row>`, { styles: DATE_STYLES })).toEqual([
    [45383, { day: '2024-04-01' }, { day: '2024-04-01' }, 45383, 45383],
  ]);
});

test('days around the 29 February 1900 that never was, and workbooks that count from 1904', async () => {
  const rows = ['1', '59', '60', '61'].map((serial) => `<c s="1"><v>${serial}</v></c>`).join('');
  const days = ['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01'].map((day) => ({ day }));
  expect(await cells(`<row>${rows}</row>`, { styles: DATE_STYLES })).toEqual([days]);
  expect(
    await cells('<row><c s="1"><v>1</v></c><c><v>1</v></c></row>', { styles: DATE_STYLES, properties: 'date1904="1"' }),
  ).toEqual([[{ day: '1904-01-02' }, 1]]);
});

test('a time of day stays with its date', async () => {
  expect(await cells('<row><c s="1"><v>45383.25</v></c></row>', { styles: DATE_STYLES })).toEqual([
    [{ day: '2024-04-01T06:00:00.000Z' }],
  ]);
});

test('dates of strict workbooks are written as ISO dates', async () => {
  const rows =
    '<row><c t="d"><v>2022-04-01</v></c><c t="d"><v>2022-04-01T12:00:00</v></c><c t="d"><v>2022-02-30</v></c></row>';
  expect(await cells(rows)).toEqual([
    [{ day: '2022-04-01' }, { day: '2022-04-01T12:00:00.000Z' }, { error: 'not readable: 2022-02-30' }],
  ]);
});

test('rows and cells without references stand behind one another, with references where these say', async () => {
  const file = await openBytes(
    'book.xlsx',
    handWorkbook({
      sheets: [
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="AB5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ],
    }),
  );
  const [rows] = await readSheets(file);
  expect(rows!.map(({ row }) => row)).toEqual([1, 5, 6]);
  expect(rows![0]!.cells).toEqual([1, 2]);
  expect(rows![1]!.cells.slice(26)).toEqual([null, 3, 4]);
});

test('cells out of order are put in order, texts among them', async () => {
  const texts = '<si><t>a</t></si><si><t>b</t></si>';
  expect(
    await cells('<row r="1"><c r="C1" t="s"><v>1</v></c><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>', {
      texts,
    }),
  ).toEqual([['a', 7, 'b']]);
});

test('rows of nothing but blanks are left out, rows of spaces are kept, and hidden rows are read', async () => {
  const file = await openBytes(
    'book.xlsx',
    handWorkbook({
      texts: '<si><t></t></si><si><t> </t></si>',
      sheets: [
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row><row r="3" s="4"/><row r="4"><c r="A4" s="3"/></row><row r="5" hidden="1"><c r="A5"><v>1</v></c></row>',
      ],
    }),
  );
  expect(await readSheets(file)).toEqual([
    [
      { row: 2, cells: [' '] },
      { row: 5, cells: [1] },
    ],
  ]);
});

test.each([
  [
    'empty cells below the last value count, as they do in a spreadsheet program',
    '<row r="4"><c r="A4" s="3"/></row>',
    4,
  ],
  ['a row that has only a height does not', '<row r="4" ht="30"/>', 2],
  ['a text that is empty is a cell', '<row r="5"><c r="A5" t="inlineStr"><is><t></t></is></c></row>', 5],
])('the last row is told: %s', async (_, below, last) => {
  const sheets = [`<row r="2"><c r="A2"><v>1</v></c></row>${below}`, '<row r="3"><c r="A3" s="1"/></row>', ''];
  const file = await openBytes('book.xlsx', handWorkbook({ sheets }));
  for (const rowsPerBlock of [1, 2048]) {
    const reached = [0, 0, 0];
    for await (const { sheet, lastRow } of file.blocks({ rowsPerBlock })) reached[sheet] = lastRow;
    expect(reached).toEqual([last, 3, 0]);
  }
});

test('prefixed elements, single quotes, spaces in tags and comments make no difference', async () => {
  const parts = workbookParts({
    sheets: [''],
    texts: '',
    parts: {
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="u"><x:si><x:t>one</x:t></x:si><!-- two --><x:si ><x:r><x:t>tw</x:t></x:r><x:r><x:t>o</x:t></x:r></x:si></x:sst>',
      'xl/worksheets/sheet1.xml':
        "<x:worksheet xmlns:x='u'><x:cols><x:col min='1' max='16384'/></x:cols><x:sheetData><x:row r = '3' ht='15' ><x:c r='B3' t='s' ><x:v>1</x:v ></x:c><!-- <x:c> --><x:c t='s' r='C3'><x:f/><x:v >0</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    },
  });
  expect(await readCells('book.xlsx', zip(parts, 'deflate'))).toEqual([[null, 'two', 'one']]);
});

test('only the master of merged cells holds the value', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1"><v>9</v></c><c r="B1"/></row><row r="2"><c r="A2"/></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:A1048576"/></dataValidations></worksheet>';
  const bytes = handWorkbook({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': sheet } });
  expect(await readCells('book.xlsx', bytes)).toEqual([[9]]);
});

test('a text longer than a cell of Excel can hold is an error cell, however often it is used', async () => {
  const long = 'x'.repeat(40_000);
  const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`);
  const read = await cells(rows.join(''), { texts: `<si><t>${long}</t></si>` });
  expect(read).toHaveLength(3000);
  expect(read[2999]).toEqual([{ error: 'text of 40,000 characters' }]);
  expect(await cells(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`)).toEqual([
    [{ error: 'text of 40,000 characters' }],
  ]);
});
