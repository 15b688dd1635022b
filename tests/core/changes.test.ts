import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/methods.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import type { Session } from '../../electron/core/core-types.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

type Draft = InputOf<'draft-change'>;

const move = (lineId: number, month: string, amount: number, sourceId: number = SOURCE.settlement) => ({
  lineId,
  sourceId,
  month: month as Month,
  amount: pence(amount),
});
const slack: Draft = {
  kind: 'virement',
  title: 'Slack to ward training',
  reason: 'Navigators started late',
  moves: [move(LINE.contract, '2022-06', -1_000_00), move(LINE.training, '2022-07', 1_000_00)],
  inGrid: false,
  request: true,
};
const set = (
  session: Session,
  lineId: number,
  month: string,
  amount: number | null,
  sourceId: number = SOURCE.settlement,
) =>
  session.call('set-line-months', {
    cells: [{ lineId, sourceId, month: month as Month, amount: amount === null ? null : pence(amount) }],
  });
const read = async (session: Session) => valueOf(await session.call('read-plan', {}));
const inForce = async (session: Session, lineId: number, month: number) =>
  (await read(session)).approved?.find((row) => row.lineId === lineId)?.months[month] ?? null;
const inGrid = async (session: Session, lineId: number, month: number) =>
  (await read(session)).budgets.find((row) => row.lineId === lineId)?.months[month];
/** The code and words of a refusal. */
const refusal = (result: { ok: boolean; error?: { code: string; message: string } }) =>
  result.ok ? null : `${result.error?.code}: ${result.error?.message}`;

async function withBaseline() {
  const opened = await openTinyPlan();
  valueOf(await opened.session.call('approve-baseline', { note: 'Board of 4 May' }));
  return opened;
}

test('before baseline 1 the grid is the budget and there is nothing to change', async () => {
  const { session } = await openTinyPlan();
  expect((await read(session)).approved).toBe(null);
  expect(refusal(await session.call('draft-change', slack))).toMatch(/^no-baseline/);
});

test('a baseline freezes the whole grid; afterwards an edit is a draft', async () => {
  const { session } = await withBaseline();
  const { budgets, approved, baselines } = await read(session);
  expect(approved?.filter(({ months }) => months.some((amount) => amount !== null))).toEqual(
    budgets.filter(({ months }) => months.some((amount) => amount !== null)),
  );
  expect(baselines).toMatchObject([{ version: 1, approvedBy: 'R. Tester', note: 'Board of 4 May' }]);
  const before = valueOf(await session.call('read-position', { by: 'source' }));
  valueOf(await set(session, LINE.contract, '2022-06', 9_000_00));
  expect(await inGrid(session, LINE.contract, 2)).toBe(9_000_00);
  expect(await inForce(session, LINE.contract, 2)).toBe(5_000_00);
  expect(valueOf(await session.call('read-position', { by: 'source' }))).toEqual(before);
});

test('undo of each step restores everything but the history, exactly; redo brings it again', async () => {
  const { session, path } = await openTinyPlan();
  const steps = [
    () => session.call('approve-baseline', { note: '' }),
    () => session.call('draft-change', { ...slack, request: false }),
    () => session.call('request-change', { id: 1 }),
    () => session.call('record-consent', { id: 1, consentOn: '2022-06-01', evidence: 'E-mail' }),
    () => session.call('approve-change', { id: 1, note: 'Agreed' }),
    () => session.call('draft-change', { ...slack, title: 'Again' }),
    () => session.call('refuse-change', { id: 2, note: 'Not twice' }),
    () => set(session, LINE.patrols, '2022-08', 1_00, SOURCE.grant),
    () => session.call('approve-baseline', { note: 'Second' }),
  ];
  const frozen = ({ baseline: _1, baseline_month: _2, baseline_allocation: _3, ...rest }: Record<string, string[]>) =>
    rest;
  const states: unknown[] = [await read(session)];
  const files = [frozen(await contentsOf(path))];
  for (const step of steps) {
    valueOf(await step());
    states.push(await read(session));
    files.push(frozen(await contentsOf(path)));
  }
  const plain = (state: unknown) => ({ ...(state as object), revision: 0 });
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    valueOf(await session.call('undo', {}));
    expect(plain(await read(session)), `after undo of step ${i}`).toEqual(plain(states[i]));
    expect(frozen(await contentsOf(path)), `file after undo of step ${i}`).toEqual(files[i]);
  }
  for (let i = 1; i <= steps.length; i += 1) {
    valueOf(await session.call('redo', {}));
    expect(plain(await read(session)), `after redo of step ${i - 1}`).toEqual(plain(states[i]));
  }
  expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
});

test('a virement: requested, approved, and named by undo', async () => {
  const { session } = await withBaseline();
  const total = async () =>
    (await read(session)).approved
      ?.flatMap(({ months }) => months)
      .reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const before = await total();
  const made = valueOf(await session.call('draft-change', slack));
  expect(made).toMatchObject({ number: 'V-001', consent: [] });
  expect(await inGrid(session, LINE.training, 3)).toBe(1_000_00);
  expect(await inForce(session, LINE.training, 3)).toBe(null);
  valueOf(await session.call('approve-change', { id: made.changeId }));
  expect(await inForce(session, LINE.training, 3)).toBe(1_000_00);
  expect(await inForce(session, LINE.contract, 2)).toBe(4_000_00);
  expect(await total()).toBe(before);
  expect(valueOf(await session.call('list-history', {})).undo).toBe('Approve virement V-001: Slack to ward training');
  expect(valueOf(await session.call('undo', {})).action).toContain('V-001');
  expect(await inForce(session, LINE.training, 3)).toBe(null);
});

