import type { ExaminedFile, ExaminedSheet } from './examine-file.ts';
import { LEDGER_FIELDS, type ImportProfile, type LedgerField, type LedgerMapping } from './ledger-types.ts';
import { findPeriodReading, type PeriodFinding, type PlanYears } from './period-evidence.ts';
import { matchingProfile } from './profiles.ts';
import type { Heading } from './find-headings.ts';
import { registerMarksOf } from './register-marks.ts';
import { rivalAmounts } from './propose-columns.ts';
import { proposeSign } from './propose-sign.ts';
import { layOutSheet, whatIsMissing, type SheetLayout } from './sheet-layout.ts';

export interface LedgerProposal {
  readonly mapping: LedgerMapping;
  /** The saved profile that the mapping comes from. */
  readonly profile: string | null;
  /** What could not be told and what was assumed, in sentences. */
  readonly doubts: readonly string[];
  /** Why the file is no ledger; null when it may be one. */
  readonly refusal: Refusal | null;
}

export interface Refusal {
  readonly problem: string;
  /** It looks like a register of contracts. */
  readonly register: boolean;
}

/** As many marks of a contracts register as no ledger shows; one more where it has an amount and a date as well. */
const REGISTER_MARKS = 3;
const SURE_REGISTER_MARKS = 4;
const FIELD_WORDS: Readonly<Record<LedgerField, string>> = {
  date: 'the date',
  period: 'the period',
  amount: 'the amount',
  debit: 'the debit',
  credit: 'the credit',
  supplier: 'the supplier',
  reference: 'the reference',
  orderNumber: 'the order number',
  costCentre: 'the cost centre',
  account: 'the account',
  project: 'the project',
  text: 'the text',
};

/** How a file would be read if nobody said otherwise: by the saved profile that fits, else from headings and content. */
export function proposeMapping(
  examined: ExaminedFile,
  plan: PlanYears,
  profiles: readonly ImportProfile[] = [],
): LedgerProposal {
  const readable = examined.sheets.filter((sheet) => !sheet.hidden && sheet.headingRow !== null);
  const skippedSheets = examined.sheets.filter((sheet) => !readable.includes(sheet)).map(({ name }) => name);
  const profile = matchingProfile(examined, profiles);
  const columns = profile?.mapping.columns ?? mergedColumns(readable);
  const draft: LedgerMapping = { columns, sign: 'debits positive', periodReading: 'financial', skippedSheets };
  const layouts = readable.flatMap((sheet) => layoutOrNone(examined, sheet, draft));
  const finding = findPeriodReading(examined, layouts, plan);
  const sign = profile?.mapping.sign ?? proposeSign(examined, layouts);
  const periodReading = profile?.mapping.periodReading ?? finding?.reading ?? 'financial';
  const unreadable = readable.filter(({ sheet }) => !layouts.some((layout) => layout.sheet === sheet));
  const skipped = layouts.length === 0 ? [] : unreadable.map(({ name }) => name);
  return {
    mapping: { columns, sign, periodReading, skippedSheets: [...skippedSheets, ...skipped] },
    profile: profile?.name ?? null,
    doubts: [
      ...sheetDoubts(examined, unreadable),
      ...driftDoubts(examined, layouts, columns),
      ...amountDoubts(readable, columns),
      ...signDoubts(sign),
      ...periodDoubts(profile ? null : finding),
      ...writingDoubts(layouts),
    ],
    refusal: refusalOf(examined, readable),
  };
}

function layoutOrNone(examined: ExaminedFile, sheet: ExaminedSheet, mapping: LedgerMapping): SheetLayout[] {
  const layout = layOutSheet(examined, sheet, mapping);
  return layout.ok ? [layout.value] : [];
}

interface Candidate {
  readonly field: LedgerField;
  readonly heading: Heading;
  readonly complete: boolean;
  rows: number;
}

/** For each field the heading that names it on most rows, sheets that have all that is needed before others. */
function mergedColumns(sheets: readonly ExaminedSheet[]): LedgerMapping['columns'] {
  const columns: Partial<Record<LedgerField, { heading: string; occurrence: number }>> = {};
  const names = new Set<string>();
  for (const { field, heading } of candidatesOf(sheets)) {
    const name = `${heading.normal} ${heading.occurrence}`;
    if (columns[field] !== undefined || names.has(name) || isSecondAmount(field, columns)) continue;
    columns[field] = { heading: heading.text, occurrence: heading.occurrence };
    names.add(name);
  }
  return Object.fromEntries(LEDGER_FIELDS.flatMap((field) => (columns[field] ? [[field, columns[field]]] : [])));
}

