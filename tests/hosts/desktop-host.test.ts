import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/desktop-channels.ts';
import type { OpenPlan } from '../../shared/contract/methods.ts';
import type { Result } from '../../shared/base/result.ts';
import * as electron from '../support/electron-stand-in.ts';

vi.mock('electron', () => import('../support/electron-stand-in.ts'));

/** The desktop host as it is, on the real core in its thread; only Electron is stood in for. */

const folder = mkdtempSync(join(tmpdir(), 'settlement-desktop-'));
const PAGE = { url: 'app://settlement-planner/', parent: null };

const callFrom = (senderFrame: object | null, ...given: unknown[]): Promise<Result<unknown, { code: string }>> =>
  electron.handlers.get(CALL_CHANNEL)!({ senderFrame } as never, ...(given as never[])) as never;
const call = (...given: unknown[]) => callFrom(PAGE, ...given);
const window = (): electron.BrowserWindow => electron.BrowserWindow.getAllWindows()[0]!;
const current = async (): Promise<OpenPlan | null> => {
  const plans = (await call('list-plans', {})) as { ok: true; value: { current: OpenPlan | null } };
  return plans.value.current;
};
const newPlan = (name: string) => ({ name, template: 'blank', firstYear: '2022/23', years: 1 });

beforeAll(async () => {
  process.argv = ['electron', 'main.js', '--folder', folder];
  await import('../../electron/hosts/desktop/main.ts');
  await vi.waitFor(() => expect(electron.handlers.has(CALL_CHANNEL)).toBe(true));
  await call('list-plans', {});
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

test('the first start opens the demonstration plan', async () => {
  expect(await current()).toMatchObject({ demo: true, access: 'write' });
});

test('the window is sandboxed and shows the page of its own scheme alone', () => {
  expect(window().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(window().loaded).toEqual(['app://settlement-planner/']);
  expect(String(window().options.webPreferences['preload'])).toMatch(/preload\.cjs$/);
});

test('it stays where it is: no new window, no other address, no foreign frame', () => {
  const { webContents } = window();
  expect(webContents.openHandler!({})).toEqual({ action: 'deny' });
  const prevented = (name: string, url: string): boolean => {
    const preventDefault = vi.fn();
    webContents.emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  expect(prevented('will-navigate', 'https://evil.example/')).toBe(true);
  expect(prevented('will-navigate', 'app://settlement-planner.evil/')).toBe(true);
  expect(prevented('will-navigate', 'file:///etc/passwd')).toBe(true);
  expect(prevented('will-navigate', 'app://settlement-planner/#/plan')).toBe(false);
  expect(prevented('will-attach-webview', '')).toBe(true);
});

test('every permission is denied', () => {
  const decide = vi.fn();
  electron.permissions.request!({} as never, 'media' as never, decide as never);
  expect(decide).toHaveBeenCalledWith(false);
  expect(electron.permissions.check!()).toBe(false);
  expect(electron.permissions.device!()).toBe(false);
});

test('a message from a foreign page, from a frame inside ours, or from none is refused', async () => {
  const foreign = [
    null,
    { url: 'https://evil.example/', parent: null },
    { url: 'app://settlement-planner.evil/', parent: null },
  ];
  for (const frame of [...foreign, { ...PAGE, parent: PAGE }]) {
    expect(await callFrom(frame, 'list-plans', {})).toMatchObject({ ok: false, error: { code: 'session-refused' } });
  }
});

test('the page’s files carry the policy, and nothing outside their folder is given', async () => {
  const outside = [
    'app://settlement-planner/..%2f..%2fpackage.json',
    'app://settlement-planner/%2e%2e/%2e%2e/package.json',
    'app://elsewhere/index.html',
    'app://settlement-planner/%',
  ];
  for (const url of outside) expect((await electron.protocol.pages!({ url })).status, url).toBe(404);
});

test('a new plan goes where the save dialog says, or nowhere when it is cancelled', async () => {
  expect(await call('new-plan', newPlan('Not made'))).toEqual({ ok: true, value: null });
  const filePath = join(folder, 'Chosen place');
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
  expect(await call('new-plan', newPlan('A: new/plan'))).toMatchObject({ ok: true, value: { name: 'A: new/plan' } });
  expect(existsSync(`${filePath}.settlement`)).toBe(true);
  expect(electron.dialog.showSaveDialog).toHaveBeenLastCalledWith(
    expect.objectContaining({ defaultPath: join('/home/ada/documents', 'A- new-plan.settlement') }),
  );
});

test('a new plan that the contract refuses is refused before anyone is asked for a place', async () => {
  const before = electron.dialog.showSaveDialog.mock.calls.length;
  expect(await call('new-plan', { ...newPlan('X'), years: 0 })).toMatchObject({ error: { code: 'input-refused' } });
  expect(electron.dialog.showSaveDialog.mock.calls.length).toBe(before);
});

test('“open” asks for a file; cancelling it leaves the plan that is open', async () => {
  const before = await current();
  expect(await call('open-plan', {})).toEqual({ ok: true, value: null });
  expect(await current()).toEqual(before);
});

test('a double-clicked plan, and one handed over by a second start, are opened and the window comes forward', async () => {
  const path = join(folder, 'Chosen place.settlement');
  await call('open-demo', {});
  electron.app.emit('open-file', { preventDefault: vi.fn() }, path);
  await vi.waitFor(async () => expect(await current()).toMatchObject({ name: 'A: new/plan' }));
  await call('open-demo', {});
  window().minimised = true;
  electron.app.emit('second-instance', {}, ['electron', '--flag', 'Chosen place.settlement'], folder);
  await vi.waitFor(async () => expect(await current()).toMatchObject({ name: 'A: new/plan' }));
  expect(window().restore).toHaveBeenCalled();
  expect(window().focus).toHaveBeenCalled();
  expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
});

test('a plan that cannot be opened is said in words, with the remedy', async () => {
  electron.app.emit('open-file', { preventDefault: vi.fn() }, join(folder, 'None such.settlement'));
  await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalled());
  const [options] = electron.dialog.showMessageBox.mock.calls[0]!;
  expect(options.message).toContain('There is no plan at');
  expect(options.detail).not.toBe('');
});

test('events of the core and choices of the menu reach the page; the menu lists recent plans', async () => {
  const { sent } = window().webContents;
  await call('rename-plan', { name: 'Renamed' });
  await vi.waitFor(() =>
    expect(sent).toContainEqual([EVENT_CHANNEL, expect.objectContaining({ type: 'plan-changed' })]),
  );
  const file = electron.Menu.shown.find(({ label }) => label === '&File')!.submenu as {
    label?: string;
    click?: () => void;
    submenu?: { label: string; click: () => void }[];
  }[];
  file.find(({ label }) => label === 'Import a ledger extract…')!.click!();
  expect(sent.at(-1)).toEqual([EVENT_CHANNEL, { type: 'menu-action', action: 'import-ledger' }]);
  const recent = file.find(({ label }) => label === 'Open recent')!.submenu!;
  const demo = recent.find(({ label }) => /demonstration/i.test(label))!;
  demo.click();
  await vi.waitFor(async () => expect(await current()).toMatchObject({ demo: true }));
  const path = join(folder, 'plans', 'Demonstration plan.settlement');
  await vi.waitFor(() => expect(electron.app.addRecentDocument).toHaveBeenLastCalledWith(path));
});

test('a page that fails is loaded again', () => {
  window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window().webContents.reload).toHaveBeenCalledTimes(1);
});

test('the window’s place is kept', () => {
  window().emit('close');
  const place = JSON.parse(readFileSync(join(folder, 'window', 'place.json'), 'utf8')) as object;
  expect(place).toEqual({ bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximised: false });
});

test('quitting waits until the plan is closed, then quits', async () => {
  const path = join(folder, 'plans', 'Demonstration plan.settlement');
  const preventDefault = vi.fn();
  electron.app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(1));
  expect(existsSync(`${path}-wal`)).toBe(false);
  electron.app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(1);
});
