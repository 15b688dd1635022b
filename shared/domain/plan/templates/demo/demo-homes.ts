import { MONTHS_IN_YEAR } from '../../../calendar/month.ts';
import { allocate } from '../../../money/allocate.ts';
import { pence, type Pence } from '../../../money/pence.ts';
import { VRN_SOURCE } from '../vrn-sources.ts';
import { COMMUNITY_INTERVENTIONS } from './community-interventions.ts';
import { computedMonths } from './computed-months.ts';
import { DELIVERY_INTERVENTIONS } from './delivery-interventions.ts';
import { PROFILES, type DemoIntervention, type DemoLine, type SourceCode } from './demo-types.ts';
import { GRANT_INTERVENTIONS } from './grant-interventions.ts';
import { SUPPORT_INTERVENTIONS } from './support-interventions.ts';

export const DEMO_INTERVENTIONS: readonly DemoIntervention[] = [
  ...DELIVERY_INTERVENTIONS,
  ...COMMUNITY_INTERVENTIONS,
  ...SUPPORT_INTERVENTIONS,
  ...GRANT_INTERVENTIONS,
];

/** Ids of the sources, and the project by which the ledger knows each. */
const SOURCES: Readonly<Record<SourceCode, { id: number; project: string }>> = {
  SET: { id: VRN_SOURCE.settlement, project: 'SVP01' },
  GRIP: { id: VRN_SOURCE.grant, project: 'GRP01' },
  MATCH: { id: VRN_SOURCE.match, project: 'PMF01' },
  COF: { id: VRN_SOURCE.coFunder, project: 'SPC01' },
};

/** The ledger's account of the first line of a category in a cost centre; its next lines count on from there. */
const FIRST_ACCOUNT: Readonly<Record<string, number>> = {
  PAY: 1000,
  ONC: 1100,
  OVT: 1200,
  TRN: 3100,
  EQP: 3300,
  COM: 4200,
  EVA: 4300,
  GRA: 4500,
  OVH: 5100,
  CAP: 6100,
};

/** A line and source of the demonstration: its budget, and what its ledger rows carry. */
export interface DemoHome {
  readonly lineId: number;
  readonly sourceId: number;
  readonly line: DemoLine;
  readonly costCentre: string;
  readonly account: string;
  readonly project: string;
  readonly months: readonly (Pence | null)[];
}

/** Every line of the demonstration in order; its id is its place from 1. */
export const DEMO_LINES = DEMO_INTERVENTIONS.flatMap((intervention, i) =>
  intervention.lines.map((line) => ({ line, intervention, interventionId: i + 1 })),
);

export const demoHomes = (): DemoHome[] =>
  DEMO_LINES.flatMap(({ line, intervention }, i) =>
    Object.keys(line.funding).map((source) => ({
      lineId: i + 1,
      sourceId: SOURCES[source as SourceCode].id,
      line,
      costCentre: intervention.costCentre,
      account: accountOf(intervention, line),
      project: SOURCES[source as SourceCode].project,
      months: budgetMonths(line, source as SourceCode),
    })),
  );

function accountOf({ lines }: DemoIntervention, line: DemoLine): string {
  const alike = lines.filter(({ category }) => category === line.category);
  return String((FIRST_ACCOUNT[line.category] ?? 0) + alike.indexOf(line));
}

/** Whole pounds by month, as budget holders phase them, or what a driver computes; other months are not entered. */
function budgetMonths(line: DemoLine, source: SourceCode): (Pence | null)[] {
  const { funding, profile, driver, category } = line;
  if (driver) return computedMonths(driver, category);
  return (funding[source] ?? []).flatMap((pounds, year) => {
    const weights = PROFILES[typeof profile === 'string' ? profile : profile[year]!];
    if (pounds === null) return Array.from({ length: MONTHS_IN_YEAR }, () => null);
    // `allocate` splits whole numbers, here of pounds.
    return allocate(pence(pounds), weights).map((share, m) => (weights[m] === 0 ? null : pence(share * 100)));
  });
}
