// The desktop window's own program: it does not come with its package but is fetched at the first start.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './project.mjs';
import { exitOf } from './run.mjs';

const FOLDER = join(root, 'node_modules', 'electron');
const PATIENCE_MS = 10_000;

function electronProgram() {
  const record = join(FOLDER, 'path.txt');
  if (!existsSync(record)) return null;
  const program = join(FOLDER, 'dist', readFileSync(record, 'utf8'));
  return existsSync(program) ? program : null;
}

/**
 * Its path, or null when it cannot be had within ten seconds. What is not there by then is fetched on while this
 * process lives, so that a slow network has it for the next start.
 */
export async function ensureElectron() {
  const there = electronProgram();
  if (there !== null) return there;
  const fetching = spawn(projectNode(), [join(FOLDER, 'install.js')], { cwd: root, stdio: 'ignore' });
  process.on('exit', () => fetching.kill());
  let timer;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([exitOf(fetching), patience]);
  clearTimeout(timer);
  fetching.unref();
  return electronProgram();
}

/** A window needs a display: everywhere but on Linux there is one. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
