import { NOTHING_NOTED } from '../../sources/usual-terms.ts';
import { financialYear } from '../../calendar/financial-year.ts';
import type { CodingRule } from '../../ledger/ledger-types.ts';
import type { Intervention, Line } from '../plan-document.ts';
import { demoAllocations, EARLIER_ALLOCATIONS } from './demo/demo-allocations.ts';
import { demoCommitments } from './demo/demo-commitments.ts';
import { DEMO_CONDITIONS } from './demo/demo-conditions.ts';
import { DEMO_INTERVENTIONS, DEMO_LINES, demoHomes, type DemoHome } from './demo/demo-homes.ts';
import { demoIncome } from './demo/demo-income.ts';
import { DEMO_RATES } from './demo/computed-months.ts';
import { demoDrivers } from './demo/demo-drivers.ts';
import { demoLedger } from './demo/demo-ledger.ts';
import { DEMO_CARRIED_FORWARD, DEMO_RESERVE_COVER, DEMO_SOURCE_EVENTS, withDemoTerms } from './demo/demo-terms.ts';
import { ledgerExtracts } from './demo/ledger-extracts.ts';
import type { PlanSeed } from './plan-seed.ts';
import { numbered } from './template-plan.ts';
import { VRN_CATEGORIES, VRN_LOCALITIES, VRN_THEMES } from './vrn-lists.ts';
import { VRN_SOURCES } from './vrn-sources.ts';

/**
 * A network's plan in its second year, to try the application on: fourteen interventions, 78 lines over 36 months,
 * forty orders and 3,000 ledger rows up to September 2023. Always the same. Suppliers, posts and figures are made up.
 *
 * Year one ended a little under budget, after a late start and a vacancy; in year two money is at risk; year three is
 * not signed yet.
 */
export function demoPlan(): PlanSeed {
  const homes = demoHomes();
  const commitments = demoCommitments(homes);
  const ledger = demoLedger(homes, commitments);
  const plan = {
    name: 'Leicester, Leicestershire and Rutland 2022–25 (demo)',
    firstYear: financialYear(2022),
    years: 3,
  };
  const sources = VRN_SOURCES.map(withDemoTerms);
  return {
    demo: true,
    plan,
    sources,
    allocations: demoAllocations(),
    earlierAllocations: EARLIER_ALLOCATIONS,
    sourceEvents: DEMO_SOURCE_EVENTS,
    carriedForward: DEMO_CARRIED_FORWARD,
    income: demoIncome(plan, sources, homes, ledger),
    reserveCover: DEMO_RESERVE_COVER,
    themes: VRN_THEMES,
    localities: VRN_LOCALITIES,
    categories: VRN_CATEGORIES,
    interventions: demoInterventions(),
    lines: demoLines(),
    budgets: homes.map(({ lineId, sourceId, months }) => ({ lineId, sourceId, months })),
    commitments,
    conditions: DEMO_CONDITIONS,
    rates: DEMO_RATES,
    drivers: demoDrivers(),
    codingRules: homes.map(codingRule),
    extracts: ledgerExtracts(ledger),
  };
}

const demoInterventions = (): Intervention[] =>
  numbered(
    DEMO_INTERVENTIONS.map(({ theme, costCentre: _costCentre, lines: _lines, localities, ...intervention }) => ({
      ...intervention,
      themeId: VRN_THEMES.findIndex(({ name }) => name === theme) + 1,
      localities: Object.entries(localities).map(([code, basisPoints]) => ({
        localityId: VRN_LOCALITIES.findIndex((locality) => locality.code === code) + 1,
        basisPoints,
      })),
    })),
  );

const demoLines = (): Line[] =>
  numbered(
    DEMO_LINES.map(({ line, interventionId }) => ({
      interventionId,
      categoryId: VRN_CATEGORIES.findIndex(({ code }) => code === line.category) + 1,
      description: line.description,
      ...NOTHING_NOTED,
    })),
  );

const codingRule = ({ lineId, sourceId, costCentre, account, project }: DemoHome, i: number): CodingRule => ({
  id: i + 1,
  position: i + 1,
  costCentre,
  account,
  project,
  text: null,
  lineId,
  sourceId,
});
