import { financialYears } from '../../calendar/financial-year.ts';
import { allocate } from '../../money/allocate.ts';
import { pence, type Pence } from '../../money/pence.ts';
import { USUAL_TERMS } from '../../sources/usual-terms.ts';
import type { Allocation, Source } from '../plan-document.ts';
import { numbered, type TemplatePlan } from './template-plan.ts';

/** Ids of the template's sources. */
export const VRN_SOURCE = { settlement: 1, grant: 2, match: 3, coFunder: 4 } as const;

/** £3.5m of settlement and £1.5m of grant, each under its own terms and for the whole of the plan. */
export const SETTLEMENT_TOTAL = pence(350_000_000);
export const GRANT_TOTAL = pence(150_000_000);

/** The first year is the smaller one; the others are alike. Percentages of a three-year settlement. */
const FIRST_YEAR_WEIGHT = 32;
const LATER_YEAR_WEIGHT = 34;

const COST = {
  ...USUAL_TERMS,
  inKind: false,
  revenueOnly: false,
  claimBasis: 'accruals',
  carryForwardBasisPoints: 0,
} as const;

/** The four kinds of money of a network. Their terms are a start: agreements differ, and users set them. */
export const VRN_SOURCES: readonly Source[] = numbered<Omit<Source, 'id' | 'position'>>([
  {
    ...COST,
    code: 'SET',
    name: 'VRN settlement',
    funder: 'Home Office',
    kind: 'settlement',
    revenueOnly: true,
    claimRhythm: 'quarterly in arrears',
    carryForward: 'none',
  },
  {
    ...COST,
    code: 'GRIP',
    name: 'Grip grant',
    funder: 'Home Office',
    kind: 'grant',
    claimRhythm: 'quarterly in arrears',
    carryForward: 'with approval',
  },
  {
    ...COST,
    code: 'MATCH',
    name: 'Partners’ match',
    funder: 'Partners',
    kind: 'match',
    claimRhythm: 'none',
    carryForward: 'with approval',
  },
  {
    ...COST,
    code: 'COF',
    name: 'Co-funder',
    funder: 'Co-funder',
    kind: 'co-funder',
    claimBasis: 'defrayed',
    claimRhythm: 'half-yearly in arrears',
    carryForward: 'with approval',
  },
]);

/** `total` over any number of years, the first the smaller; the years always sum to it. */
const unequalYears = (total: Pence, years: number): Pence[] =>
  allocate(
    total,
    Array.from({ length: years }, (_, i) => (i === 0 ? FIRST_YEAR_WEIGHT : LATER_YEAR_WEIGHT)),
  );

/**
 * The settlement and the grant by year: the first applied for, the others indicative until letters come. What match
 * and co-funder bring is not known to a template: not entered.
 */
export function vrnAllocations({ firstYear, years }: TemplatePlan): Allocation[] {
  const names = financialYears(firstYear, years);
  const rows = [
    ...unequalYears(SETTLEMENT_TOTAL, years).map((amount, i) => ({ sourceId: VRN_SOURCE.settlement, amount, i })),
    ...unequalYears(GRANT_TOTAL, years).map((amount, i) => ({ sourceId: VRN_SOURCE.grant, amount, i })),
  ];
  return rows.map(({ sourceId, amount, i }, index) => ({
    id: index + 1,
    sourceId,
    year: names[i]!,
    version: 1,
    amount,
    certainty: i === 0 ? 'applied' : 'indicative',
    dated: null,
    evidence: '',
    evidenceFileId: null,
  }));
}
