import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts';
import { loadSession, realSurroundings } from '../../electron/core/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function settlement(...given: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(given, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    folder,
  });
  return { code, out, err };
}

/** With `--json`: one document and nothing else. */
async function json<T>(...given: string[]): Promise<T> {
  const { code, out, err } = await settlement(...given, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}

const create = (): Promise<object> =>
  json('create', 'p.settlement', '--template', 'vrn', '--from', '2022', '--years', '3');

const EXTRACT = [
  'Date,Supplier,Reference,Amount',
  '15/04/2022,Acme Ltd,INV1,"1,200.50"',
  '20/05/2022,Acme Ltd,INV2,0.05',
  'no date,Acme Ltd,INV3,12.00',
  '',
].join('\n');

interface Tally {
  rows: number;
  sum: number;
}
type Imported = Record<
  'file' | 'imported' | 'changed' | 'unchanged' | 'excluded' | 'quarantined' | 'vanished' | 'uncoded',
  Tally
> & {
  id: number | null;
  reasons: { rows: number }[];
};

async function importExtract(...options: string[]): Promise<Imported> {
  writeFileSync(join(folder, 'extract.csv'), EXTRACT);
  return json('import', 'ledger', 'p.settlement', 'extract.csv', ...options);
}

test('“create” makes a plan with its years and sources', async () => {
  expect(await create()).toMatchObject({ plan: join(folder, 'p.settlement'), name: 'p' });
  const position = await json<{ key: string; year: string; allocation: number | null }[]>(
    'position',
    'p.settlement',
    '--by',
    'source',
  );
  expect(Object.keys(position[0]!)).toEqual([
    'key',
    'name',
    'year',
    'allocation',
    'budget',
    'committed',
    'actual',
    'accrual',
    'forecast',
    'variance',
    'available',
    'notEntered',
  ]);
  expect(new Set(position.map(({ year }) => year))).toEqual(new Set(['2022/23', '2023/24', '2024/25']));
  const settlementTotal = position
    .filter(({ key }) => key === 'SET')
    .reduce((sum, { allocation }) => sum + allocation!, 0);
  expect(settlementTotal).toBe(350_000_000);
});

test('“create” never writes over a file', async () => {
  await create();
  const before = readFileSync(join(folder, 'p.settlement'));
  const { code, err } = await settlement(
    'create',
    'p.settlement',
    '--template',
    'blank',
    '--from',
    '2022',
    '--years',
    '1',
  );
  expect(code).toBe(2);
  expect(err).toMatch(/^plan-exists: p\.settlement is there already\.\n.+\n$/);
  expect(readFileSync(join(folder, 'p.settlement')).equals(before)).toBe(true);
});

test('an import says where every row of the file went, once, and ties to it', async () => {
  await create();
  const imported = await importExtract();
  expect(imported).toMatchObject({
    // The heading is a row of the file too: excluded, with nothing in it.
    file: { rows: 4, sum: 121_255 },
    excluded: { rows: 1, sum: 0 },
    imported: { rows: 2, sum: 120_055 },
    quarantined: { rows: 1, sum: 1200 },
    uncoded: { rows: 2, sum: 120_055 },
  });
  const parts = [imported.imported, imported.changed, imported.unchanged, imported.excluded, imported.quarantined];
  expect(parts.reduce((sum, part) => sum + part.sum, 0)).toBe(imported.file.sum);
  expect(imported.reasons.reduce((rows, reason) => rows + reason.rows, 0)).toBe(2);
  expect(await json<{ id: number }[]>('imports', 'p.settlement')).toMatchObject([
    { id: imported.id, fileName: 'extract.csv', imported: { rows: 2 } },
  ]);
});

test('the same import again brings nothing new; undone, the position is as it was', async () => {
  await create();
  const before = await json('position', 'p.settlement', '--by', 'source');
  const { id } = await importExtract();
  expect(await json('position', 'p.settlement', '--by', 'source')).not.toEqual(before);
  expect(await importExtract()).toMatchObject({ imported: { rows: 0, sum: 0 }, unchanged: { rows: 2, sum: 120_055 } });
  expect(await json('undo-import', 'p.settlement', String(id))).toMatchObject({
    id,
    reversed: { rows: 2, sum: 120_055 },
  });
  expect(await json('position', 'p.settlement', '--by', 'source')).toEqual(before);
});

test('a dry run writes nothing', async () => {
  await create();
  expect(await importExtract('--dry-run')).toMatchObject({ id: null, imported: { rows: 2 } });
  expect(await json('imports', 'p.settlement')).toEqual([]);
});

test('“undo”, “redo” and “history” name what was done, and by whom', async () => {
  await create();
  await json('import', 'ledger', 'p.settlement', await written(), '--as', 'Grace');
  const [latest] = await json<{ user: string; sequence: number }[]>('history', 'p.settlement', '--limit', '1');
  expect(latest).toMatchObject({ user: 'Grace' });
  const whole = await json<{ sequence: number }[]>('history', 'p.settlement');
  expect(whole.map(({ sequence }) => sequence)).toEqual([2, 1]);
});

async function written(): Promise<string> {
  writeFileSync(join(folder, 'extract.csv'), EXTRACT);
  return Promise.resolve('extract.csv');
}

test('“undo” and “redo” take the last change back and do it again', async () => {
  await create();
  const session = await loadSession({ ...realSurroundings('Ada'), folder: null, version: '0', dialogs: false });
  await session.openPlanAt(join(folder, 'p.settlement'));
  await session.call('rename-plan', { name: 'Renamed' });
  await session.close();
  const undone = await json<{ action: string }>('undo', 'p.settlement');
  const redone = await json<{ action: string }>('redo', 'p.settlement');
  expect(redone.action).toBe(undone.action);
  const { code, err } = await settlement('redo', 'p.settlement');
  expect({ code, err: err.split(':')[0] }).toEqual({ code: 2, err: 'nothing-to-redo' });
});

test('“verify” passes on a sound plan, and ends with 1 on one whose figures were tampered with', async () => {
  await create();
  expect(await json('verify', 'p.settlement')).toMatchObject({ passed: true });
  const path = join(folder, 'p.settlement');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('Make the plan');
  bytes.write('Fake', at);
  writeFileSync(path, bytes);
  const { code, out } = await settlement('verify', 'p.settlement', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ passed: false });
});

