import type { Line, Source } from '../plan/plan-document.ts';

/** The terms of a source of which the agreement has said nothing yet. */
export const USUAL_TERMS = {
  spendFrom: null,
  spendTo: null,
  overProgrammingBasisPoints: 0,
  overProgrammingOwner: '',
  claimDueDays: 30,
  categories: [],
  ineligibleCosts: [],
  consent: { headings: 'categories', move: null, cumulativeBasisPoints: null, capital: true },
  mergedInto: null,
  mergedOn: null,
} as const satisfies Partial<Source>;

/** What a line has besides its place in the plan, before anything is noted of it. */
export const NOTHING_NOTED = {
  owner: '',
  note: '',
  evidence: '',
  evidenceFileId: null,
  localities: [],
} as const satisfies Partial<Line>;
