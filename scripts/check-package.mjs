// Packs the built application as electron-builder would for a user, without Electron's binary, and looks at what is in
// the package: all that it needs, nothing of development, one native binary, programs that run. A step of the gate, after
// the build.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { root } from './set-up/project.mjs';

const work = join(root, 'out', 'gate', 'package');
const ASAR = join(root, 'node_modules', '@electron', 'asar', 'bin', 'asar.js');

/** What of Electron the packer touches: an executable of its name and a folder for the application. */
function makeElectronFolder() {
  const folder = join(work, 'electron');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of ['electron', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const FUSES = /^electronFuses:\n(( .*\n)+)/m;
const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

/** The fuses are bits of the binary that is not here: that block of the configuration is left out. */
function configurationWithoutFuses() {
  const path = join(work, 'electron-builder.yml');
  writeFileSync(path, configuration.replace(FUSES, ''));
  return path;
}

/** Since the packer does not see the fuses, their names are held against its schema here. */
function problemsWithFuses() {
  const schema = JSON.parse(readFileSync(join(root, 'node_modules', 'app-builder-lib', 'scheme.json'), 'utf8'));
  const known = schema.definitions.FuseOptionsV1.properties;
  const set = [...(FUSES.exec(configuration)?.[1] ?? '').matchAll(/^ {2}(\w+): (true|false)$/gm)];
  if (set.length === 0) return ['electron-builder.yml sets no fuses'];
  return set.filter(([, name]) => !(name in known)).map(([, name]) => `there is no fuse ${name}`);
}

function pack() {
  const words = [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--linux',
    'dir',
    '--publish',
    'never',
    `-c.electronDist=${makeElectronFolder()}`,
    `-c.directories.output=${join(work, 'dist')}`,
    '--config',
    configurationWithoutFuses(),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`electron-builder left with ${status}\n${stdout}\n${stderr}`);
  const resources = join(work, 'dist', 'linux-unpacked', 'resources');
  if (!existsSync(join(resources, 'app.asar'))) throw new Error(`no app.asar was made\n${stdout}\n${stderr}`);
  return resources;
}

const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));

const NEEDED = [
  '/package.json',
  '/out/renderer/index.html',
  '/out/programs/desktop.js',
  '/out/programs/preload.cjs',
  '/out/programs/session-worker.js',
  '/out/programs/reading-worker.js',
  '/node_modules/better-sqlite3/lib/index.js',
];

const FORBIDDEN = [
  [/^\/(?!out\/(programs|renderer)\/|node_modules\/|package\.json$)/, 'is not of the application'],
  [/^\/out\/.*\.(ts|tsx|cts|mts|map|tsbuildinfo)$/, 'is source or a product of the compiler'],
  [/^\/node_modules\/node-linux-/, 'is another Node'],
];

/** The packages that the shipped code stands on, by the lock: everything that is neither for development nor optional. */
function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path]) => packageOf(`/${path}`))
    .filter((name) => !name.startsWith('@types/'));
}

/** The name of the package that a file belongs to. The packer moves packages about, so paths are not compared. */
const packageOf = (file) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

function problemsWith(files) {
  const shipped = shippedPackages();
  const packed = new Set(files.map(packageOf).filter((name) => name !== undefined));
  const binaries = files.filter((file) => file.endsWith('.node'));
  const expectedBinary = `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...FORBIDDEN.flatMap(([pattern, why]) =>
      files.filter((file) => pattern.test(file)).map((file) => `${file} ${why}`),
    ),
    ...shipped.filter((name) => !packed.has(name)).map((name) => `package ${name} is missing`),
    ...[...packed].filter((name) => !shipped.includes(name)).map((name) => `package ${name} is not the product’s`),
    ...(binaries.join() === expectedBinary ? [] : [`native binaries are ${binaries.join(', ') || 'none'}`]),
  ];
}

/** What stands outside the archive can be changed by anyone who can write there: the native package, nothing else. */
function problemsOutside(resources) {
  const unpacked = list(join(resources, 'app.asar.unpacked'));
  return unpacked.filter((file) => packageOf(file) !== 'better-sqlite3').map((file) => `${file} is unpacked`);
}

/** What went wrong, as it was printed; nothing when the program left with 0. */
function problemsOfRun(what, program, given) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? [] : [`${what}: left with ${status}\n${stdout}\n${stderr}`];
}

/** Takes the package apart and runs its programs from there: what they need is in it, workers and libraries included. */
function problemsInUse(resources) {
  const app = join(work, 'app');
  const plan = join(work, 'demo.settlement');
  const cli = join(app, 'out', 'programs', 'cli.js');
  return [
    ...problemsOfRun('taking the package apart', ASAR, ['extract', join(resources, 'app.asar'), app]),
    ...problemsOfRun('settlement demo', cli, ['demo', plan]),
    ...problemsOfRun('settlement export', cli, ['export', plan, 'workbook', '--out', join(work, 'demo.xlsx')]),
    ...problemsOfRun('the session’s thread', sessionProbe(app, plan), []),
    ...problemsWithPreload(join(app, 'out', 'programs', 'preload.cjs')),
  ];
}

/** A program that has the packaged thread open a plan. */
function sessionProbe(app, plan) {
  const file = join(work, 'probe.mjs');
  const thread = pathToFileURL(join(app, 'out', 'programs', 'session-worker.js'));
  const start = { user: 'nobody', folder: join(work, 'plans'), version: '0', dialogs: false };
  writeFileSync(
    file,
    `import { Worker } from 'node:worker_threads';
const worker = new Worker(new URL(${JSON.stringify(thread)}), { workerData: ${JSON.stringify(start)} });
worker.on('message', (answer) => 'id' in answer && process.exit(answer.result?.ok ? 0 : 1));
worker.postMessage({ id: 1, request: { kind: 'open', path: ${JSON.stringify(plan)} } });
`,
  );
  return file;
}

/** The window loads its preload as a script: a word of a module in it, and the page has no way to the core. */
function problemsWithPreload(path) {
  try {
    new Script(readFileSync(path, 'utf8'));
    return [];
  } catch (problem) {
    return [`preload.cjs is no script: ${problem.message}`];
  }
}

rmSync(work, { recursive: true, force: true });
const resources = pack();
const listed = spawnSync(process.execPath, [ASAR, 'list', join(resources, 'app.asar')], { encoding: 'utf8' });
const inside = listed.stdout.split('\n').map((path) => path.replaceAll('\\', '/'));
const folders = new Set(inside.map((path) => path.slice(0, path.lastIndexOf('/'))));
const files = inside.filter((path) => path !== '' && !folders.has(path));
const problems = [
  ...problemsWith(files),
  ...problemsOutside(resources),
  ...problemsWithFuses(),
  ...problemsInUse(resources),
];
console.log(`${files.length} files in the package`);
if (problems.length > 0) {
  console.error(problems.slice(0, 40).join('\n'));
  process.exitCode = 1;
}