test('“export workbook” writes a workbook', async () => {
  await create();
  const { file, bytes } = await json<{ file: string; bytes: number }>(
    'export',
    'p.settlement',
    'workbook',
    '--out',
    'p.xlsx',
  );
  expect(file).toBe(join(folder, 'p.xlsx'));
  expect(readFileSync(file).length).toBe(bytes);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(existsSync(`${file}.unfinished`)).toBe(false);
});

test('what is not entered is named, not shown as zero, and counts as nothing in totals', async () => {
  await create();
  const rows = await json<{ key: string; budget: number; allocation: number | null; notEntered: string[] }[]>(
    'position',
    'p.settlement',
    '--year',
    '2022/23',
  );
  const nothing = ['budget', 'committed', 'actual', 'forecast', 'variance', 'available'];
  expect(rows.map(({ key, budget, allocation, notEntered }) => [key, budget, allocation, notEntered])).toEqual([
    ['SET', 0, 112_000_000, nothing],
    ['GRIP', 0, 48_000_000, nothing],
    ['MATCH', 0, null, ['allocation', ...nothing]],
    ['COF', 0, null, ['allocation', ...nothing]],
  ]);
  const { out } = await settlement('position', 'p.settlement', '--year', '2022/23');
  expect(out).toMatch(/^MATCH .* not entered( +not entered){3} +not entered/m);
  expect(out).toMatch(/^Total +1,600,000\.00 +not entered/m);
  expect(out).toContain('Not entered, and counted as nothing in totals: allocation in 2 of 4 rows, budget in 4 of 4');
  expect(out).not.toMatch(/–/);
});

test('for people: figures to the right, totals under a line', async () => {
  await create();
  const { out } = await settlement('position', 'p.settlement', '--year', '2022/23');
  const lines = out.split('\n');
  const [heading, first] = lines;
  expect(heading).toMatch(/^Key +Name +Year +Allocation, £ +Budget, £/);
  expect(first).toMatch(/^SET +VRN settlement +2022\/23 +[\d,]+\.\d\d/);
  expect(heading!.indexOf('£') + 2).toBe(first!.search(/\.\d\d/) + 4);
  expect(lines.find((line) => line.startsWith('Total'))).toMatch(/[\d,]+\.\d\d/);
});

