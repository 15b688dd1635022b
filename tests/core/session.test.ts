import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectSession } from '../../electron/core/session/connect-session.ts';
import { createSession } from '../../electron/core/session/create-session.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { makeTinyPlan, temporaryFolder, testSurroundings, valueOf } from '../support/tiny-plan.ts';

const blank = (name: string) => ({ name, template: 'blank' as const, firstYear: financialYear(2022), years: 3 });

function sessionIn(folder: string) {
  const session = createSession({ ...testSurroundings(), folder, version: '1.2.3', dialogs: false });
  onTestFinished(() => session.close());
  return session;
}

describe('a session', () => {
  it('makes plans in its folder under names that are free, and remembers them newest first', async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    const first = valueOf(await session.call('new-plan', blank('LLR 2022/25: "draft"')));
    expect(first).toMatchObject({ fileName: 'LLR 2022-25 draft.settlement', access: 'write' });
    const second = valueOf(await session.call('new-plan', blank('LLR 2022/25: "draft"')));
    expect(second?.fileName).toBe('LLR 2022-25 draft 2.settlement');
    const { current, recent, version } = valueOf(await session.call('list-plans', {}));
    expect(current?.fileName).toBe(second?.fileName);
    expect(recent.map(({ fileName, state }) => [fileName, state])).toEqual([
      [second?.fileName, 'ready'],
      [first?.fileName, 'ready'],
    ]);
    expect(version).toBe('1.2.3');
  });

  it('keeps what was open when the next file is refused', async () => {
    const session = sessionIn(temporaryFolder());
    valueOf(await session.call('new-plan', blank('Kept')));
    const letter = join(temporaryFolder(), 'letter.settlement');
    writeFileSync(letter, 'Dear director');
    expect(await session.openPlanAt(letter)).toMatchObject({ ok: false, error: { code: 'not-a-plan' } });
    expect(existsSync(`${letter}.lease`)).toBe(false);
    expect(valueOf(await session.call('list-plans', {})).current?.name).toBe('Kept');
  });

  it('opens an uploaded plan as its own copy, and hands out a copy that opens again', async () => {
    const path = await makeTinyPlan(temporaryFolder());
    const session = sessionIn(temporaryFolder());
    const bytes = new Uint8Array(readFileSync(path));
    valueOf(await session.call('open-plan', { file: { name: '../../evil.settlement', bytes } }));
    valueOf(await session.call('rename-plan', { name: 'A: copy?' }));
    const copy = valueOf(await session.call('copy-plan', {}));
    expect(copy.name).toBe('A copy.settlement');
    valueOf(await session.call('open-plan', { file: copy }));
    expect(valueOf(await session.call('read-plan', {})).plan.name).toBe('A: copy?');
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  });

  it('refuses an uploaded file that is no plan and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    const refused = await session.call('open-plan', { file: { name: 'x.settlement', bytes: new Uint8Array(64) } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-plan' } });
    expect(existsSync(join(folder, 'plans', 'x.settlement'))).toBe(false);
  });

  it('refuses what concerns a plan while none is open', async () => {
    const session = sessionIn(temporaryFolder());
    expect(await session.call('read-plan', {})).toMatchObject({ ok: false, error: { code: 'no-plan-open' } });
    expect(await session.call('nonsense' as never, {} as never)).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    });
  });
});

describe('a session in a thread of its own', () => {
  it('answers the same, and tells of changes', async () => {
    const session = connectSession({ user: 'R. Tester', folder: temporaryFolder(), version: '1', dialogs: false });
    const events: CoreEvent[] = [];
    session.subscribe((event) => events.push(event));
    valueOf(await session.call('new-plan', blank('In a thread')));
    const { revision } = valueOf(await session.call('rename-plan', { name: 'Renamed' }));
    expect(valueOf(await session.call('read-plan', {})).plan.name).toBe('Renamed');
    expect(events.map(({ type }) => type)).toEqual(['plan-opened', 'plan-changed']);
    expect(events[1]).toMatchObject({ revision });
    await session.close();
  });
});
