import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'settlement-cli-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function settlement(...given: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommandLine(given, {
    folder,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

const json = async <T>(...given: string[]): Promise<T> => {
  const { code, out, err } = await settlement(...given, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
};

beforeAll(async () => {
  await settlement('demo', 'd.settlement');
}, 60_000);

interface Row {
  readonly source: string;
  readonly year: string;
  readonly allocation: number | null;
  readonly certainty: string | null;
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly funding: number | null;
  readonly budget: number;
  readonly headroom: number | null;
}

test('“sources” lists funding by source and year, which ties to its parts', async () => {
  const rows = await json<Row[]>('sources', 'd.settlement');
  expect(rows).toHaveLength(12);
  for (const { allocation, carriedIn, carriedOut, funding, budget, headroom } of rows) {
    expect(funding).toBe(allocation! + carriedIn - carriedOut);
    expect(headroom).toBe(funding! - budget);
  }
  const grant = rows.filter(({ source }) => source === 'GRIP');
  expect(grant.map(({ certainty, carriedIn, carriedOut }) => [certainty, carriedIn, carriedOut])).toEqual([
    ['received', 0, 960_000],
    ['varied', 960_000, 0],
    ['applied', 0, 0],
  ]);
  expect((await settlement('sources', 'd.settlement')).out).toMatch(/^Source +Year +Certainty +Allocation, £/);
});

interface ClaimRow {
  readonly source: string;
  readonly year: string;
  readonly claim: string;
  readonly state: string;
}

test('“claims” lists each claim with its due date, as of a day', async () => {
  const rows = await json<ClaimRow[]>('claims', 'd.settlement', '--on', '2023-11-13');
  expect(rows.find(({ source, year, claim }) => `${source} ${year} ${claim}` === 'SET 2023/24 Q2')).toMatchObject({
    from: '2023-07-01',
    to: '2023-09-30',
    due: '2023-11-14',
    received: null,
    overdue: 0,
    state: 'expected',
  });
  const overdue = rows.filter(({ state }) => state === 'overdue');
  expect(overdue).toMatchObject([{ source: 'MATCH', claim: 'Contributions', overdue: 5_300_000 }]);
  const later = await json<ClaimRow[]>('claims', 'd.settlement', '--on', '2024-01-01');
  expect(later.filter(({ state }) => state === 'overdue').length).toBeGreaterThan(1);
});

test('“claims” refuses what is no day', async () => {
  const { code, err } = await settlement('claims', 'd.settlement', '--on', '31/12/2023');
  expect(code).toBe(2);
  expect(err).toMatch(/^command-refused: “31\/12\/2023” is not a day/);
});
