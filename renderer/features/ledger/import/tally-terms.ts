import type { HeldRow, ImportTally, ReasonTally, RowTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { subtractPence } from '../../../../shared/domain/money/pence.ts';
import type { ReasonCode } from '../../../../shared/domain/ledger/reasons.ts';
import { counted, grouped } from '../counted.ts';

/**
 * The tally of an import as the screen writes it: imported + changed + unchanged + excluded + quarantined = in the
 * file. The check is made here from the parts, so that a part that went astray shows as a difference, never as a tick.
 */
export type TermKey = 'imported' | 'changed' | 'unchanged' | 'excluded' | 'quarantined';

export interface TallyTerm extends RowTally {
  readonly key: TermKey;
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'none';
  readonly note: string;
}

export interface TallyEquation {
  readonly terms: readonly TallyTerm[];
  readonly file: RowTally;
  /** File less the sum of the terms; both 0 when it ties. */
  readonly difference: RowTally;
}

const NAMES: Readonly<Record<TermKey, string>> = {
  imported: 'Imported',
  changed: 'Changed',
  unchanged: 'Unchanged',
  excluded: 'Excluded',
  quarantined: 'Quarantined',
};

const STATES: Readonly<Record<TermKey, (tally: RowTally) => TallyTerm['state']>> = {
  imported: ({ rows }) => (rows === 0 ? 'none' : 'ok'),
  changed: ({ rows }) => (rows === 0 ? 'none' : 'ok'),
  unchanged: () => 'none',
  excluded: () => 'none',
  quarantined: ({ rows }) => (rows === 0 ? 'none' : 'warn'),
};

/** What the rows of a reason are called where they are counted: `18 headings`. */
const NOUNS: Readonly<Partial<Record<ReasonCode, readonly [one: string, many: string]>>> = {
  blank: ['blank', 'blank'],
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  note: ['note', 'notes'],
  total: ['total', 'totals'],
  'sheet-skipped': ['on a sheet left out', 'on a sheet left out'],
};

const nounOf = ({ code, words, rows }: ReasonTally): string =>
  NOUNS[code as ReasonCode]?.[rows === 1 ? 0 : 1] ?? words.toLowerCase();

const MOST_REASONS = 3;

/** `18 headings, 8 blank, 5 totals`: why rows were left out, the commonest reasons first. */
export function exclusionsInWords(reasons: readonly ReasonTally[]): string {
  const ranked = reasons.filter(({ outcome }) => outcome === 'excluded').sort((a, b) => b.rows - a.rows);
  const named = ranked.slice(0, MOST_REASONS).map((reason) => `${grouped(reason.rows)} ${nounOf(reason)}`);
  const rest = ranked.slice(MOST_REASONS).reduce((rows, reason) => rows + reason.rows, 0);
  return [...named, ...(rest > 0 ? [`${grouped(rest)} other`] : [])].join(', ');
}

/**
 * What the end of a list of `listed` rows says of those of the outcome that it leaves out: rows without any cell have
 * nothing to list, and of long lists only the beginning is read. Empty where every row is listed.
 */
export function unlistedInWords(
  { rows }: RowTally,
  listed: readonly Pick<HeldRow, 'reason'>[],
  reasons: readonly ReasonTally[],
): string {
  const blank = reasons.find(({ code }) => code === 'blank')?.rows ?? 0;
  const unlisted = rows - listed.length;
  if (unlisted === 0) return '';
  const unlistedBlank = blank - listed.filter(({ reason }) => reason === 'blank').length;
  const isBlank = unlisted === unlistedBlank;
  if (!isBlank && listed.length > 0) return `the first ${grouped(listed.length)} are listed`;
  return `${counted(unlisted, isBlank ? 'blank row' : 'row')} ${unlisted === 1 ? 'is' : 'are'} not listed`;
}

function noteOf(key: TermKey, tally: ImportTally, reasons: readonly ReasonTally[]): string {
  if (tally[key].rows === 0) return 'none';
  switch (key) {
    case 'imported':
      return tally.uncoded.rows === 0 ? 'all coded' : `${counted(tally.uncoded.rows, 'row')} uncoded`;
    case 'changed':
      return 'differ from the last extract';
    case 'unchanged':
      return 'already in the plan';
    case 'excluded':
      return exclusionsInWords(reasons) || 'not ledger rows';
    case 'quarantined':
      return 'cannot be read';
  }
}

export function tallyEquation(tally: ImportTally, reasons: readonly ReasonTally[]): TallyEquation {
  const keys = Object.keys(NAMES) as TermKey[];
  const terms = keys.map((key) => ({
    key,
    name: NAMES[key],
    state: STATES[key](tally[key]),
    note: noteOf(key, tally, reasons),
    ...tally[key],
  }));
  const difference = terms.reduce<RowTally>(
    (left, term) => ({ rows: left.rows - term.rows, sum: subtractPence(left.sum, term.sum) }),
    tally.file,
  );
  return { terms, file: tally.file, difference };
}

export const ties = ({ difference }: TallyEquation): boolean => difference.rows === 0 && difference.sum === 0;
