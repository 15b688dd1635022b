import { bearsOut, type ColumnContent } from './column-content.ts';
import type { Heading } from './find-headings.ts';
import { meaningsOf } from './heading-vocabulary.ts';
import type { LedgerField } from './ledger-types.ts';

export type ColumnChoice = ReadonlyMap<LedgerField, Heading>;

interface Claim {
  readonly field: LedgerField;
  readonly heading: Heading;
  readonly fit: number;
  readonly distinct: number;
}

/**
 * Which column is what: each field takes the best of the columns whose heading may mean it and whose content agrees;
 * each column serves one field. Of two that fit alike the more varied one wins (a subjective's description says more
 * than its cost centre's, repeated), then the leftmost.
 */
export function proposeColumns(
  headings: readonly Heading[],
  contents: ReadonlyMap<number, ColumnContent>,
): ColumnChoice {
  const chosen = new Map<LedgerField, Heading>();
  const taken = new Set<number>();
  for (const { field, heading } of claimsOn(headings, contents)) {
    if (chosen.has(field) || taken.has(heading.column)) continue;
    chosen.set(field, heading);
    taken.add(heading.column);
  }
  return withoutNeedlessPair(chosen, contents);
}

function claimsOn(headings: readonly Heading[], contents: ReadonlyMap<number, ColumnContent>): Claim[] {
  const claims: Claim[] = [];
  for (const heading of headings) {
    const content = contents.get(heading.column);
    for (const { field, fit } of meaningsOf(heading.normal)) {
      const borne = bearsOut(content, field);
      if (borne > 0) claims.push({ field, heading, fit: fit * borne, distinct: content?.distinct.size ?? 0 });
    }
  }
  return claims.sort((a, b) => b.fit - a.fit || b.distinct - a.distinct || a.heading.column - b.heading.column);
}

/** Debit and credit columns beside an amount say the same thing twice: the pair is taken only where it stands alone. */
function withoutNeedlessPair(
  chosen: Map<LedgerField, Heading>,
  contents: ReadonlyMap<number, ColumnContent>,
): ColumnChoice {
  const filled = (field: LedgerField): number => contents.get(chosen.get(field)?.column ?? -1)?.filled ?? 0;
  const pair = filled('debit') + filled('credit');
  if (chosen.has('debit') && chosen.has('credit') && pair > filled('amount')) chosen.delete('amount');
  if (chosen.has('amount')) {
    chosen.delete('debit');
    chosen.delete('credit');
  }
  return chosen;
}

/** The other columns that could have been the amount, for the doubts. */
export const rivalAmounts = (headings: readonly Heading[], chosen: ColumnChoice): readonly Heading[] =>
  headings.filter(
    (heading) => heading !== chosen.get('amount') && meaningsOf(heading.normal).some(({ field }) => field === 'amount'),
  );
