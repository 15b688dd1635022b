import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { encodeBytes } from '../../../shared/contract/bytes-json.ts';
import type { InputOf, MethodName, OutputOf } from '../../../shared/contract/methods.ts';
import { preparedPlan } from './places.ts';
import { startHost, type RunningHost } from './web-host.ts';

/** The application in a page, on a copy of the demonstration plan that is this test's own. */
export interface App {
  readonly page: Page;
  readonly origin: string;
  /** Goes to a screen by its address: `/overview`. */
  readonly open: (path: string) => Promise<void>;
  /** Asks the core directly, as the page's own client does. */
  readonly call: <M extends MethodName>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>;
  /** Closes the plan: the start screen is left. */
  readonly closePlan: () => Promise<void>;
}

interface WorkerHost {
  readonly host: RunningHost;
}

async function startWithCopy(): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'settlement-e2e-first-'));
  const plan = join(folder, 'first.settlement');
  copyFileSync(preparedPlan(), plan);
  const host = await startHost(plan);
  return { ...host, stop: () => host.stop().finally(() => rmSync(folder, { recursive: true, force: true })) };
}

function caller(page: Page, origin: string): App['call'] {
  return async (method, input) => {
    const answer = await page.request.post(`${origin}/call/${method}`, {
      headers: { origin, 'content-type': 'application/json' },
      data: JSON.stringify({ input: encodeBytes(input) }),
    });
    const result = (await answer.json()) as { ok: boolean; value?: unknown };
    expect(result, `${method} answered`).toMatchObject({ ok: true });
    return result.value as never;
  };
}

/** Bugs that a page reports to its console fail the test that met them. */
function collectFailures(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (problem) => failures.push(problem.stack ?? String(problem)));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  return failures;
}

export const test = base.extend<{ app: App }, WorkerHost>({
  host: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const host = await startWithCopy();
      await use(host);
      await host.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  app: async ({ page, host }, use) => {
    const failures = collectFailures(page);
    await page.request.get(host.address);
    const call = caller(page, host.origin);
    await call('open-plan', {
      file: { name: 'Test.settlement', bytes: new Uint8Array(await readFile(preparedPlan())) },
    });
    await use({
      page,
      origin: host.origin,
      call,
      open: async (path) => {
        await page.goto(`${host.origin}/#${path}`);
      },
      closePlan: async () => {
        await call('close-plan', {});
      },
    });
    expect(failures).toEqual([]);
  },
});

export { expect };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing that axe finds wrong, in the whole page or in the part of it that is named. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect(found).toEqual([]);
}

/** A picture of the screen as it is, kept with the results. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const body = await page.screenshot();
  await test.info().attach(name, { body, contentType: 'image/png' });
}
