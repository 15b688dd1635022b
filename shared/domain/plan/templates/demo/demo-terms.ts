import { financialYear } from '../../../calendar/financial-year.ts';
import { addToMonth, firstMonthOf } from '../../../calendar/month.ts';
import { pence } from '../../../money/pence.ts';
import type { CarriedForward, ReserveCover, SourceEvent } from '../../../sources/source-types.ts';
import type { Source } from '../../plan-document.ts';
import { VRN_CATEGORIES } from '../vrn-lists.ts';
import { VRN_SOURCE } from '../vrn-sources.ts';

/** What the demonstration's agreements say. The figures are made up; the kinds of term are those of real agreements. */
const TERMS: Readonly<Record<string, Partial<Source>>> = {
  SET: {
    spendFrom: '2022-04-01',
    spendTo: '2025-03-31',
    claimDueDays: 45,
    overProgrammingBasisPoints: 200,
    overProgrammingOwner: 'Director of the network',
    ineligibleCosts: ['Lobbying', 'Gifts and entertaining', 'Fines and penalties', 'Recoverable VAT'],
  },
  GRIP: {
    spendFrom: '2022-04-01',
    spendTo: '2025-03-31',
    claimDueDays: 30,
    carryForward: 'up to a share',
    carryForwardBasisPoints: 200,
    categories: VRN_CATEGORIES.filter(({ code }) => code !== 'GRA').map(({ id }) => id),
    ineligibleCosts: ['Overtime outside the hotspots of the plan'],
  },
  COF: {
    name: 'Schools co-funding',
    funder: 'Longacre Education Trust',
    claimDueDays: 31,
    spendTo: '2024-08-31',
  },
};

export const withDemoTerms = (source: Source): Source => ({ ...source, ...TERMS[source.code] });

/** The trust widened its grant from one pilot to two, and renamed it. */
export const DEMO_SOURCE_EVENTS: readonly SourceEvent[] = [
  {
    id: 1,
    sourceId: VRN_SOURCE.coFunder,
    kind: 'renamed',
    dated: '2023-04-01',
    nameBefore: 'School pilot grant',
    nameAfter: 'Schools co-funding',
    intoSourceId: null,
    note: 'Letter of 14 March 2023: the second pilot joins',
    recordedAt: '2023-03-20T09:30:00.000Z',
  },
];

/** Two percent of the grant of 2022/23 went over to 2023/24. */
export const DEMO_CARRIED_FORWARD: readonly CarriedForward[] = [
  {
    id: 1,
    sourceId: VRN_SOURCE.grant,
    year: financialYear(2022),
    amount: pence(960_000),
    approvedOn: '2023-06-20',
    approvedBy: 'Home Office grant manager',
    evidence: 'E-mail of 20 June 2023',
    evidenceFileId: null,
  },
];

const FIRST_OF_2024 = firstMonthOf(financialYear(2024));

/** The commissioner's reserves stand behind the third year for its first half. */
export const DEMO_RESERVE_COVER: readonly ReserveCover[] = [
  {
    id: 1,
    sourceId: VRN_SOURCE.settlement,
    year: financialYear(2024),
    amount: pence(15_000_000),
    fromMonth: FIRST_OF_2024,
    toMonth: addToMonth(FIRST_OF_2024, 5),
    owner: 'Chief finance officer',
    evidence: 'Decision 2023-118',
  },
];
