import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate } from '../../electron/hosts/desktop/menu.ts';
import { readStartArguments } from '../../electron/hosts/desktop/plan-argument.ts';
import { readWindowState, writeWindowState } from '../../electron/hosts/desktop/window-state.ts';
import { MENU_ACTIONS } from '../../shared/contract/events.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Item = MenuItemConstructorOptions;

const template = (platform: NodeJS.Platform, send = vi.fn()): Item[] =>
  menuTemplate({ platform, recent: [], send, openRecent: vi.fn() });
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every action of the contract is in the menu once',
  (platform) => {
    const send = vi.fn();
    for (const item of flat(template(platform, send))) item.click?.({} as never, undefined, {});
    expect(send.mock.calls.flat().sort()).toEqual([...MENU_ACTIONS].sort());
  },
);

test('no two entries share a key, and those that a field needs are left to the page', () => {
  const keyed = flat(template('win32')).filter(({ accelerator }) => accelerator !== undefined);
  expect(new Set(keyed.map(({ accelerator }) => accelerator)).size).toBe(keyed.length);
  const leftToPage = keyed.filter(({ registerAccelerator }) => registerAccelerator === false);
  expect(leftToPage.map(({ accelerator }) => accelerator)).toEqual(
    expect.arrayContaining(['CmdOrCtrl+Z', 'CmdOrCtrl+Y']),
  );
});

test('a Mac has its own menus, and closes a window where the others quit', () => {
  const roles = (platform: NodeJS.Platform) => flat(template(platform)).map(({ role }) => role);
  expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'windowMenu', 'close']));
  expect(roles('win32')).toContain('quit');
  expect(roles('win32')).not.toContain('appMenu');
});

test('recent plans say when they are missing or open elsewhere', () => {
  const plan = { id: 'a', name: 'Plan', fileName: 'p.settlement', folder: '/', openedAt: '', holder: null };
  const openRecent = vi.fn();
  const recent = [
    { ...plan, state: 'ready' as const },
    { ...plan, id: 'b', state: 'missing' as const },
    { ...plan, id: 'c', state: 'open elsewhere' as const },
  ];
  const items = flat(menuTemplate({ platform: 'linux', recent, send: vi.fn(), openRecent }));
  const [ready, missing, elsewhere] = items.filter(({ label }) => label?.startsWith('Plan ('));
  expect(ready).toMatchObject({ label: 'Plan (p.settlement)', enabled: true });
  expect(missing).toMatchObject({ label: 'Plan (p.settlement, missing)', enabled: false });
  elsewhere!.click!({} as never, undefined, {});
  expect(openRecent).toHaveBeenCalledWith('c');
});

test('a plan among the words of a start is found by its ending', () => {
  const from = resolve('/home/ada');
  expect(readStartArguments(['.', '--folder', 'here', 'Plan of 2022.SETTLEMENT'], from)).toEqual({
    plan: join(from, 'Plan of 2022.SETTLEMENT'),
    folder: join(from, 'here'),
  });
  expect(readStartArguments(['--original-process-start-time=1', '.'], from)).toEqual({ plan: null, folder: null });
});

test('the window returns to its place only where a display shows it', () => {
  const file = join(temporaryFolder(), 'place.json');
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 100, y: 50, width: 1200, height: 800 };
  expect(readWindowState(file, [display])).toEqual({ bounds: null, maximised: false });
  writeWindowState(file, { bounds, maximised: true });
  expect(readWindowState(file, [display])).toEqual({ bounds, maximised: true });
  expect(readWindowState(file, [{ ...display, x: 5000 }])).toEqual({ bounds: null, maximised: true });
  writeFileSync(file, 'not JSON');
  expect(readWindowState(file, [display])).toEqual({ bounds: null, maximised: false });
});
