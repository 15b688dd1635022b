import { addToMonth, financialYearOf, MONTHS_IN_YEAR } from '../../../calendar/month.ts';
import { MONTHS_IN_QUARTER } from '../../../calendar/quarter.ts';
import { formatMoney } from '../../../money/format-money.ts';
import { sumPence, type Pence } from '../../../money/pence.ts';
import { FIRST_MONTH, type Posting } from './postings.ts';

const HEADINGS = 'Date,Period,Cost centre,Account,Project,Supplier,Order number,Reference,Text,Amount';
const ADJUSTMENT_PERIOD = 13;

/** The ledger as the finance system writes it out each quarter: a title, the rows by code, a total. */
export function ledgerExtracts(postings: readonly Posting[]): { name: string; csv: string }[] {
  const numbers = transactionNumbers(postings);
  const quarters = Map.groupBy(postings, ({ month }) => Math.floor(month / MONTHS_IN_QUARTER));
  return [...quarters.keys()]
    .sort((a, b) => a - b)
    .map((quarter) => extract(quarter, quarters.get(quarter) ?? [], numbers));
}

function extract(quarter: number, postings: readonly Posting[], numbers: ReadonlyMap<string, string>) {
  const year = financialYearOf(addToMonth(FIRST_MONTH, quarter * MONTHS_IN_QUARTER));
  const name = `${year.replace('/', '-')} Q${(quarter % 4) + 1}`;
  const rows = sortedBy(postings, ({ costCentre, account, project, date }) =>
    [costCentre, account, project, date].join(' '),
  );
  const lines = [
    `Transactions by cost centre,,,,,,,,,`,
    `Violence Reduction Network: ${name.replace('-', '/')},,,,,,,,,`,
    '',
    HEADINGS,
    ...rows.map((row) => line(row, numbers.get(row.document) ?? '')),
    `Total,,,,,,,,,${quotedCell(written(sumPence(rows.map(({ amount }) => amount))))}`,
  ];
  return { name: `Ledger ${name}.csv`, csv: `${lines.join('\r\n')}\r\n` };
}

const line = (row: Posting, number: string): string =>
  [
    row.date.split('-').reverse().join('/'),
    periodOf(row),
    row.costCentre,
    row.account,
    row.project,
    row.supplier,
    row.order,
    number,
    row.text,
    written(row.amount),
  ]
    .map(quotedCell)
    .join(',');

const quotedCell = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function periodOf({ month, adjustment }: Posting): string {
  const number = adjustment ? ADJUSTMENT_PERIOD : (month % MONTHS_IN_YEAR) + 1;
  return `${financialYearOf(addToMonth(FIRST_MONTH, month))} P${String(number).padStart(2, '0')}`;
}

/** `-1,234.56`: a minus, as this system writes it. */
const written = (amount: Pence): string =>
  formatMoney(amount, { show: 'pence', zero: 'digits' }).replace(/^\((.*)\)$/, '-$1');

/** Numbers in the order of posting; the rows of one document share theirs. */
function transactionNumbers(postings: readonly Posting[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { document } of sortedBy(postings, ({ month, date }) => `${String(month).padStart(2, '0')} ${date}`))
    if (!numbers.has(document)) numbers.set(document, `TR${700_001 + numbers.size}`);
  return numbers;
}

/** In the order of a key, which is made once for each row; rows of equal keys stay in their order. */
const sortedBy = (postings: readonly Posting[], keyOf: (row: Posting) => string): Posting[] =>
  postings
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