function candidatesOf(sheets: readonly ExaminedSheet[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { choice, rows } of sheets) {
    const complete = whatIsMissing(choice) === null;
    for (const [field, heading] of choice) {
      const key = `${field} ${heading.normal} ${heading.occurrence} ${complete}`;
      const candidate = candidates.get(key) ?? { field, heading, complete, rows: 0 };
      candidate.rows += rows;
      candidates.set(key, candidate);
    }
  }
  return [...candidates.values()].sort((a, b) => Number(b.complete) - Number(a.complete) || b.rows - a.rows);
}

const isSecondAmount = (field: LedgerField, columns: LedgerMapping['columns']): boolean =>
  field === 'amount'
    ? columns.debit !== undefined || columns.credit !== undefined
    : (field === 'debit' || field === 'credit') && columns.amount !== undefined;

function refusalOf(examined: ExaminedFile, readable: readonly ExaminedSheet[]): Refusal | null {
  const marks = Math.max(0, ...examined.sheets.map(({ sheet }) => registerMarksOf(examined, sheet)));
  const complete = readable.some(({ choice }) => whatIsMissing(choice) === null);
  if (marks >= (complete ? SURE_REGISTER_MARKS : REGISTER_MARKS))
    return {
      problem: 'its headings are those of a register of contracts, with their dates and values',
      register: true,
    };
  if (examined.sheets.every(({ rows }) => rows === 0)) return { problem: 'it is empty', register: false };
  if (readable.length > 0) return null;
  return { problem: 'no row was found that names columns such as date, amount and supplier', register: false };
}

const quotedList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function sheetDoubts({ sheets }: ExaminedFile, unreadable: readonly ExaminedSheet[]): string[] {
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.rows > 0).map(({ name }) => name);
  const bare = sheets.filter((s) => !s.hidden && s.rows > 0 && !s.headingRow).map(({ name }) => name);
  return [
    ...(hidden.length > 0 ? [`Hidden sheets are left out: ${quotedList(hidden)}.`] : []),
    ...(bare.length > 0 ? [`Sheets without a row of headings are left out: ${quotedList(bare)}.`] : []),
    ...unreadable.map(
      ({ name, choice }) =>
        `Sheet “${name}”: ${whatIsMissing(choice) ?? 'its columns are not those of the other sheets'}.`,
    ),
  ];
}

function driftDoubts(
  { file }: ExaminedFile,
  layouts: readonly SheetLayout[],
  columns: LedgerMapping['columns'],
): string[] {
  const doubts = layouts.flatMap(({ sheet, drifted, columns: found }) =>
    drifted.map((field) => ({
      words: `“${found.get(field)?.text ?? ''}” was read as “${columns[field]?.heading ?? ''}”`,
      sheet: file.info.sheets[sheet]?.name ?? '',
    })),
  );
  const bySentence = Map.groupBy(doubts, ({ words }) => words);
  return [...bySentence].map(
    ([words, at]) => `Headings differ: ${words} on ${quotedList(at.map(({ sheet }) => sheet))}.`,
  );
}

function amountDoubts(readable: readonly ExaminedSheet[], columns: LedgerMapping['columns']): string[] {
  const [first] = readable.toSorted((a, b) => b.rows - a.rows);
  const amount = first?.choice.get('amount');
  if (!first?.headingRow || !amount || columns.amount?.heading !== amount.text) return [];
  const rivals = rivalAmounts(first.headingRow.headings, first.choice).map(({ text }) => text);
  return rivals.length === 0
    ? []
    : [`More than one column could be ${FIELD_WORDS.amount}: “${amount.text}” was taken, not ${quotedList(rivals)}.`];
}

const signDoubts = (sign: LedgerMapping['sign']): string[] =>
  sign === 'debits negative' ? ['Most amounts are negative, so negative amounts were taken to be spend.'] : [];

function periodDoubts(finding: PeriodFinding | null): string[] {
  if (!finding) return [];
  const number = String(finding.example % 100);
  const meant =
    finding.reading === 'financial'
      ? `P${number.padStart(2, '0')} of a financial year`
      : `month ${number} of a calendar year`;
  return [
    finding.because === null
      ? `Nothing in the file tells whether period ${finding.example} is a calendar month or a period from April; it was read as ${meant}.`
      : `Period ${finding.example} was read as ${meant}: ${finding.because}.`,
  ];
}

const writingDoubts = (layouts: readonly SheetLayout[]): string[] => [
  ...(layouts.some(({ monthFirst }) => monthFirst)
    ? ['Dates are written month first (04/17/2022), and were read so.']
    : []),
  ...(layouts.some(({ commaDecimals }) => commaDecimals)
    ? ['Amounts are written with a decimal comma (1.234,56), and were read so.']
    : []),
];
