import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREPARED_PLAN_VARIABLE, ROOT } from './places.ts';

/** Makes the demonstration plan once, with the command line, for every test to copy; answers how to clear it away. */
export default function preparePlan(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'settlement-e2e-plan-'));
  const plan = join(folder, 'prepared.settlement');
  execFileSync(process.execPath, ['electron/hosts/cli/main.ts', 'demo', plan], { cwd: ROOT, stdio: 'pipe' });
  process.env[PREPARED_PLAN_VARIABLE] = plan;
  return () => rmSync(folder, { recursive: true, force: true });
}
