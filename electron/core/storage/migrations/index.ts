import type { Database } from 'better-sqlite3';
import { up as first } from './0001-first.ts';
import { up as planning } from './0002-planning.ts';

/** In order: the migration at index n makes format n + 1 of format n. */
export const migrations: readonly ((database: Database) => void)[] = [first, planning];
