import { zip } from '../support/zip-file.ts';
import { madeRandom } from './made-random.ts';

/**
 * A made-up ledger extract of ten columns, the same for the same seed: three financial years from 1 April 2022, 40 cost
 * centres, 300 suppliers, repeats and credits, as finance systems give them.
 */
export interface LedgerEntry {
  /** Days since 1 April 2022. */
  readonly day: number;
  readonly pence: number;
  readonly texts: Readonly<
    Record<'supplier' | 'reference' | 'order' | 'costCentre' | 'account' | 'project' | 'text', string>
  >;
}

export const HEADINGS = [
  'Date',
  'Period',
  'Supplier',
  'Trans No',
  'PO Number',
  'Cost Centre',
  'Account',
  'Project',
  'Description',
  'Amount',
];
const DAYS = 3 * 365 + 1;
const SERIAL_OF_FIRST_DAY = 44652;
const FIRST_DAY = Date.UTC(2022, 3, 1);
const WORDS = [
  'Outreach',
  'Mentoring',
  'Session',
  'Training',
  'Evaluation',
  'Venue',
  'Travel',
  'Salary',
  'Grant',
  'Licence',
];

export function madeLedger(rows: number, seed: number): LedgerEntry[] {
  const random = madeRandom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const entries: LedgerEntry[] = [];
  for (let i = 0; i < rows; i += 1) {
    const last = entries.at(-1);
    // One row in fifty is the row before once more: five identical lines are five lines.
    entries.push(last && pick(50) === 0 ? last : madeEntry(i, pick));
  }
  return entries;
}

const madeEntry = (i: number, pick: (count: number) => number): LedgerEntry => ({
  day: pick(DAYS),
  pence: (pick(20) === 0 ? -1 : 1) * (1 + pick(500_000)),
  texts: {
    supplier: `Supplier ${String(pick(300)).padStart(3, '0')} Ltd`,
    reference: `TR${String(1_000_000 + i)}`,
    order: pick(3) === 0 ? '' : `PO${String(10_000 + pick(2_000))}`,
    costCentre: String(1000 + pick(40)).padStart(5, '0'),
    account: String(40_000 + pick(60)),
    project: `P${String(pick(20)).padStart(3, '0')}`,
    text: `${WORDS[pick(WORDS.length)]} ${WORDS[pick(WORDS.length)]} ${pick(400)}`,
  },
});

const dateOf = ({ day }: LedgerEntry): Date => new Date(FIRST_DAY + day * 86_400_000);

/** `202301` of the financial year's start and the period within it. */
function periodOf(entry: LedgerEntry): string {
  const date = dateOf(entry);
  const month = date.getUTCMonth();
  return `${date.getUTCFullYear() - (month < 3 ? 1 : 0)}${String(((month + 9) % 12) + 1).padStart(2, '0')}`;
}

const cellsOf = ({ texts: t }: LedgerEntry): string[] => [
  t.supplier,
  t.reference,
  t.order,
  t.costCentre,
  t.account,
  t.project,
  t.text,
];

export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const lines = entries.map((entry) => {
    const date = dateOf(entry).toISOString().slice(0, 10).split('-').reverse().join('/');
    return [date, periodOf(entry), ...cellsOf(entry), (entry.pence / 100).toFixed(2)].join(',');
  });
  return `${HEADINGS.join(',')}\r\n${lines.join('\r\n')}\r\n`;
}

/** An .xlsx of one sheet: shared texts, typed numbers, dates as styled serials, as finance systems write them. */
export function ledgerXlsx(entries: readonly LedgerEntry[]): Buffer {
  const shared = new Map<string, number>();
  const text = (value: string): string => {
    const index = shared.get(value) ?? shared.size;
    if (index === shared.size) shared.set(value, index);
    return `t="s"><v>${index}</v></c>`;
  };
  const rows = entries.map((entry, i) => {
    const row = i + 2;
    const texts = cellsOf(entry).map((value, c) => (value === '' ? '' : `<c r="${'CDEFGHI'[c]}${row}" ${text(value)}`));
    const date = `<c r="A${row}" s="1"><v>${SERIAL_OF_FIRST_DAY + entry.day}</v></c><c r="B${row}"><v>${periodOf(entry)}</v></c>`;
    return `<row r="${row}">${date}${texts.join('')}<c r="J${row}"><v>${entry.pence / 100}</v></c></row>`;
  });
  const heading = HEADINGS.map((value, c) => `<c r="${'ABCDEFGHIJ'[c]}1" ${text(value)}`).join('');
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heading}</row>${rows.join('')}</sheetData></worksheet>`;
  return zip(
    new Map([...PARTS, ['xl/sharedStrings.xml', sharedStrings(shared)], ['xl/worksheets/sheet1.xml', XML + sheet]]),
    'deflate',
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sharedStrings = (shared: ReadonlyMap<string, number>): string =>
  `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">${[...shared.keys()].map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`;

const PARTS: [string, string][] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Extract" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
];
