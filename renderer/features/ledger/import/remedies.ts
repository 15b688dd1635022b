import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';

/** What a person can do about a row that was held back, by its reason. Rows left out need nothing done. */
const REMEDIES: Readonly<Record<string, string>> = {};

const CORRECT = 'Correct the cell in the file and import it again, or ask the ledger team.';

export const remedyFor = ({ reason, outcome }: Pick<HeldRow, 'reason' | 'outcome'>): string =>
  REMEDIES[reason] ?? (outcome === 'excluded' ? 'Nothing: it is no ledger row.' : CORRECT);
