import { beforeEach, expect, test } from 'vitest';
import { loadSession, realSurroundings } from '../../electron/core/index.ts';
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { LINE, makeTinyPlan, SOURCE } from '../support/tiny-plan.ts';

const APRIL = '2022-04' as Month;
const TRAINING = 'VIP / TRN / Ward training';

let folder: string;
let plan: string;
let first: number;

async function settlement(...given: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(given, { out: (text) => (out += text), err: (text) => (err += text), folder });
  return { code, out, err };
}

async function json<T>(...given: string[]): Promise<T> {
  const { code, out, err } = await settlement(...given, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}

/** April of the training line: £1.00, then £2.50. */
beforeEach(async () => {
  folder = temporaryFolder();
  plan = await makeTinyPlan(folder);
  const session = await loadSession({
    ...realSurroundings('A. Director'),
    folder: null,
    version: '0',
    dialogs: false,
  });
  await session.openPlanAt(plan);
  const set = async (amount: number) => {
    const cells = [{ lineId: LINE.training, sourceId: SOURCE.settlement, month: APRIL, amount: pence(amount) }];
    const done = await session.call('set-line-months', { cells });
    return done.ok ? done.value.revision : 0;
  };
  first = await set(100);
  await set(250);
  await session.close();
});

const april = async (at: string) =>
  (await json<{ sources: { months: Record<string, number | null> }[] }>('line-past', plan, TRAINING, '--at', at))
    .sources[0]?.months['2022-04'];

test('“line-past” shows a line as it stood after an action, and at a moment', async () => {
  expect(await april(String(first))).toBe(100);
  expect(await april('2199-01-01')).toBe(250);
  const { code, err } = await settlement('line-past', plan, TRAINING, '--at', 'yesterday');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--at takes') as unknown });
});

test('“restore” brings a line back, and the history says so', async () => {
  await json('restore', plan, TRAINING, '--at', String(first), '--reason', 'Wrong quote');
  expect(await april('2199-01-01')).toBe(100);
  const [last] = await json<{ action: string; reason: string }[]>('history', plan, '--line', TRAINING, '--limit', '1');
  expect(last).toMatchObject({ action: `Restore the budget of Ward training as after action ${first}` });
  expect(last?.reason).toBe('Wrong quote');
});

test('“history” is filtered by line, source, month, person, kind and day', async () => {
  const count = async (...filter: string[]) => (await json<unknown[]>('history', plan, ...filter)).length;
  expect(await count('--line', TRAINING)).toBe(2);
  expect(await count('--month', '2022-04', '--source', 'set')).toBe(2);
  expect(await count('--month', '2022-05')).toBe(0);
  expect(await count('--person', 'A. Director')).toBe(2);
  expect(await count('--kind', 'budget')).toBe(2);
  expect(await count('--until', '2000-01-01')).toBe(0);
  expect(await settlement('history', plan, '--kind', 'gossip')).toMatchObject({ code: 2 });
  expect(await settlement('history', plan, '--line', 'No such line')).toMatchObject({ code: 2 });
});
