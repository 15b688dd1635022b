import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';

/** What a person can do about a row that was held back, by its reason. Rows left out need nothing done. */
const REMEDIES: Readonly<Record<string, string>> = {};

const CORRECT = 'Correct it in the file, then import it again';

export const remedyFor = ({ reason, outcome }: Pick<HeldRow, 'reason' | 'outcome'>): string =>
  REMEDIES[reason] ?? (outcome === 'excluded' ? 'Nothing' : CORRECT);
