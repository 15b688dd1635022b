// The gate: every check of the project, each step's result shown, everything run even when one fails. The last line is
// `N passed, N failed`, counted from the test runners' own reports plus one for each other step. Leaves with 1 when
// anything failed or nothing ran.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'out', 'gate');
const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};
const MINUTE = 60_000;

/** `after`: steps that must have ended first. `alone`: nothing runs beside it. `count`: reads the step's own report. */
const steps = [
  { name: 'types', run: 'tsc -b' },
  { name: 'programs build', run: 'vite build --config electron/vite.config.ts' },
  { name: 'renderer build', run: 'vite build --config renderer/vite.config.ts' },
  { name: 'oxlint', run: 'oxlint --config .config/oxlint.json --deny-warnings .' },
  { name: 'imports', run: 'depcruise --config .config/dependency-cruiser.cjs shared electron renderer tests' },
  { name: 'formatting', run: 'prettier --check .' },
  { name: 'unused code', run: 'knip --config .config/knip.json --directory . --no-config-hints' },
  {
    name: 'unit tests',
    run: `vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${join(reports, 'vitest.json')}`,
    after: ['types', 'renderer build'],
    count: countVitest,
  },
  { name: 'eslint', run: 'eslint --config .config/eslint.config.js --max-warnings 0 .', after: ['types'] },
  { name: 'package contents', run: 'node scripts/check-package.mjs', after: ['programs build', 'renderer build'] },
  {
    name: 'browser tests',
    run: 'playwright test --config tests/e2e/playwright.config.ts --reporter=list,json',
    after: ['types', 'renderer build'],
    alone: true,
    count: countPlaywright,
  },
];

const readReport = (file) => JSON.parse(readFileSync(join(reports, file), 'utf8'));

/** A test file that did not load has no test to fail: it counts as one. A skipped test counts as failed. */
function countVitest() {
  const report = readReport('vitest.json');
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length + skipped };
}

function countPlaywright() {
  const { stats, errors } = readReport('playwright.json');
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** Runs a command line to its end, or for a quarter of an hour. Resolves with its exit code and everything it printed. */
function execute(commandLine) {
  return new Promise((resolve) => {
    const child = spawn(commandLine, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    const limit = setTimeout(() => {
      output.push('\nstopped: it ran for a quarter of an hour\n');
      child.kill('SIGKILL');
    }, 15 * MINUTE);
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output: output.join('') });
    });
  });
}

/** What the step adds to the sum; a step that broke without saying which test counts as one failure. */
function tally(step, code) {
  const one = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.count) return one;
  try {
    const counted = step.count();
    if (counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runStep(step) {
  const began = Date.now();
  const { code, output } = await execute(step.run);
  const { passed, failed } = tally(step, code);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  const counts = step.count ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(18)}${seconds} s  ${counts}`.trimEnd());
  if (failed > 0) console.log(`\n$ ${step.run}\n${output.trimEnd()}\n`);
  return { passed, failed };
}

/** Two steps at a time, in the order above as far as `after` and `alone` allow. */
async function runAll(waiting) {
  const results = [];
  const ended = new Set();
  const running = new Map();
  const mayStart = (step) =>
    (step.after ?? []).every((name) => ended.has(name) || !waiting.some((other) => other.name === name)) &&
    (step.alone ? running.size === 0 : running.size < 2 && ![...running.keys()].some((other) => other.alone));
  const queue = [...waiting];
  while (queue.length > 0 || running.size > 0) {
    for (let next = queue.findIndex(mayStart); next >= 0; next = queue.findIndex(mayStart)) {
      const [step] = queue.splice(next, 1);
      running.set(
        step,
        runStep(step).then((result) => {
          results.push(result);
          ended.add(step.name);
          running.delete(step);
        }),
      );
    }
    await Promise.race(running.values());
  }
  return results;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const named = process.argv.slice(2);
const chosen = steps.filter((step) => named.length === 0 || named.includes(step.name));
const began = Date.now();
const results = await runAll(chosen);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
