// Where the project is, and the Node that runs its programs.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The first release that runs the project's programs. */
const NEEDED = [22, 14];

/** The Node that came with the installed packages; else this one. @throws Error with a plain sentence when it is too old */
export function projectNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (process.platform === 'linux' && existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  throw new Error(
    `Settlement Planner needs Node ${NEEDED.join('.')} or newer on this system; this is Node ${process.versions.node}.\n` +
      'Install a newer one from https://nodejs.org and start again.',
  );
}

/** Relative file arguments are taken from where the user stands: npm changes folder and keeps theirs in INIT_CWD. */
export const userFolder = () => process.env.INIT_CWD ?? process.cwd();
