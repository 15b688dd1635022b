import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { madeRandom } from './made-random.ts';
import { runMeasured } from './measured-process.ts';
import type { BenchPlace } from './bench-place.ts';
import type { Contender, Workload } from './workload.ts';

/** A plan to edit: pence by month, the group each line belongs to, and the edits in order. */
export interface RecalculationInput {
  readonly groups: number;
  readonly lines: readonly { readonly group: number; readonly months: readonly number[] }[];
  readonly edits: readonly { readonly line: number; readonly month: number; readonly amount: number }[];
}

const LINES = 2_000;
const MONTHS = 36;
const GROUPS = 100;
const EDITS = 41;

function madePlan(seed: number): RecalculationInput {
  const random = madeRandom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  return {
    groups: GROUPS,
    lines: Array.from({ length: LINES }, (_, i) => ({
      group: i % GROUPS,
      months: Array.from({ length: MONTHS }, () => pick(2_000_000)),
    })),
    edits: Array.from({ length: EDITS }, () => ({ line: pick(LINES), month: pick(MONTHS), amount: pick(2_000_000) })),
  };
}

/** What the plan comes to once all edits are made: every contender must find it. */
function expectedTotal({ lines, edits }: RecalculationInput): number {
  const cells = lines.map(({ months }) => [...months]);
  for (const { line, month, amount } of edits) {
    const months = cells[line];
    if (months) months[month] = amount;
  }
  return cells.flat().reduce((sum, amount) => sum + amount, 0);
}

/** One edit of a plan of 2,000 lines × 36 months, and every total after it. */
export function recalculation(place: BenchPlace): Workload {
  const input = madePlan(place.seed);
  const file = join(place.folder, 'recalculation.json');
  writeFileSync(file, JSON.stringify(input));
  const total = expectedTotal(input);
  const contender = (name: string, version: string, script: string, absent: string | null): Contender => ({
    name,
    version,
    absent,
    run: async () => {
      const { output, peakMemory } = await runMeasured(execPath, [script, file]);
      const result = JSON.parse(output) as { median: number; total: number };
      if (result.total !== total) throw new Error(`${name}: the total is ${result.total}, not ${total}`);
      // Timed within the process: its start is not part of an edit.
      return { milliseconds: result.median, peakMemory, processorTime: null };
    },
  });
  return {
    name: 'One edit, all totals',
    input: `${LINES} lines × ${MONTHS} months in ${GROUPS} interventions; the median of ${EDITS} edits in one process`,
    contenders: [
      contender('ours', place.versions.ours, join(import.meta.dirname, 'recalculate-ours.ts'), null),
      contender(
        'HyperFormula',
        place.versions.hyperformula,
        join(place.peers, 'recalculate-with-hyperformula.mjs'),
        place.absentPeers,
      ),
    ],
    goals: [{ words: 'at most 2 ms', of: 'milliseconds', most: 2 }],
  };
}