test.each([
  [['frobnicate', 'p.settlement'], /There is no command “frobnicate”/],
  [['reconcile', 'p.settlement'], /There is no command “reconcile”/],
  [['position'], /“position” needs PLAN/],
  [['position', 'p.settlement', '--by', 'colour'], /“colour” is not one of source, intervention/],
  [['position', 'p.settlement', '--year', '2022'], /“2022” is not a year/],
  [['position', 'p.settlement', '--out', 'x'], /“position” takes no --out/],
  [['position', 'p.settlement', 'again'], /one word too many/],
  [['position', 'p.settlement', '--nonsense'], /--nonsense/],
  [['create', 'q.settlement', '--template', 'other', '--from', '2022'], /“other” is no template/],
  [['create', 'q.settlement', '--years', '3'], /first year/],
  [['create', 'q.settlement', '--from', '2022', '--years', '11'], /1 to 10 years/],
  [['undo-import', 'p.settlement', 'x'], /“x” is no import/],
  [['export', 'p.settlement', '360giving', '--out', 'x'], /no export of this version/],
  [['export', 'p.settlement', 'workbook'], /--out FILE/],
  [['history', 'p.settlement', '--limit', '0'], /not a number of entries/],
])('bad input is refused in words, with 2: %j', async (given, words) => {
  const { code, out, err } = await settlement(...given);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(words);
  expect(err).toMatch(/^command-refused: .+\nRun “settlement help”.+\n$/);
});

test('what is not there is named, with 2', async () => {
  expect(await settlement('position', 'none.settlement')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^plan-not-found: /) as string,
  });
  await create();
  const { code, err } = await settlement('import', 'ledger', 'p.settlement', 'none.csv');
  expect({ code, err: err.split(':')[0] }).toEqual({ code: 2, err: 'file-not-found' });
});

test('a register of commitments is for a later version, and says so', async () => {
  const { code, err } = await settlement('import', 'commitments', 'p.settlement', 'register.xlsx');
  expect({ code, err: err.split('\n')[0] }).toEqual({
    code: 2,
    err: 'not-in-this-version: This version does not take registers of commitments yet.',
  });
});

test('help lists every command; the version is the package’s', async () => {
  const { code, out } = await settlement('help');
  expect(code).toBe(0);
  for (const name of [
    'create',
    'demo',
    'import ledger',
    'imports',
    'undo-import',
    'position',
    'export',
    'verify',
    'serve',
  ]) {
    expect(out).toContain(`  ${name} `);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect((await settlement('--version')).out).toBe(`${version}\n`);
});

test('a plan that someone else has open is read, but not changed', async () => {
  await create();
  const other = await loadSession({ ...realSurroundings('Grace'), folder: null, version: '0', dialogs: false });
  await other.openPlanAt(join(folder, 'p.settlement'));
  expect(await json('position', 'p.settlement')).not.toEqual([]);
  const { code, err } = await settlement('import', 'ledger', 'p.settlement', await written());
  await other.close();
  expect(code).toBe(2);
  expect(err).toMatch(/^plan-read-only: .*Grace/);
});

test('“conditions” lists each condition and year, with what would mend those that are broken', async () => {
  await json('demo', 'd.settlement');
  const told = await json<Record<string, unknown>[]>('conditions', 'd.settlement');
  expect(told.find(({ name, year }) => name === 'Match' && year === '2023/24')).toMatchObject({
    source: 'GRIP',
    measure: 'forecast',
    figure: 15_242_515,
    against: 51_000_000,
    percent: '30',
    direction: 'at least',
    threshold: 15_300_000,
    state: 'broken',
    short: 57_485,
    mends: [{ kind: 'add', amount: 57_485 }],
  });
  const { code, out } = await settlement('conditions', 'd.settlement');
  expect(code).toBe(0);
  expect(out).toContain('GRIP Match 2023/24, broken:\n  Add £574.85 of new money');
});
