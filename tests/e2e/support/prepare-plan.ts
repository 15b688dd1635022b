import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PREPARED_PLAN, ROOT } from './places.ts';

/** Makes the demonstration plan once, with the command line, for every test to copy. */
export default function preparePlan(): void {
  rmSync(dirname(PREPARED_PLAN), { recursive: true, force: true });
  mkdirSync(dirname(PREPARED_PLAN), { recursive: true });
  execFileSync(process.execPath, ['electron/hosts/cli/main.ts', 'demo', PREPARED_PLAN], { cwd: ROOT, stdio: 'pipe' });
}
