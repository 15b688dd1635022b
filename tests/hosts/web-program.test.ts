import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openCommand } from '../../electron/hosts/web/open-browser.ts';
import { startHostProcess } from '../support/host-process.ts';
import { ROOT } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The web host as it is started, a program of its own: each start takes its time. */
vi.setConfig({ testTimeout: 120_000 });

async function run(...given: string[]): Promise<{ code: number | null; err: string }> {
  const program = join(ROOT, 'electron', 'hosts', 'web', 'main.ts');
  const child = spawn(process.execPath, [program, '--no-open', ...given], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, err };
}

test('it opens the demonstration plan at the first start, and closes it when it is told to stop, even twice', async () => {
  const folder = temporaryFolder();
  const host = await startHostProcess(null, folder);
  const plans = await host.call('list-plans', {});
  expect(plans).toMatchObject({ ok: true, value: { current: { demo: true, access: 'write' }, dialogs: false } });
  const plan = join(folder, 'plans', 'Demonstration plan.settlement');
  expect(existsSync(`${plan}-wal`)).toBe(true);
  const [code] = await Promise.all([host.stop(), host.stop()]);
  expect(code).toBe(0);
  expect(existsSync(plan)).toBe(true);
  expect(existsSync(`${plan}-wal`)).toBe(false);
});

test('told to stop while the first plan is being made, it ends in peace', async () => {
  const folder = temporaryFolder();
  const host = await startHostProcess(null, folder);
  expect(await host.stop()).toBe(0);
  expect(existsSync(join(folder, 'plans', 'Demonstration plan.settlement.lease'))).toBe(false);
});

test('a plan that is not there ends it with 2 and the remedy', async () => {
  const { code, err } = await run('none.settlement', '--folder', temporaryFolder());
  expect(code).toBe(2);
  expect(err).toMatch(/^plan-not-found: .+\n.+\n$/);
});

test('a port in use ends it with 2, before any plan is opened', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const folder = temporaryFolder();
  const { code, err } = await run('--port', String(port), '--folder', folder);
  taken.close();
  expect(readdirSync(folder)).toEqual([]);
  expect(code).toBe(2);
  expect(err).toMatch(new RegExp(`^port-taken: Port ${port} is in use`));
});

test.each([['--port', '70000'], ['--port', 'x'], ['--nonsense'], ['a.settlement', 'b.settlement']])(
  'what it does not understand ends it with 2: %s %s',
  async (...given) => {
    const { code, err } = await run(...given.filter((word) => word !== undefined));
    expect(code).toBe(2);
    expect(err).toMatch(/^command-refused: /);
  },
);

test('a browser is opened by each system’s own opener, and not without a display', () => {
  const address = 'http://127.0.0.1:1/?token=a&b';
  expect(openCommand('linux', {}, address)).toBeNull();
  expect(openCommand('linux', { DISPLAY: ':0' }, address)).toEqual(['xdg-open', address]);
  expect(openCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' }, address)).toEqual(['xdg-open', address]);
  expect(openCommand('darwin', {}, address)).toEqual(['open', address]);
  expect(openCommand('win32', {}, address)?.at(-1)).toBe(address);
});
