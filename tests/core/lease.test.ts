import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLease } from '../../electron/core/storage/lease.ts';
import { makeTinyPlan, temporaryFolder, testSession, valueOf } from '../support/tiny-plan.ts';

const NOW = new Date();
const other = (changes: object): string =>
  JSON.stringify({
    holder: 'C. Osei',
    host: 'elsewhere',
    process: 1,
    processBegan: '',
    since: '2023-11-13T09:58:00.000Z',
    token: 'theirs',
    ...changes,
  });

describe('the lease', () => {
  it('goes to one, and tells a second who holds it', () => {
    const file = join(temporaryFolder(), 'plan.settlement');
    const first = valueOf(takeLease(file, 'R. Adeyemi', 'a', NOW));
    expect(takeLease(file, 'C. Osei', 'b', NOW)).toMatchObject({ ok: false, error: { holder: 'R. Adeyemi' } });
    first.release();
    expect(existsSync(`${file}.lease`)).toBe(false);
    valueOf(takeLease(file, 'C. Osei', 'c', NOW)).release();
  });

  it('of a process that has died is taken over', () => {
    const file = join(temporaryFolder(), 'plan.settlement');
    writeFileSync(`${file}.lease`, other({ host: hostname(), process: 2 ** 22 - 3 }));
    valueOf(takeLease(file, 'R. Adeyemi', 'a', NOW)).release();
  });

  it('of another machine holds while its heartbeat is fresh, and no longer', () => {
    const file = join(temporaryFolder(), 'plan.settlement');
    writeFileSync(`${file}.lease`, other({}));
    expect(takeLease(file, 'R. Adeyemi', 'a', NOW)).toMatchObject({ ok: false, error: { holder: 'C. Osei' } });
    const longAgo = new Date(NOW.getTime() - 10 * 60_000);
    utimesSync(`${file}.lease`, longAgo, longAgo);
    valueOf(takeLease(file, 'R. Adeyemi', 'a', NOW)).release();
  });

  it('that is lost stops its holder from writing', () => {
    const file = join(temporaryFolder(), 'plan.settlement');
    const ours = valueOf(takeLease(file, 'R. Adeyemi', 'a', NOW));
    expect(ours.stillOurs()).toBe(true);
    writeFileSync(`${file}.lease`, other({}));
    expect(ours.stillOurs()).toBe(false);
    ours.release();
    expect(existsSync(`${file}.lease`)).toBe(true);
  });
});

describe('a plan that is open elsewhere', () => {
  it('opens for reading, sees what is saved there, and refuses changes with the holder’s name', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    const writer = testSession('R. Adeyemi');
    const reader = testSession('C. Osei');
    expect(valueOf(await writer.openPlanAt(path))?.access).toBe('write');
    const opened = valueOf(await reader.openPlanAt(path));
    expect(opened).toMatchObject({ access: 'read', holder: 'R. Adeyemi' });
    valueOf(await writer.call('rename-plan', { name: 'Renamed' }));
    expect(valueOf(await reader.call('read-plan', {})).plan.name).toBe('Renamed');
    const refused = await reader.call('rename-plan', { name: 'No' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'plan-read-only' } });
    if (!refused.ok) expect(refused.error.message).toContain('R. Adeyemi');
  });
});
