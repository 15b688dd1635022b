import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSession, realSurroundings } from '../../electron/core/index.ts';
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { LINE, makeTinyPlan, SOURCE, temporaryFolder, valueOf } from '../support/tiny-plan.ts';
import { unzip } from '../support/workbook-file.ts';

async function settlement(folder: string, ...given: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommandLine(given, { out: (text) => (out += text), err: (text) => (err += text), folder });
  return { code, out, err };
}

/** A folder with the tiny plan, and `run`, which answers a command's document. */
async function place() {
  const folder = temporaryFolder();
  const path = await makeTinyPlan(folder);
  const run = async <T>(...given: string[]): Promise<T> => {
    const { code, out, err } = await settlement(folder, ...given, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as T;
  };
  const set = async (cells: readonly (readonly [lineId: number, month: string, amount: number])[]) => {
    const session = await loadSession({ ...realSurroundings('Ada'), folder: null, version: '0', dialogs: false });
    await session.openPlanAt(path);
    valueOf(
      await session.call('set-line-months', {
        cells: cells.map(([lineId, month, amount]) => ({
          lineId,
          sourceId: SOURCE.settlement,
          month: month as Month,
          amount: pence(amount),
        })),
      }),
    );
    await session.close();
  };
  return { folder, run, set };
}

test('a baseline, a virement requested and approved, its memo, and what explains the difference', async () => {
  const { folder, run, set } = await place();
  expect(await run('baselines', 'tiny.settlement')).toEqual([]);
  expect(await run('approve-baseline', 'tiny.settlement', '--reason', 'Board')).toMatchObject({ version: 1 });
  await set([
    [LINE.contract, '2022-06', 4_000_00],
    [LINE.training, '2022-07', 1_000_00],
  ]);
  expect(await run('changes', 'tiny.settlement')).toMatchObject({ changes: [], unrequested: { length: 2 } });
  const words = ['--title', 'Slack', '--reason', 'Late start'];
  expect(await run('request-change', 'tiny.settlement', ...words)).toMatchObject({ kind: 'virement', number: 'V-001' });
  await run('approve-change', 'tiny.settlement', 'v-001', '--as', 'Grace');
  expect(await run('changes', 'tiny.settlement')).toMatchObject({
    changes: [{ number: 'V-001', state: 'approved', amount: 1_000_00, decidedBy: 'Grace' }],
    pending: [],
  });
  expect(await run('compare-baselines', 'tiny.settlement', '1', 'in-force')).toMatchObject({
    causes: [{ changeId: 1, added: 1_000_00, taken: -1_000_00, net: 0 }],
  });
  await run('memo', 'tiny.settlement', 'V-001', '--out', 'memo.docx');
  expect(unzip(readFileSync(join(folder, 'memo.docx'))).get('word/document.xml')).toContain('Virement V-001: Slack');
});

test('what cannot be done says so, ends with 2 and changes nothing', async () => {
  const { folder, run } = await place();
  const refused = async (...given: string[]) => {
    const { code, err } = await settlement(folder, ...given);
    return `${code} ${err.split(':')[0]}`;
  };
  expect(await refused('request-change', 'tiny.settlement', '--title', 'X', '--reason', 'Y')).toBe('2 command-refused');
  expect(await refused('approve-change', 'tiny.settlement', 'V-001')).toBe('2 not-found');
  expect(await refused('refuse-change', 'tiny.settlement', 'V-001')).toBe('2 command-refused');
  expect(await refused('compare-baselines', 'tiny.settlement', '1', 'later')).toBe('2 command-refused');
  expect(await refused('compare-baselines', 'tiny.settlement', '1', 'draft')).toBe('2 not-found');
  expect(await run('people', 'tiny.settlement', '--as', 'Grace')).toEqual({
    you: { user: 'Grace', name: 'Grace', role: null },
    people: [],
  });
});
