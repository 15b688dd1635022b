import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts';
import { loadSession, realSurroundings, type Session } from '../../electron/core/index.ts';
import { openFigures, type Plan } from './open-figures.ts';
import { recomputeConditions } from './recompute-conditions.ts';
import { recomputePosition } from './recompute-position.ts';

/**
 * What the command line answers, against the same plan file read by plain SQL that knows nothing of the application:
 * the demonstration as it comes, and after a session of edits that touches everything the figures are made of.
 */
let folder: string;

async function json(...given: readonly string[]): Promise<Record<string, unknown>[]> {
  let out = '';
  const code = await runCommandLine([...given, '--json'], {
    out: (text) => (out += text),
    err: (text) => (out += text),
    folder,
  });
  expect(code, out).toBe(0);
  return JSON.parse(out) as Record<string, unknown>[];
}

const CONDITION = [
  'source',
  'name',
  'year',
  'measure',
  'figure',
  'against',
  'percent',
  'amount',
  'direction',
  'threshold',
  'state',
  'short',
];
const POSITION = [
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
];
const only = (fields: readonly string[], rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(fields.map((field) => [field, (row as Record<string, unknown>)[field]])));

const ANY = {
  sources: [],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any',
  months: 'all',
  inKind: false,
} as const;
const rows = (part: object) => ({ ...ANY, ...part });

/** Blanks, credits, other years, every denominator, contested match in cash and in kind, months outside dates. */
async function editEverything(session: Session): Promise<void> {
  const plan = await value(session.call('read-plan', {}));
  const [budget, other] = [plan.budgets[3]!, plan.budgets[40]!];
  const cell = (row: typeof budget, month: string, amount: number | null) => ({
    lineId: row.lineId,
    sourceId: row.sourceId,
    month: month as never,
    amount: amount as never,
  });
  await value(
    session.call('set-line-months', {
      cells: [cell(budget, '2023-12', 1_234_567), cell(budget, '2024-01', null), cell(other, '2024-05', -98_765)],
    }),
  );
  await value(session.call('update-source', { id: 4, inKind: true }));
  const add = (name: string, sourceId: number, definition: object) =>
    value(session.call('add-condition', { sourceId, name, year: null, active: true, definition: definition as never }));
  const share = (percent: string, numerator: object, denominator: object, part: object = {}) => ({
    measure: 'budget',
    direction: 'at least',
    threshold: 'share',
    percent,
    numerator,
    denominator,
    ...part,
  });
  await add('Contested', 1, share('8', rows({ sources: [3] }), { kind: 'allocation' }, { measure: 'forecast' }));
  await add(
    'In kind too',
    2,
    share('40', rows({ sources: [3, 4], inKind: true }), { kind: 'funding' }, { measure: 'forecast' }),
  );
  await add('Of the total', 2, share('23.456789', rows({ sources: [3] }), { kind: 'allocation and numerator' }));
  await add(
    'Of spend',
    1,
    share('12.5', rows({ categories: [6] }), { kind: 'rows', rows: rows({ themes: [1, 3, 4] }) }),
  );
  await add(
    'At most',
    1,
    share(
      '33',
      rows({ sources: [1], spending: 'revenue' }),
      { kind: 'rows', rows: rows({}) },
      { direction: 'at most' },
    ),
  );
  const amount = { direction: 'at most', threshold: 'amount', amount: 5_000 };
  await add('Late', 1, { ...amount, measure: 'committed', numerator: rows({ months: { after: '2023-11-15' } }) });
  await add('Claimed', 1, { ...amount, measure: 'claimed', numerator: rows({}) });
  await add('Dates', 3, { ...amount, measure: 'budget', numerator: rows({ months: 'outside spending dates' }) });
}

async function value<T>(work: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function edit(name: string, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await loadSession({ ...realSurroundings('someone'), folder: null, version: '0.0.0', dialogs: false });
  try {
    await value(session.openPlanAt(join(folder, name)));
    await work(session);
  } finally {
    await session.close();
  }
}

async function approveAndDraft(session: Session): Promise<void> {
  await value(session.call('approve-baseline', { note: 'First' }));
  const { lineId, sourceId } = (await value(session.call('read-plan', {}))).budgets[5]!;
  await value(
    session.call('set-line-months', { cells: [{ lineId, sourceId, month: '2024-02' as never, amount: 7 as never }] }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'settlement-'));
  for (const name of ['demo', 'edited', 'approved']) await json('demo', `${name}.settlement`);
  for (const name of ['edited', 'approved']) await edit(`${name}.settlement`, editEverything);
  await edit('approved.settlement', approveAndDraft);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['demo', 'edited', 'approved'])('the plan “%s” recomputed', (name) => {
  const withPlan = <T>(work: (plan: Plan) => T): T => {
    const plan = openFigures(join(folder, `${name}.settlement`));
    try {
      return work(plan);
    } finally {
      plan.close();
    }
  };

  test('conditions', async () => {
    const told = await json('conditions', `${name}.settlement`);
    expect(told.length).toBeGreaterThan(10);
    expect(only(CONDITION, told)).toEqual(only(CONDITION, withPlan(recomputeConditions)));
  });

  test('every state is among them where the plan was edited', async () => {
    const states = (await json('conditions', `${name}.settlement`)).map(({ state }) => state);
    const expected = name === 'demo' ? ['broken', 'close', 'met'] : ['broken', 'close', 'met', 'not tested'];
    expect([...new Set(states)].toSorted()).toEqual(expected);
  });

  test.each(['source', 'intervention', 'category', 'theme', 'line'] as const)('position by %s', async (by) => {
    const told = await json('position', `${name}.settlement`, '--by', by);
    expect(told.length).toBeGreaterThan(5);
    expect(only(POSITION, told)).toEqual(
      only(
        POSITION,
        withPlan((plan) => recomputePosition(plan, by)),
      ),
    );
  });
});
