import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { REASONS, type ReasonCode } from '../../../../shared/domain/ledger/reasons.ts';

/** What a person can do about a row that was held back. Rows left out need nothing done. */
const REMEDIES: Readonly<Record<ReasonCode, string>> = {
  blank: 'Nothing',
  title: 'Nothing',
  heading: 'Nothing',
  note: 'Nothing',
  total: 'Nothing',
  'sheet-skipped': 'Go back to the columns to read its sheet',
  'no-date': 'Date it in the file, or map the column that has the period',
  'unreadable-date': 'Ask the ledger team for the date',
  'unreadable-period': 'Ask the ledger team for the period',
  'period-without-year': 'Map a date column, or name the year on the sheet',
  'no-amount': 'Ask the ledger team for the amount',
  'unreadable-amount': 'Correct the amount in the file',
  'fraction-of-a-penny': 'Ask the ledger team which penny it is',
  'error-cell': 'Mend the formula, save the file, import it again',
  'outside-plan': 'Import it into the plan of that year',
  'total-differs': 'Check that no row is missing above it',
};

const isReason = (code: string): code is ReasonCode => code in REASONS;

export const remedyFor = ({ reason }: Pick<HeldRow, 'reason'>): string =>
  isReason(reason) ? REMEDIES[reason] : 'Correct it in the file, then import it again';

/** The reason in a few words, for a list; the row's own words say more. */
export const reasonFor = ({ reason, words }: Pick<HeldRow, 'reason' | 'words'>): string =>
  isReason(reason) ? REASONS[reason].words : words;
