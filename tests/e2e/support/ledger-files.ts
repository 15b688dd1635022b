import { zip } from '../../support/zip-file.ts';

/** A file as a page's file chooser takes it. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, lines: readonly string[], encoding: BufferEncoding): UploadedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, encoding),
});

/**
 * A text extract with the troubles of real ones: titles above the headings, Windows-1252, semicolons, pounds and commas
 * in amounts, brackets, a trailing minus, two identical rows, a date that does not exist, an error where an amount
 * should be, a total. Six rows read well and come to £2,209.00; two are held back, one of them with an amount of £290.50.
 */
export const troubledCsv = (): UploadedFile =>
  csv(
    'October extract.csv',
    [
      'Transactions by cost centre;;;;;;',
      '',
      'Posting Date;Supplier Name;PO Number;Cost Centre;Account;Description;Net Amount £',
      '02/10/2023;Café Outreach CIC;PO-7701;V901;4200;Mentoring, October;£1,564.00',
      '03/10/2023;Wold Print;PO-7702;V901;5100;Panel report;820.00',
      '04/10/2023;Wold Print;;V901;5100;Leaflets;12.50',
      '04/10/2023;Wold Print;;V901;5100;Leaflets;12.50',
      '05/10/2023;Café Outreach CIC;PO-7701;V901;4200;Credit for September;(120.00)',
      '06/10/2023;Harbour Training;;V902;4300;Refund;80.00-',
      '31/09/2023;Harbour Training;;V902;4300;Course fees;290.50',
      '09/10/2023;Harbour Training;;V902;4300;Venue;#N/A',
      ';;;;;Total;2,499.50',
    ],
    'latin1',
  );

/** Reads as a table, but names no amount: no ledger. */
export const notALedger = (): UploadedFile =>
  csv('Contacts.csv', ['Name;Telephone;Town', 'A. Person;0116 496 0000;Leicester'], 'utf8');

type Cell = string | number | { readonly error: string } | null;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
}

const sheetXml = (rows: readonly (readonly Cell[])[]): string => {
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function workbook(
  name: string,
  sheets: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  hidden: string,
): UploadedFile {
  const names = [...sheets.keys()];
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        names.map((_, i) => `<Override PartName="/xl/sheet${i}.xml" ContentType="${types}.worksheet+xml"/>`).join('') +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r0" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        names
          .map(
            (sheet, i) =>
              `<sheet name="${sheet}" sheetId="${i + 1}"${sheet === hidden ? ' state="hidden"' : ''} r:id="s${i}"/>`,
          )
          .join('') +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        names
          .map((_, i) => `<Relationship Id="s${i}" Type="${RELATIONS}/worksheet" Target="sheet${i}.xml"/>`)
          .join('') +
        '</Relationships>',
    ],
    ...[...sheets.values()].map((rows, i) => [`xl/sheet${i}.xml`, sheetXml(rows)] as const),
  ]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer: zip(parts, 'deflate') };
}

/** 17 October 2023 as a workbook counts days. */
const DAY = 45_216;

/**
 * A workbook with the troubles of real ones: a title, headings in the third row, bare serial dates, an error cell, a
 * hidden sheet of notes. Three rows read well and come to £1,450.75; one is held back.
 */
export const troubledWorkbook = (): UploadedFile =>
  workbook(
    'October workbook.xlsx',
    new Map([
      [
        'Extract',
        [
          ['Payments to suppliers'],
          [],
          ['Transaction Date', 'Supplier', 'Transaction Number', 'Cost Centre', 'Account Code', 'Amount'],
          [DAY, 'Beacon Workshops', 'TR990001', 'V903', '4200', 1200],
          [DAY + 1, 'Beacon Workshops', 'TR990002', 'V903', '4200', 300.75],
          [DAY + 2, 'Quarry Sports', 'TR990003', 'V903', '4300', { error: '#REF!' }],
          [DAY + 3, 'Quarry Sports', 'TR990004', 'V903', '4300', -50],
        ],
      ],
      ['Notes', [['Prepared by the ledger team'], ['Amounts are net of recoverable VAT']]],
    ]),
    'Notes',
  );
