import type { ImportTally, ReasonTally } from '../../../shared/domain/ledger/ledger-types.ts';
import { count, left, money, right, table } from './output.ts';

const PARTS = ['imported', 'changed', 'unchanged', 'excluded', 'quarantined'] as const;
const BESIDE = ['uncoded', 'vanished'] as const;

/** Where the rows of a file ended: the parts and their sum, the file; then why rows were held back. */
export function tallyTable(tally: ImportTally, reasons: readonly ReasonTally[]): string {
  const row = (name: (typeof PARTS | typeof BESIDE)[number]): string[] => [
    name,
    count(tally[name].rows),
    money(tally[name].sum),
  ];
  const columns = [left('Rows that are'), right('Rows'), right('Sum, £ ')];
  const main = table(columns, PARTS.map(row), ['in the file', count(tally.file.rows), money(tally.file.sum)]);
  const beside = table([left('Beside these'), right('Rows'), right('Sum, £ ')], BESIDE.map(row));
  return [main, beside, ...(reasons.length === 0 ? [] : [reasonTable(reasons)])].join('\n');
}

const reasonTable = (reasons: readonly ReasonTally[]): string =>
  table(
    [left('Held back'), left('Why'), right('Rows'), right('Sum, £ ')],
    reasons.map(({ outcome, words, rows, sum }) => [outcome, words, count(rows), money(sum)]),
  );
