// Installs the packages when they are missing or the lock has changed. Nothing of theirs is run while installing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';

const readPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm writes down what it installed, once it is done. Optional packages of other systems are not among it. */
function isInstalled() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(join(root, record))) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages('package-lock.json'))
    .filter(([path]) => path !== '')
    .every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version : optional === true,
    );
}

/** @throws Error when npm cannot install them */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages (a minute or two) …');
  const npm = process.env.npm_execpath;
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // What npm has to say goes to the error stream: standard output belongs to the program asked for.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...words], options)
    : await run('npm', words, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('The packages could not be installed; what npm said stands above.');
}
