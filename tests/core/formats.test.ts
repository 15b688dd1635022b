import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/core/storage/migrations/index.ts';
import { makeTinyPlan, temporaryFolder, testSession, valueOf } from '../support/tiny-plan.ts';

/*
 * Each format of a plan file that was ever released has a file of it in tests/fixtures, made by that release, and the
 * newest has its schema written down there. A migration that is added or changed without them fails here.
 */
const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', name);
const formats = migrations.map((_, i) => i + 1);

/** What the file's schema says, in one form whatever the order of its making. */
function schemaOf(path: string): string {
  const database = new BetterSqlite(path, { readonly: true });
  const parts = database
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name`,
    )
    .all();
  database.close();
  return `${parts.map(({ sql }) => sql.replace(/\n {4}/g, '\n')).join(';\n\n')};\n`;
}

describe.each(formats)('a plan file of format %i', (format) => {
  it('is kept, opens, is brought up to date and ties', async () => {
    const kept = fixture(`format-${format}.settlement`);
    expect(existsSync(kept), `${kept} is missing: keep a file of each format that is released`).toBe(true);
    const path = join(temporaryFolder(), 'old.settlement');
    copyFileSync(kept, path);
    const session = testSession();
    expect(valueOf(await session.openPlanAt(path))).toMatchObject({ name: 'Kept plan', access: 'write' });
    const { passed, checks } = valueOf(await session.call('verify-plan', {}));
    expect(checks.filter((check) => !check.passed)).toEqual([]);
    expect(passed).toBe(true);
    const { budgets, ledger } = valueOf(await session.call('read-plan', {}));
    expect(budgets[0]?.months.slice(0, 2)).toEqual([5_000_00, 123_45]);
    expect(ledger).toMatchObject({ rows: 2, uncodedRows: 1, uncodedSum: 99_99 });
    await session.close();
    expect(schemaOf(path)).toBe(readFileSync(fixture(`format-${migrations.length}.sql`), 'utf8'));
  });
});

describe('a new plan file', () => {
  it('has the schema that is written down', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    expect(schemaOf(path)).toBe(readFileSync(fixture(`format-${migrations.length}.sql`), 'utf8'));
  });
});
