import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NewRowFinder } from '../../../shared/domain/ledger/find-new-rows.ts';
import { tallyImport } from '../../../shared/domain/ledger/import-tally.ts';
import { NO_DAY, TEXT_FIELDS } from '../../../shared/domain/ledger/ledger-rows.ts';
import type { RowTally } from '../../../shared/domain/ledger/ledger-types.ts';
import type { KnownRow } from '../../../shared/domain/ledger/row-key.ts';
import { ledgerFile, readLedger, type TestCell } from '../../support/ledger-file.ts';
import { readGolden, writtenTable, type GoldenFile } from '../golden-file.ts';

/** Runs every golden file beside this one: an extract, and what an import makes of it. */
const folder = fileURLToPath(new URL('.', import.meta.url));

type Read = ReturnType<typeof readLedger>;
type Row = Record<string, string>;

const pounds = (amount: number | null): string => (amount === null ? '' : (amount / 100).toFixed(2));

/** Each row of the table at its own number: what lies between is empty. */
function extractOf(file: GoldenFile): Read {
  const rows: TestCell[][] = [];
  for (const [number, ...cells] of file.plan['extract']?.rows ?? [])
    rows[Number(number) - 1] = cells.map((cell) => (cell === '' ? null : cell));
  const filled = Array.from(rows, (row) => row ?? []);
  return readLedger(ledgerFile({ name: 'Extract', rows: filled }), {
    first: Number(/\d{4}/.exec(file.years ?? '')?.[0]),
    count: 1,
  });
}

const COMMANDS: Record<string, (read: Read) => Row[]> = {
  rows: ({ rows }) =>
    rows.map((row) => ({
      row: String(row.rowNumber),
      period: row.period,
      date: row.date ?? '',
      supplier: row.supplier,
      reference: row.reference,
      amount: pounds(row.amount),
    })),
  held: ({ held }) =>
    held.map((row) => ({
      row: String(row.rowNumber),
      outcome: row.outcome,
      reason: row.reason,
      amount: pounds(row.amount),
    })),
  tally: ({ tally }) => tallyRows(tally),
  'tally again': (read) => tallyRows(tallyImport(read.classified, againstItself(read), () => false)),
};

const tallyRows = (tally: Read['tally']): Row[] =>
  (Object.entries(tally) as [string, RowTally][]).map(([outcome, { rows, sum }]) => ({
    outcome,
    rows: String(rows),
    sum: pounds(sum),
  }));

/** The occurrences when the plan has every row of the file already. */
function againstItself({ classified: { rows } }: Read): Uint32Array {
  const first = new NewRowFinder(rows);
  const finder = new NewRowFinder(rows);
  first.occurrences().forEach((occurrence, row) => {
    const texts = TEXT_FIELDS.map((field) => [field, rows.strings[rows.texts[field][row] ?? 0] ?? '']);
    const known = {
      period: rows.period[row] ?? 0,
      day: rows.day[row] ?? NO_DAY,
      amount: rows.amount[row] ?? 0,
      occurrence,
    };
    finder.meet(first.keys[row] ?? 0, { ...known, ...Object.fromEntries(texts) } as KnownRow);
  });
  return finder.occurrences();
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.golden')))('%s', (name) => {
  const file = readGolden(readFileSync(`${folder}${name}`, 'utf8'));
  const read = extractOf(file);

  test.each(file.cases)('$title', ({ command, expected }) => {
    const rows = COMMANDS[command]?.(read) ?? [];
    const shown = command.startsWith('tally')
      ? rows.filter(({ outcome }) => expected.rows.some(([first]) => first === outcome))
      : rows;
    const found = {
      headings: expected.headings,
      rows: shown.map((row) => expected.headings.map((heading) => row[heading] ?? '?')),
    };
    expect(writtenTable(found)).toBe(writtenTable(expected));
  });
});
