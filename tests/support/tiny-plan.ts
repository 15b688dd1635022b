import { NOTHING_NOTED, USUAL_TERMS } from '../../shared/domain/sources/usual-terms.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Session } from '../../electron/core/core-types.ts';
import { createSession } from '../../electron/core/session/create-session.ts';
import { writePlan } from '../../electron/core/session/make-plan.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { pence, type Pence } from '../../shared/domain/money/pence.ts';
import type { PlanSeed } from '../../shared/domain/plan/templates/plan-seed.ts';

/** Made-up surroundings: a clock that moves a second at each look, and ids that count. */
export function testSurroundings(user = 'R. Tester') {
  let ticks = 0;
  let ids = 0;
  return {
    clock: () => new Date(Date.UTC(2023, 10, 13, 10, 0, ticks++)),
    newId: () => `id-${++ids}`,
    user,
  };
}

export const SOURCE = { settlement: 1, grant: 2 } as const;
export const LINE = { contract: 1, training: 2, patrols: 3 } as const;

const flat = (amount: number): Pence[] => Array.from({ length: 36 }, () => pence(amount));

/** Two sources, two interventions, three lines over three years from 2022/23. */
export const tinySeed: PlanSeed = {
  demo: false,
  plan: { name: 'Tiny plan', firstYear: financialYear(2022), years: 3 },
  sources: [
    {
      ...USUAL_TERMS,
      id: SOURCE.settlement,
      code: 'SET',
      name: 'Settlement',
      funder: 'Home Office',
      kind: 'settlement',
      inKind: false,
      revenueOnly: true,
      claimBasis: 'accruals',
      claimRhythm: 'quarterly in arrears',
      carryForward: 'none',
      carryForwardBasisPoints: 0,
      position: 1,
    },
    {
      ...USUAL_TERMS,
      id: SOURCE.grant,
      code: 'GRIP',
      name: 'Grip grant',
      funder: 'Home Office',
      kind: 'grant',
      inKind: false,
      revenueOnly: false,
      claimBasis: 'accruals',
      claimRhythm: 'quarterly in arrears',
      carryForward: 'up to a share',
      carryForwardBasisPoints: 200,
      position: 2,
    },
  ],
  allocations: [2022, 2023, 2024].flatMap((year, i) => [
    {
      id: 2 * i + 1,
      sourceId: SOURCE.settlement,
      year: financialYear(year),
      version: 1,
      amount: pence(100_000_00),
      certainty: 'signed' as const,
      dated: null,
      evidence: '',
      evidenceFileId: null,
    },
    {
      id: 2 * i + 2,
      sourceId: SOURCE.grant,
      year: financialYear(year),
      version: 1,
      amount: pence(50_000_00),
      certainty: 'indicative' as const,
      dated: null,
      evidence: '',
      evidenceFileId: null,
    },
  ]),
  themes: [{ id: 1, name: 'Young people', position: 1 }],
  localities: [
    { id: 1, code: 'CITY', name: 'City', position: 1 },
    { id: 2, code: 'RUT', name: 'Rutland', position: 2 },
  ],
  categories: [
    { id: 1, code: 'COM', name: 'Commissioned services', kind: 'revenue', position: 1 },
    { id: 2, code: 'TRN', name: 'Training', kind: 'revenue', position: 2 },
  ],
  interventions: [
    {
      id: 1,
      code: 'VIP',
      name: 'Hospital programme',
      themeId: 1,
      provider: 'Harbour Trust',
      starts: null,
      ends: null,
      status: 'live',
      localities: [
        { localityId: 1, basisPoints: 6_667 },
        { localityId: 2, basisPoints: 3_333 },
      ],
      position: 1,
    },
    {
      id: 2,
      code: 'HOT',
      name: 'Hotspot patrols',
      themeId: 1,
      provider: '',
      starts: null,
      ends: null,
      status: 'live',
      localities: [],
      position: 2,
    },
  ],
  lines: [
    {
      ...NOTHING_NOTED,
      id: LINE.contract,
      interventionId: 1,
      categoryId: 1,
      description: 'Navigators contract',
      position: 1,
    },
    {
      ...NOTHING_NOTED,
      id: LINE.training,
      interventionId: 1,
      categoryId: 2,
      description: 'Ward training',
      position: 2,
    },
    { ...NOTHING_NOTED, id: LINE.patrols, interventionId: 2, categoryId: 1, description: 'Patrols', position: 3 },
  ],
  budgets: [
    { lineId: LINE.contract, sourceId: SOURCE.settlement, months: flat(5_000_00) },
    { lineId: LINE.training, sourceId: SOURCE.settlement, months: Array.from({ length: 36 }, () => null) },
    { lineId: LINE.patrols, sourceId: SOURCE.grant, months: flat(4_000_00) },
  ],
  commitments: [
    {
      id: 1,
      reference: '4500218',
      supplier: 'Harbour Trust',
      description: 'Navigators',
      certainty: 'committed',
      parts: [{ lineId: LINE.contract, sourceId: SOURCE.settlement, months: flat(4_500_00) }],
    },
  ],
  conditions: [],
  rates: [],
  drivers: [],
  codingRules: [
    {
      id: 1,
      position: 1,
      costCentre: 'V100',
      account: null,
      project: null,
      text: null,
      lineId: LINE.contract,
      sourceId: SOURCE.settlement,
    },
  ],
  extracts: [],
};

/** A private folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'settlement-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The tiny plan as a file. */
export async function makeTinyPlan(folder: string, seed: PlanSeed = tinySeed): Promise<string> {
  const path = join(folder, 'tiny.settlement');
  const made = await writePlan(path, seed, 'Make the plan', testSurroundings());
  if (!made.ok) throw new Error(made.error.message);
  return path;
}

/** A session in this thread, closed when the test ends. */
export function testSession(user?: string): Session {
  const session = createSession({ ...testSurroundings(user), folder: null, version: '0.0.0', dialogs: false });
  onTestFinished(() => session.close());
  return session;
}

/** The tiny plan, open for writing. */
export async function openTinyPlan(): Promise<{ session: Session; path: string }> {
  const path = await makeTinyPlan(temporaryFolder());
  const session = testSession();
  const opened = await session.openPlanAt(path);
  if (!opened.ok) throw new Error(opened.error.message);
  return { session, path };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const asText = (row: unknown): string => JSON.stringify(row);

/** Everything the file holds but its history, to compare before and after. */
export async function contentsOf(path: string): Promise<Record<string, string[]>> {
  const { default: BetterSqlite } = await import('better-sqlite3');
  const database = new BetterSqlite(path, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'history%' ORDER BY name`,
      )
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [name, database.prepare(`SELECT * FROM ${name}`).all().map(asText).toSorted()]),
    );
  } finally {
    database.close();
  }
}
