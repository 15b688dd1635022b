// Builds what is stale: the programs and the page, each when one of its sources has changed since.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './project.mjs';
import { run } from './run.mjs';

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];

const TARGETS = {
  programs: {
    sources: ['shared', 'electron'],
    proof: join('programs', 'cli.js'),
    config: 'electron/vite.config.ts',
  },
  page: {
    sources: ['shared', 'renderer'],
    proof: join('renderer', 'index.html'),
    config: 'renderer/vite.config.ts',
  },
};

/** Of every source file its path, size and time of change: another one than that of the last build means stale. */
function fingerprint(sources) {
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...SETTINGS.map((name) => join(root, name))].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampOf = (name) => join(root, 'out', `${name}.built`);

function isBuilt(name, print) {
  try {
    statSync(join(root, 'out', TARGETS[name].proof));
    return readFileSync(stampOf(name), 'utf8') === print;
  } catch {
    return false;
  }
}

/** `names`: of `programs` and `page`. @throws Error when a build fails */
export async function ensureBuilt(...names) {
  for (const name of names) {
    const { sources, config } = TARGETS[name];
    const print = fingerprint(sources);
    if (!isBuilt(name, print)) await build(name, config, print);
  }
}

const VITE = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

async function build(name, config, print) {
  console.error(`Building the ${name} …`);
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const code = await run(projectNode(), [VITE, 'build', '--config', config, '--logLevel', 'warn'], options);
  if (code !== 0) throw new Error(`The ${name} could not be built; what the builder said stands above.`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampOf(name), print);
}
