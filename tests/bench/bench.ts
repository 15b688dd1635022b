/**
 * `npm run bench [-- --rounds N] [--rows N] [--only WORD,WORD] [--seed N] [--built] [--document]`: ours and its peers on the same input in turns.
 * Prints a table of medians, spread, peak memory and ratios, and leaves it with the figures as JSON in out/bench.
 * Measures whole programs as built, on a machine that should have nothing else to do.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/repository.ts';
import { benchPlace } from './bench-place.ts';
import { coldStart } from './cold-start.ts';
import { ledgerImports } from './ledger-import.ts';
import { planGrid } from './plan-grid.ts';
import { recalculation } from './recalculation.ts';
import { asMarkdown, type Result } from './report.ts';
import { runInTurns, type Workload } from './workload.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    built: { type: 'boolean', default: false },
    document: { type: 'boolean', default: false },
  },
});

/** What the results stand under in docs/performance.md. */
const RESULTS = '## Results\n';

/** Each kind of workload by the word that `--only` chooses it with. */
const KINDS: Record<string, () => Workload[] | Promise<Workload[]>> = {
  ledger: () => ledgerImports(place, Number(values.rows)),
  edit: () => [recalculation(place)],
  start: () => [coldStart(place)],
  grid: () => planGrid(place),
};

function build(): void {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of ['electron/vite.config.ts', 'renderer/vite.config.ts'])
    execFileSync(execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
}

/** Puts the table where the documentation has its results. */
function document(text: string): void {
  const page = join(ROOT, 'docs', 'performance.md');
  const [before = ''] = readFileSync(page, 'utf8').split(RESULTS);
  writeFileSync(page, `${before}${RESULTS}\n${text.replaceAll(/^## /gm, '### ')}`);
}

if (!values.built) build();
const place = benchPlace(Number(values.seed));
const results: Result[] = [];
for (const [word, make] of Object.entries(KINDS)) {
  if (values.only !== '' && !values.only.split(',').includes(word)) continue;
  for (const workload of await make()) {
    const measured = await runInTurns(workload, Number(values.rounds), (words) => console.log(words));
    results.push({ workload, measured });
  }
}
const at = new Date();
const table = asMarkdown(results, at);
writeFileSync(join(place.folder, 'results.md'), table);
writeFileSync(join(place.folder, 'results.json'), JSON.stringify({ at: at.toISOString(), results }, null, 2));
if (values.document) document(table);
console.log(`\n${table}\nWritten to out/bench/results.md and results.json`);
