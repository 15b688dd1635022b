import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { realSurroundings } from '../../electron/core/real-surroundings.ts';
import { writePlan } from '../../electron/core/session/make-plan.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { vrnTemplate } from '../../shared/domain/plan/templates/vrn-template.ts';
import type { PlanSeed } from '../../shared/domain/plan/templates/plan-seed.ts';
import { NOTHING_NOTED } from '../../shared/domain/sources/usual-terms.ts';
import { madeRandom } from './made-random.ts';

export const LINES = 2_000;
export const MONTHS = 36;
const INTERVENTIONS = 100;

/** Writes a plan of 2,000 lines × 36 months in 100 interventions, the same for the same seed; answers where it is. */
export async function largePlan(folder: string, seed: number): Promise<string> {
  const path = join(folder, 'large.settlement');
  for (const ending of ['', '-wal', '-shm', '.lease']) rmSync(path + ending, { force: true });
  const made = await writePlan(path, largeSeed(seed), 'Make a large plan', realSurroundings('bench'));
  if (!made.ok) throw new Error(made.error.message);
  return path;
}

function largeSeed(seed: number): PlanSeed {
  const random = madeRandom(seed);
  const template = vrnTemplate({ name: 'Large plan', firstYear: financialYear(2022), years: 3 });
  const { themes, categories, sources } = template;
  const sourceOf = (line: number): number => sources[line % 2]!.id;
  return {
    ...template,
    interventions: Array.from({ length: INTERVENTIONS }, (_, i) => ({
      id: i + 1,
      code: `I${i + 1}`,
      name: `Intervention ${i + 1}`,
      themeId: themes[i % themes.length]!.id,
      provider: '',
      starts: null,
      ends: null,
      status: 'live',
      localities: [],
      position: i + 1,
    })),
    lines: Array.from({ length: LINES }, (_, i) => ({
      ...NOTHING_NOTED,
      id: i + 1,
      interventionId: (i % INTERVENTIONS) + 1,
      categoryId: categories[i % categories.length]!.id,
      description: `Line ${i + 1}`,
      position: i + 1,
    })),
    budgets: Array.from({ length: LINES }, (_, i) => ({
      lineId: i + 1,
      sourceId: sourceOf(i),
      months: Array.from({ length: MONTHS }, () => pence(Math.floor(random() * 2_000_000))),
    })),
    commitments: [],
    codingRules: [],
    drivers: [],
    extracts: [],
  };
}
