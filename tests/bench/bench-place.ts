import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { ROOT } from '../support/repository.ts';

/** Where the bench works, and what it found on this machine. */
export interface BenchPlace {
  readonly folder: string;
  readonly seed: number;
  readonly peers: string;
  /** Why the peers from the registry cannot be run; null when they can. */
  readonly absentPeers: string | null;
  readonly soffice: string | null;
  readonly sqlite3: string | null;
  readonly chromium: string | null;
  readonly versions: Readonly<Record<'ours' | 'exceljs' | 'hyperformula' | 'soffice' | 'sqlite3', string>>;
}

const firstLine = (program: string, given: readonly string[]): string | null => {
  try {
    return (
      execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .trim()
        .split('\n')[0] ?? ''
    );
  } catch {
    return null;
  }
};

export function benchPlace(seed: number): BenchPlace {
  const folder = join(ROOT, 'out', 'bench');
  const peers = join(ROOT, 'tests', 'bench', 'peers');
  mkdirSync(folder, { recursive: true });
  const wanted = (readJson(join(peers, 'package.json')) as { dependencies: Record<string, string> }).dependencies;
  const soffice = firstLine('soffice', ['--version']);
  const sqlite3 = firstLine('sqlite3', ['--version']);
  return {
    folder,
    seed,
    peers,
    absentPeers: installPeers(peers, Object.keys(wanted)),
    soffice: soffice === null ? null : 'soffice',
    sqlite3: sqlite3 === null ? null : 'sqlite3',
    chromium:
      [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
        (path) => path && existsSync(path),
      ) ?? null,
    versions: {
      ours: (readJson(join(ROOT, 'package.json')) as { version: string }).version,
      exceljs: wanted['exceljs'] ?? '',
      hyperformula: wanted['hyperformula'] ?? '',
      soffice: soffice?.replace(/ \d+\(Build.*/, '') ?? '',
      sqlite3: sqlite3?.split(' ')[0] ?? '',
    },
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Installs the peers into their own folder when they are not there. */
function installPeers(peers: string, names: readonly string[]): string | null {
  if (names.every((name) => existsSync(join(peers, 'node_modules', name)))) return null;
  console.log('Installing the peers into tests/bench/peers …');
  try {
    const npm = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];
    execFileSync('npm', npm, { cwd: peers, stdio: 'inherit', timeout: 180_000 });
    return null;
  } catch (problem) {
    return `npm could not install it: ${(problem as Error).message.split('\n')[0] ?? ''}`;
  }
}

/** Runs one of our own built programs to its end and gives what it printed. */
export const runOurs = (...given: string[]): string =>
  execFileSync(execPath, [CLI, ...given], { encoding: 'utf8', env: { ...process.env, INIT_CWD: ROOT } });

export const CLI = join(ROOT, 'out', 'programs', 'cli.js');
export const WEB = join(ROOT, 'out', 'programs', 'web.js');
