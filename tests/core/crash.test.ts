import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSession, realSurroundings, type Session } from '../../electron/core/index.ts';
import type { Result } from '../../shared/base/result.ts';
import type { MethodName, OutputOf } from '../../shared/contract/methods.ts';
import { fixedSurroundings } from '../support/fixed-surroundings.ts';
import { startHostProcess, type HostProcess } from '../support/host-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * The host is killed in the middle of its work. Whatever it had acknowledged must be in the file, and what it had not
 * finished must be wholly there or wholly absent. `CRASHES=50` kills fifty times instead of a few.
 */
const CRASHES = Number(process.env['CRASHES'] ?? 4);
const EACH = Math.ceil(CRASHES / 2);
const EXTRACT_ROWS = 8000;
const MONTHS = 12;
const TIMEOUT = 60_000 + CRASHES * 20_000;

let prepared: string;
let cell: { lineId: number; sourceId: number };

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const callHost = async <M extends MethodName>(host: HostProcess, method: M, input: unknown): Promise<OutputOf<M>> =>
  value((await host.call(method, input)) as Result<OutputOf<M>, unknown>);

const extract = (): string => {
  const rows = Array.from(
    { length: EXTRACT_ROWS },
    (_, i) =>
      `${String((i % 28) + 1).padStart(2, '0')}/04/2022,Supplier ${i % 90},INV${i},${((i % 1000) / 100 + 1).toFixed(2)}`,
  );
  return ['Date,Supplier,Reference,Amount', ...rows, ''].join('\n');
};

beforeAll(async () => {
  prepared = join(mkdtempSync(join(tmpdir(), 'settlement-crash-')), 'prepared.settlement');
  const session = await loadSession({ ...fixedSurroundings(), folder: null, version: '0', dialogs: false });
  const input = { name: 'Crash', template: 'vrn', firstYear: '2022/23', years: 1 } as const;
  value(await session.newPlanAt(prepared, input as never));
  const { sources, themes, categories } = value(await session.call('read-plan', {}));
  const { interventionId } = value(
    await session.call('add-intervention', {
      code: 'X1',
      name: 'Work',
      themeId: themes[0]!.id,
      provider: '',
      starts: null,
      ends: null,
      status: 'live',
      localities: [],
    }),
  );
  const sourceId = sources[0]!.id;
  const line = { interventionId, categoryId: categories[0]!.id, description: 'Line', sourceId };
  cell = { lineId: value(await session.call('add-line', line)).lineId, sourceId };
  await session.close();
}, TIMEOUT);

afterAll(() => rmSync(dirname(prepared), { recursive: true, force: true }));

async function startOnCopy(): Promise<{ path: string; host: HostProcess }> {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.settlement');
  copyFileSync(prepared, path);
  return { path, host: await startHostProcess(path, folder) };
}

/** Opens the file that the killed host left, for writing, and verifies it. */
async function openLeft(path: string, look: (session: Session) => Promise<void>): Promise<void> {
  const session = await loadSession({ ...realSurroundings('Ada'), folder: null, version: '0', dialogs: false });
  try {
    expect(value(await session.openPlanAt(path))).toMatchObject({ access: 'write' });
    const { checks } = value(await session.call('verify-plan', {}));
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    await look(session);
  } finally {
    await session.close();
  }
}

/** Sends edits one after another; edit `n` writes `n` pence into one of twelve months. */
async function burst(host: HostProcess, count: { acknowledged: number; sent: number }): Promise<void> {
  for (;;) {
    count.sent += 1;
    const month = `2022-${String(4 + (count.sent % 9)).padStart(2, '0')}`;
    await callHost(host, 'set-line-months', { cells: [{ ...cell, month, amount: count.sent }] });
    count.acknowledged = count.sent;
  }
}

/** The months of the line after `edits` edits. */
function monthsAfter(edits: number): (number | null)[] {
  const months: (number | null)[] = Array.from({ length: MONTHS }, () => null);
  for (let n = 1; n <= edits; n += 1) months[n % 9] = n;
  return months;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(
  'killed in a burst of edits, it has kept every edit that it acknowledged',
  async () => {
    for (let crash = 0; crash < EACH; crash += 1) {
      const { path, host } = await startOnCopy();
      const count = { acknowledged: 0, sent: 0 };
      // Ends with the connection, when the host is killed.
      const bursting = burst(host, count).catch(() => undefined);
      while (count.acknowledged < 3 + crash) await pause(1);
      await pause(crash % 7);
      await host.kill();
      await bursting;
      await openLeft(path, async (session) => {
        const { budgets } = value(await session.call('read-plan', {}));
        const months = budgets.find(({ lineId }) => lineId === cell.lineId)!.months;
        expect([monthsAfter(count.acknowledged), monthsAfter(count.sent)]).toContainEqual(months);
      });
    }
  },
  TIMEOUT,
);

test(
  'killed in an import, the import is wholly there or wholly absent',
  async () => {
    // Kills are spread over the time that the import takes undisturbed.
    const importMs = await timeOfImport();
    let killedBefore = 0;
    for (let crash = 0; crash < EACH; crash += 1) {
      const { path, host } = await startOnCopy();
      let acknowledged = false;
      const importing = importExtract(host)
        .then(() => (acknowledged = true))
        .catch(() => undefined);
      await pause(((crash + 0.5) / EACH) * importMs);
      await host.kill();
      await importing;
      if (!acknowledged) killedBefore += 1;
      await openLeft(path, async (session) => {
        const imports = value(await session.call('list-imports', {}));
        const { total } = value(await session.call('list-ledger-rows', { limit: 1 }));
        expect([0, 1]).toContain(imports.length);
        expect(total.rows).toBe(imports.length * EXTRACT_ROWS);
        if (acknowledged) expect(imports).toHaveLength(1);
      });
    }
    expect(killedBefore).toBeGreaterThan(0);
  },
  TIMEOUT,
);

async function importExtract(host: HostProcess): Promise<void> {
  const bytes = new TextEncoder().encode(extract());
  const { fileId } = await callHost(host, 'stage-file', { name: 'extract.csv', bytes });
  await callHost(host, 'import-ledger', { fileId });
}

async function timeOfImport(): Promise<number> {
  const { host } = await startOnCopy();
  const began = performance.now();
  await importExtract(host);
  const took = performance.now() - began;
  expect(await host.stop()).toBe(0);
  return took;
}
