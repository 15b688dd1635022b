/**
 * Why a row of a file was not imported: stable codes, words for a count of them, and words for one row.
 * Excluded rows are no ledger rows; quarantined ones may be, but cannot be read as such.
 */
export const REASONS = {
  blank: { outcome: 'excluded', words: 'Blank' },
  title: { outcome: 'excluded', words: 'Title above the headings' },
  heading: { outcome: 'excluded', words: 'Heading' },
  note: { outcome: 'excluded', words: 'Note without an amount or a date' },
  total: { outcome: 'excluded', words: 'Total of the rows above' },
  'sheet-skipped': { outcome: 'excluded', words: 'On a sheet that is left out' },
  'no-date': { outcome: 'quarantined', words: 'No date or period' },
  'unreadable-date': { outcome: 'quarantined', words: 'The date cannot be read' },
  'unreadable-period': { outcome: 'quarantined', words: 'The period cannot be read' },
  'period-without-year': { outcome: 'quarantined', words: 'The period does not say its year' },
  'no-amount': { outcome: 'quarantined', words: 'No amount' },
  'unreadable-amount': { outcome: 'quarantined', words: 'The amount cannot be read' },
  'fraction-of-a-penny': { outcome: 'quarantined', words: 'The amount has a fraction of a penny' },
  'error-cell': { outcome: 'quarantined', words: 'A cell that is needed holds an error' },
  'outside-plan': { outcome: 'quarantined', words: 'Outside the plan’s years' },
  'total-differs': { outcome: 'quarantined', words: 'A total that does not agree with the rows above' },
} as const satisfies Record<string, { outcome: 'excluded' | 'quarantined'; words: string }>;

export type ReasonCode = keyof typeof REASONS;

/** What one row's words need: the column and the cell that are to blame, or the sums that differ. */
export interface Blame {
  readonly column: string | null;
  readonly cell: string | null;
  /** What else there is to say: `31/03/2026 is in 2025/26`, `the rows above come to £10.00`. */
  readonly detail?: string;
}

export const NO_BLAME: Blame = { column: null, cell: null };

const LONGEST_QUOTE = 60;
const quoted = (text: string): string => `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;

/** `The date cannot be read: “31/02/2023” in column “Payment Date”.` */
export function wordsFor(code: ReasonCode, { column, cell, detail }: Blame): string {
  const held = cell !== null && cell !== '' ? quoted(cell) : null;
  const where = column === null ? null : `column ${quoted(column)}`;
  const blamed = held && where ? `${held} in ${where}` : (held ?? where);
  const rest = [blamed, detail].filter((part) => part != null).join('; ');
  return `${REASONS[code].words}${rest === '' ? '' : `: ${rest}`}.`;
}
