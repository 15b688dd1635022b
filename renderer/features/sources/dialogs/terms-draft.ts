import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { BasicTerms } from './basic-terms.tsx';
import { dateOrNull, readDays, readMoney, readPercent, refusalOf, written, writtenPercent } from './read-entry.ts';

/** A source's terms while they are being typed. */
export interface TermsDraft extends BasicTerms {
  readonly share: string;
  readonly dueDays: string;
  readonly spendFrom: string;
  readonly spendTo: string;
  readonly margin: string;
  readonly marginOwner: string;
  readonly categories: readonly number[];
  readonly ineligible: string;
  readonly headings: Source['consent']['headings'];
  readonly move: string;
  readonly cumulative: string;
  readonly capital: boolean;
}

export const draftOf = (source: Source): TermsDraft => ({
  code: source.code,
  name: source.name,
  funder: source.funder,
  kind: source.kind,
  inKind: source.inKind,
  revenueOnly: source.revenueOnly,
  claimBasis: source.claimBasis,
  claimRhythm: source.claimRhythm,
  carryForward: source.carryForward,
  carryForwardBasisPoints: source.carryForwardBasisPoints,
  share: writtenPercent(source.carryForwardBasisPoints),
  dueDays: String(source.claimDueDays),
  spendFrom: source.spendFrom ?? '',
  spendTo: source.spendTo ?? '',
  margin: writtenPercent(source.overProgrammingBasisPoints),
  marginOwner: source.overProgrammingOwner,
  categories: source.categories,
  ineligible: source.ineligibleCosts.join('\n'),
  headings: source.consent.headings,
  move: written(source.consent.move),
  cumulative: source.consent.cumulativeBasisPoints === null ? '' : writtenPercent(source.consent.cumulativeBasisPoints),
  capital: source.consent.capital,
});

/** What was typed, read: each field with its value or why it cannot be taken. */
export const readTerms = (draft: TermsDraft) => ({
  share: draft.carryForward === 'up to a share' ? readPercent(draft.share) : { value: 0 },
  dueDays: readDays(draft.dueDays),
  margin: readPercent(draft.margin),
  move: readMoney(draft.move),
  cumulative: draft.cumulative.trim() === '' ? { value: null } : readPercent(draft.cumulative),
});

export type ReadTerms = ReturnType<typeof readTerms>;

/** What to send; null while something typed cannot be taken. */
export function termsOf(id: number, draft: TermsDraft): InputOf<'update-source'> | null {
  const read = readTerms(draft);
  if (Object.values(read).some((one) => refusalOf(one) !== null)) return null;
  const { share, dueDays, margin, move, cumulative } = read as {
    [K in keyof ReadTerms]: Extract<ReadTerms[K], { value: unknown }>;
  };
  return {
    id,
    code: draft.code.trim(),
    funder: draft.funder.trim(),
    kind: draft.kind,
    inKind: draft.inKind,
    revenueOnly: draft.revenueOnly,
    claimBasis: draft.claimBasis,
    claimRhythm: draft.claimRhythm,
    carryForward: draft.carryForward,
    carryForwardBasisPoints: share.value,
    claimDueDays: dueDays.value,
    spendFrom: dateOrNull(draft.spendFrom),
    spendTo: dateOrNull(draft.spendTo),
    overProgrammingBasisPoints: margin.value,
    overProgrammingOwner: draft.marginOwner.trim(),
    categories: [...draft.categories],
    ineligibleCosts: draft.ineligible
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    consent: {
      headings: draft.headings,
      move: move.value,
      cumulativeBasisPoints: cumulative.value,
      capital: draft.capital,
    },
  };
}
