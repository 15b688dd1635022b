import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/repository.ts';

/**
 * A lock with gaps installs here and fails elsewhere: a platform's optional package that the registry had only in
 * part, an entry without a checksum, or one tied to a download address.
 */
interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, LockEntry> };
const manifest = read('package.json') as Manifest;
const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** Whether a package that `from` asks for is in the lock, in its own folder or one further out, as Node looks it up. */
function isLocked(lock: Record<string, LockEntry>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function gapsOf(lock: Record<string, LockEntry>): string[] {
  return Object.entries(lock).flatMap(([path, entry]) => [
    ...(entry.resolved === undefined ? [] : [`tied to an address: ${path}`]),
    ...(path === '' || entry.link === true || entry.integrity !== undefined ? [] : [`no checksum: ${path}`]),
    ...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isLocked(lock, path, name))
      .map((name) => `missing: ${name} of ${path === '' ? 'the project' : path}`),
  ]);
}

test('the lock has no gap', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(gapsOf(packages)).toEqual([]);
});

test('a gap is found', () => {
  const lock = {
    '': { optionalDependencies: { gone: '1.0.0' } },
    'node_modules/a': { resolved: 'https://example.org/a.tgz', optionalDependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { integrity: 'sha512-x' },
  };
  expect(gapsOf(lock)).toEqual([
    'missing: gone of the project',
    'tied to an address: node_modules/a',
    'no checksum: node_modules/a',
    'missing: c of node_modules/a',
  ]);
});

test('every version is exact, and the lock holds that version', () => {
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  const locked = Object.keys(asked).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(asked);
});