test('refused and withdrawn changes leave the grid; what was edited beside them stays', async () => {
  const { session } = await withBaseline();
  const { changeId } = valueOf(await session.call('draft-change', slack));
  valueOf(await set(session, LINE.contract, '2022-06', 4_500_00));
  valueOf(await session.call('refuse-change', { id: changeId, note: 'No slack' }));
  expect(await inGrid(session, LINE.training, 3)).toBe(null);
  expect(await inGrid(session, LINE.contract, 2)).toBe(5_500_00);
  expect(refusal(await session.call('approve-change', { id: changeId }))).toMatch(
    /^change-decided: Virement V-001 is refused/,
  );
});

test('what the grid differs by becomes a change, once', async () => {
  const { session } = await withBaseline();
  valueOf(await set(session, LINE.contract, '2022-06', 4_000_00));
  valueOf(await set(session, LINE.contract, '2022-07', 6_000_00));
  const moves = [move(LINE.contract, '2022-06', -1_000_00), move(LINE.contract, '2022-07', 1_000_00)];
  const draft = { ...slack, kind: 'reprofile' as const, moves, inGrid: true };
  expect(valueOf(await session.call('draft-change', draft)).number).toBe('R-001');
  expect(refusal(await session.call('draft-change', draft))).toMatch(
    /^change-refused: .*no longer differs by that much/,
  );
  expect(await inGrid(session, LINE.contract, 2)).toBe(4_000_00);
});

test('money never moves between sources, and the refusal says why', async () => {
  const { session, path } = await withBaseline();
  const before = await contentsOf(path);
  const moves = [move(LINE.contract, '2022-06', -500_00), move(LINE.patrols, '2022-06', 500_00, SOURCE.grant)];
  for (const kind of ['virement', 'reprofile', 'change'] as const)
    expect(refusal(await session.call('draft-change', { ...slack, kind, moves }))).toMatch(
      /^change-refused: .*takes £500.00 from SET and gives £500.00 to GRIP in 2022\/23\. Money never moves between sources/,
    );
  expect(await contentsOf(path)).toEqual(before);
});

test('a baseline waits until every change is decided', async () => {
  const { session } = await withBaseline();
  const { changeId } = valueOf(await session.call('draft-change', slack));
  expect(refusal(await session.call('approve-baseline', {}))).toMatch(/^changes-open: .*V-001/);
  valueOf(await session.call('withdraw-change', { id: changeId }));
  expect(valueOf(await session.call('approve-baseline', {})).version).toBe(2);
});

test('what is between two baselines is explained by change, and the rest by the later one', async () => {
  const { session } = await withBaseline();
  const { changeId } = valueOf(await session.call('draft-change', slack));
  valueOf(await session.call('approve-change', { id: changeId }));
  valueOf(await set(session, LINE.patrols, '2023-04', 4_100_00, SOURCE.grant));
  valueOf(await session.call('approve-baseline', {}));
  const compared = valueOf(await session.call('compare-baselines', { before: 1, after: 2 }));
  expect(compared.causes).toEqual([
    { changeId, added: 1_000_00, taken: -1_000_00, net: 0 },
    { changeId: null, added: 100_00, taken: 0, net: 100_00 },
  ]);
  for (const row of compared.rows) {
    expect(row.difference).toBe((row.after ?? 0) - (row.before ?? 0));
    expect(row.causes.reduce((sum, { amount }) => sum + amount, 0)).toBe(row.difference);
  }
  const training = compared.rows.find((row) => row.lineId === LINE.training);
  expect(training).toMatchObject({ before: null, after: 1_000_00 });
  expect(refusal(await session.call('compare-baselines', { before: 2, after: 1 }))).toMatch(/^command-refused/);
  expect(valueOf(await session.call('compare-baselines', { before: 2, after: 'draft' })).causes).toEqual([]);
});

test('an approved change keeps the budget that it met', async () => {
  const { session } = await withBaseline();
  for (const title of ['First', 'Second']) {
    const { changeId } = valueOf(await session.call('draft-change', { ...slack, title }));
    valueOf(await session.call('approve-change', { id: changeId }));
  }
  const cells = async (id: number) => valueOf(await session.call('read-change', { id })).rows[0]?.cells;
  expect(await cells(1)).toEqual([{ month: 2, before: 5_000_00, amount: -1_000_00, after: 4_000_00 }]);
  expect(await cells(2)).toEqual([{ month: 2, before: 4_000_00, amount: -1_000_00, after: 3_000_00 }]);
});

test('consent is computed from the source’s terms and must be recorded before approval', async () => {
  const { session } = await withBaseline();
  const { sources } = await read(session);
  const [settlement] = sources;
  const { consent } = settlement!;
  valueOf(await session.call('update-source', { id: SOURCE.settlement, consent: { ...consent, move: pence(500_00) } }));
  const made = valueOf(await session.call('draft-change', slack));
  expect(made.consent).toEqual([
    'It moves £1,000.00 between categories of SET in 2022/23, above £500.00 in a single move.',
  ]);
  expect(refusal(await session.call('approve-change', { id: made.changeId }))).toMatch(
    /^consent-needed: Virement V-001/,
  );
  valueOf(
    await session.call('record-consent', { id: made.changeId, consentOn: '2022-06-01', evidence: 'E-mail of 1 June' }),
  );
  valueOf(await session.call('approve-change', { id: made.changeId }));
});
