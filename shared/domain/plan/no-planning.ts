import type { PlanDocument } from './plan-document.ts';

/** What a plan has before anybody planned with it: no approvals, conditions, drivers or people. */
export const NO_PLANNING = {
  approved: null,
  sourceEvents: [],
  carriedForward: [],
  income: [],
  reserveCover: [],
  conditions: [],
  drivers: [],
  lineFunding: [],
  rates: [],
  curves: [],
  holds: [],
  notes: [],
  views: [],
  baselines: [],
  changes: [],
  people: [],
} as const satisfies Partial<PlanDocument>;
