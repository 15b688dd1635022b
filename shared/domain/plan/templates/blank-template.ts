import type { PlanSeed } from './plan-seed.ts';
import type { TemplatePlan } from './template-plan.ts';
import { VRN_CATEGORIES } from './vrn-lists.ts';

/** An empty plan. It has the usual categories and one theme, since a line and an intervention each need one. */
export const blankTemplate = ({ name, firstYear, years }: TemplatePlan): PlanSeed => ({
  demo: false,
  plan: { name, firstYear, years },
  sources: [],
  allocations: [],
  themes: [{ id: 1, name: 'General', position: 1 }],
  localities: [],
  categories: VRN_CATEGORIES,
  interventions: [],
  lines: [],
  budgets: [],
  commitments: [],
  conditions: [],
  rates: [],
  drivers: [],
  codingRules: [],
  extracts: [],
});
