import { providedRateList } from '../../drivers/provided-rates.ts';
import type { PlanSeed } from './plan-seed.ts';
import type { TemplatePlan } from './template-plan.ts';
import { VRN_CONDITIONS } from './vrn-conditions.ts';
import { VRN_CATEGORIES, VRN_LOCALITIES, VRN_THEMES } from './vrn-lists.ts';
import { vrnAllocations, VRN_SOURCES } from './vrn-sources.ts';

/** A network's plan before anything is planned: money, terms, themes, localities and categories, but no intervention. */
export const vrnTemplate = (plan: TemplatePlan): PlanSeed => ({
  demo: false,
  plan: { name: plan.name, firstYear: plan.firstYear, years: plan.years },
  sources: VRN_SOURCES,
  allocations: vrnAllocations(plan),
  themes: VRN_THEMES,
  localities: VRN_LOCALITIES,
  categories: VRN_CATEGORIES,
  interventions: [],
  lines: [],
  budgets: [],
  commitments: [],
  conditions: VRN_CONDITIONS,
  rates: providedRateList(),
  drivers: [],
  codingRules: [],
  extracts: [],
});
