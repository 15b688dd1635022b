import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/core/storage/migrations/index.ts';
import { createPlanDatabase, openPlanDatabase } from '../../electron/core/storage/plan-database.ts';
import { makeTinyPlan, temporaryFolder, valueOf } from '../support/tiny-plan.ts';

const pragma = (path: string, name: string): unknown => {
  const database = new BetterSqlite(path);
  try {
    return database.pragma(name, { simple: true });
  } finally {
    database.close();
  }
};

const addNote = (database: Database): void => {
  database.exec(`ALTER TABLE plan ADD COLUMN note TEXT NOT NULL DEFAULT 'none'`);
};
const breakHalfway = (database: Database): void => {
  database.exec('CREATE TABLE half (a INTEGER) STRICT');
  throw new Error('power cut');
};

describe('a plan file', () => {
  it('carries an application id, a format number and strict tables', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    expect(pragma(path, 'application_id')).toBe(0x53504c4e);
    expect(pragma(path, 'user_version')).toBe(migrations.length);
    expect(pragma(path, 'journal_mode')).toBe('wal');
    const database = new BetterSqlite(path, { readonly: true });
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    database.close();
    expect(loose).toEqual([]);
  });

  it('never overwrites', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    expect(createPlanDatabase(path)).toMatchObject({ ok: false, error: { code: 'plan-exists' } });
  });

  it('is written with a full flush at each commit', async () => {
    const opened = valueOf(openPlanDatabase(await makeTinyPlan(temporaryFolder()), 'write'));
    expect(opened.raw?.pragma('synchronous', { simple: true })).toBe(2);
    expect(opened.raw?.pragma('foreign_keys', { simple: true })).toBe(1);
    await opened.close();
  });

  it('refuses what is not a plan, and says so', () => {
    const folder = temporaryFolder();
    const text = join(folder, 'letter.settlement');
    writeFileSync(text, 'Dear director');
    expect(openPlanDatabase(text, 'write')).toMatchObject({ ok: false, error: { code: 'not-a-plan' } });
    const other = join(folder, 'other.settlement');
    const database = new BetterSqlite(other);
    database.exec('CREATE TABLE t (a)');
    database.close();
    expect(openPlanDatabase(other, 'write')).toMatchObject({ ok: false, error: { code: 'not-a-plan' } });
    expect(openPlanDatabase(join(folder, 'absent'), 'read')).toMatchObject({
      ok: false,
      error: { code: 'plan-not-found' },
    });
  });
});

describe('migrations', () => {
  it('refuses a newer file and leaves it as it was', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    const database = new BetterSqlite(path);
    database.pragma(`user_version = ${migrations.length + 1}`);
    database.close();
    expect(openPlanDatabase(path, 'write')).toMatchObject({ ok: false, error: { code: 'plan-too-new' } });
    expect(pragma(path, 'user_version')).toBe(migrations.length + 1);
  });

  it('takes a snapshot of the older file, then brings it up to date', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    const opened = valueOf(openPlanDatabase(path, 'write', [...migrations, addNote]));
    await opened.close();
    expect(pragma(path, 'user_version')).toBe(migrations.length + 1);
    const [snapshot] = readdirSync(`${path}.snapshots`);
    expect(pragma(join(`${path}.snapshots`, snapshot ?? ''), 'user_version')).toBe(migrations.length);
  });

  it('leaves the older format whole when a migration fails', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    const opened = openPlanDatabase(path, 'write', [...migrations, breakHalfway]);
    expect(opened).toMatchObject({ ok: false, error: { code: 'plan-damaged' } });
    expect(pragma(path, 'user_version')).toBe(migrations.length);
    const database = new BetterSqlite(path, { readonly: true });
    expect(database.prepare(`SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'`).get()).toEqual({ n: 0 });
    database.close();
  });

  it('does not migrate for a reader', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    expect(openPlanDatabase(path, 'read', [...migrations, addNote])).toMatchObject({ ok: false });
    expect(pragma(path, 'user_version')).toBe(migrations.length);
    expect(existsSync(`${path}.snapshots`)).toBe(false);
  });
});

describe('a folder that cannot be written', () => {
  it('is said, and nothing is made', () => {
    const file = join(temporaryFolder(), 'taken');
    writeFileSync(file, 'a file where a folder should be');
    expect(createPlanDatabase(join(file, 'plan.settlement'))).toMatchObject({
      ok: false,
      error: { code: 'disk-refused' },
    });
  });
});
