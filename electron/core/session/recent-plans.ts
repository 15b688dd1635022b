import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { RecentPlan } from '../../../shared/contract/methods.ts';
import { leaseHolder } from '../storage/lease.ts';

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
}

const MOST = 12;

/** Plans opened lately on this machine, newest first; kept in one small file that is replaced whole. */
export interface RecentPlans {
  list(openPath: string | null): RecentPlan[];
  pathOf(id: string): string | undefined;
  remember(entry: Entry): void;
}

const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'name', 'openedAt'].every((field) => typeof (value as Record<string, unknown>)[field] === 'string');

function readEntries(file: string): Entry[] {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function stateOf(path: string, openPath: string | null): Pick<RecentPlan, 'state' | 'holder'> {
  if (!existsSync(path)) return { state: 'missing', holder: null };
  const holder = path === openPath ? null : leaseHolder(path);
  return holder ? { state: 'open elsewhere', holder: holder.holder } : { state: 'ready', holder: null };
}

export function createRecentPlans(folder: string): RecentPlans {
  const file = join(folder, 'recent.json');
  return {
    list: (openPath) =>
      readEntries(file).map((entry) => ({
        id: idOf(entry.path),
        name: entry.name,
        fileName: basename(entry.path),
        folder: dirname(entry.path),
        openedAt: entry.openedAt,
        ...stateOf(entry.path, openPath),
      })),
    pathOf: (id) => readEntries(file).find((entry) => idOf(entry.path) === id)?.path,
    remember: (entry) => {
      mkdirSync(folder, { recursive: true });
      const entries = [entry, ...readEntries(file).filter(({ path }) => path !== entry.path)].slice(0, MOST);
      writeFileSync(`${file}.new`, JSON.stringify(entries, null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}
