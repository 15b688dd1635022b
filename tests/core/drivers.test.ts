import { describe, expect, it } from 'vitest';
import type { Session } from '../../electron/core/core-types.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { aPost } from '../support/a-post.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

const month = (name: string): Month => name as Month;
const year = (name: string): FinancialYear => name as FinancialYear;
const lineId = LINE.training;

/** £100 a session, ten a month in the first year. */
const sessions = (unitCost = pence(100_00)) => ({
  lineId,
  driver: {
    kind: 'quantity' as const,
    definition: { unit: 'sessions', unitCost, volumes: Array.from({ length: 12 }, () => '10'), indexed: false },
  },
});
const salaried = { point: null, salary: pence(36_000_00), pension: null, award: null } as const;
const posts = { lineId, driver: { kind: 'posts' as const, definition: { posts: [aPost(salaried)] } } };

/** The months of the first year, by source. */
async function monthsOf(session: Session, count = 12) {
  const { budgets } = valueOf(await session.call('read-plan', {}));
  const rows = budgets.filter((row) => row.lineId === lineId);
  return Object.fromEntries(rows.map(({ sourceId, months }) => [sourceId, months.slice(0, count)]));
}
const flat = (count: number, amount: number | null) => Array.from({ length: count }, () => amount);

async function planWith(...commands: ((session: Session) => Promise<unknown>)[]) {
  const { session, path } = await openTinyPlan();
  for (const command of commands) valueOf((await command(session)) as never);
  return { session, path };
}
const addRates = (session: Session) => session.call('add-provided-rates', {});

describe('a driven line', () => {
  it('has its budget computed in the same action, and keeps its amounts when the driver goes', async () => {
    const { session } = await planWith((s) => s.call('set-driver', sessions()));
    expect(await monthsOf(session, 13)).toEqual({ [SOURCE.settlement]: [...flat(12, 1_000_00), null] });
    valueOf(await session.call('remove-driver', { lineId }));
    expect(await monthsOf(session)).toEqual({ [SOURCE.settlement]: flat(12, 1_000_00) });
    expect(await session.call('remove-driver', { lineId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is refused where a rate is missing, and says which', async () => {
    const { session } = await openTinyPlan();
    expect(await session.call('set-driver', posts)).toMatchObject({
      ok: false,
      error: {
        code: 'driver-refused',
        message: 'Ward training cannot be computed: Analyst: no employer NI is given for 2022-04-30.',
      },
    });
    valueOf(await addRates(session));
    expect(await session.call('set-driver', posts)).toMatchObject({ ok: true });
  });

  it('takes what is typed over it as a month set by hand, and gives an emptied month back', async () => {
    const { session } = await planWith((s) => s.call('set-driver', sessions()));
    const type = (amount: number | null) =>
      session.call('set-line-months', {
        cells: [
          {
            lineId,
            sourceId: SOURCE.settlement,
            month: month('2022-05'),
            amount: amount === null ? null : pence(amount),
          },
        ],
      });
    valueOf(await type(5));
    const { drivers } = valueOf(await session.call('read-plan', {}));
    expect(drivers[0]?.overrides).toEqual([{ month: 1, amount: 5, reason: '' }]);
    expect((await monthsOf(session, 3))[SOURCE.settlement]).toEqual([1_000_00, 5, 1_000_00]);
    valueOf(await session.call('set-driver', sessions(pence(200_00))));
    expect((await monthsOf(session, 3))[SOURCE.settlement]).toEqual([2_000_00, 5, 2_000_00]);
    valueOf(await type(null));
    expect((await monthsOf(session, 3))[SOURCE.settlement]).toEqual(flat(3, 2_000_00));
  });

  it('can be overridden with a reason, and computed again', async () => {
    const { session } = await planWith((s) => s.call('set-driver', sessions()));
    const at = { lineId, month: month('2022-06') };
    valueOf(await session.call('set-driver-override', { ...at, amount: pence(7), reason: 'Invoice seen' }));
    expect((await monthsOf(session, 4))[SOURCE.settlement]).toEqual([1_000_00, 1_000_00, 7, 1_000_00]);
    valueOf(await session.call('clear-override', at));
    expect((await monthsOf(session, 4))[SOURCE.settlement]).toEqual(flat(4, 1_000_00));
    expect(await session.call('clear-override', at)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const outside = { ...at, month: month('2030-01'), amount: pence(1) };
    expect(await session.call('set-driver-override', outside)).toMatchObject({ error: { code: 'outside-plan' } });
  });
});

describe('rates', () => {
  it('compute every driven line again in the same action, one undo', async () => {
    const { session } = await planWith(addRates, (s) => s.call('set-driver', posts));
    const before = await monthsOf(session);
    const { rates } = valueOf(await session.call('read-plan', {}));
    const insurance = rates.find(({ kind, starts }) => kind === 'employer NI' && starts === '2022-04-06')!;
    valueOf(await session.call('update-rate', { id: insurance.id, percent: '0' }));
    const after = await monthsOf(session);
    // (3,000 − 9,100 ÷ 12) × 15.05% = £337.37 less each month until November.
    expect(before[SOURCE.settlement]![0]! - after[SOURCE.settlement]![0]!).toBe(33_737);
    expect(before[SOURCE.settlement]![7]).toBe(after[SOURCE.settlement]![7]);
    valueOf(await session.call('undo', {}));
    expect(await monthsOf(session)).toEqual(before);
  });

  it('that a driver needs stay, and each has one row a day', async () => {
    const { session } = await planWith(addRates, (s) => s.call('set-driver', posts));
    const { rates } = valueOf(await session.call('read-plan', {}));
    const insurance = rates.find(({ kind }) => kind === 'employer NI')!;
    expect(await session.call('remove-rate', { id: insurance.id })).toMatchObject({
      error: { code: 'driver-refused' },
    });
    const { id: _id, ...same } = insurance;
    expect(await session.call('add-rate', { ...same })).toMatchObject({
      error: { message: 'This rate cannot be kept: there is a row of employer NI from 2022-04-06 already.' },
    });
    expect(await session.call('add-rate', { ...same, starts: '2022-05-01', amount: null })).toMatchObject({
      error: { code: 'rate-refused' },
    });
    expect(valueOf(await addRates(session)).added).toBe(0);
  });
});

describe('funding of a line', () => {
  const halves = (...sourceIds: number[]) => sourceIds.map((sourceId) => ({ sourceId, basisPoints: 5_000 }));

  it('changes two budgets to the penny and no allocation', async () => {
    const { session } = await planWith((s) => s.call('set-driver', sessions(pence(10_01))));
    const { allocations } = valueOf(await session.call('read-plan', {}));
    valueOf(
      await session.call('set-line-funding', {
        lineId,
        years: [{ year: year('2022/23'), parts: halves(SOURCE.settlement, SOURCE.grant) }],
      }),
    );
    const months = await monthsOf(session);
    // £1,201.20 a year: £600.60 each, and £100.10 in each month.
    for (const sourceId of [1, 2]) expect(months[sourceId]!.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(60_060);
    for (let m = 0; m < 12; m += 1) expect(months[1]![m]! + months[2]![m]!).toBe(10_010);
    expect(valueOf(await session.call('read-plan', {})).allocations).toEqual(allocations);
  });

  it('goes by amount too, leaves the rest unfunded on a driven line, and refuses more than the cost', async () => {
    const { session } = await planWith((s) => s.call('set-driver', sessions()));
    const fund = (amounts: readonly number[]) =>
      session.call('set-line-funding', {
        lineId,
        years: [
          {
            year: year('2022/23'),
            parts: amounts.map((amount, i) => ({ sourceId: i + 1, amount: pence(amount) })),
          },
        ],
      });
    valueOf(await fund([700_001, 300_000]));
    const months = await monthsOf(session);
    expect(months[1]!.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(700_001);
    expect(months[2]!.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(300_000);
    expect(await fund([700_001, 500_000])).toMatchObject({
      error: {
        code: 'funding-refused',
        message:
          'Ward training cannot be funded so in 2022/23: its amounts come to £12,000.01, above its cost of £12,000.00.',
      },
    });
  });

  it('of a typed line must be whole', async () => {
    const { session } = await openTinyPlan();
    const fund = (basisPoints: readonly number[]) =>
      session.call('set-line-funding', {
        lineId: LINE.contract,
        years: [
          { year: year('2023/24'), parts: basisPoints.map((share, i) => ({ sourceId: i + 1, basisPoints: share })) },
        ],
      });
    expect(await fund([6_000, 3_000])).toMatchObject({ error: { code: 'funding-refused' } });
    expect(await fund([6_000, 4_001])).toMatchObject({ error: { code: 'funding-refused' } });
    valueOf(await fund([6_000, 4_000]));
    const { budgets } = valueOf(await session.call('read-plan', {}));
    const rows = budgets.filter((row) => row.lineId === LINE.contract);
    expect(rows.map(({ months }) => [months[11], months[12], months[24]])).toEqual([
      [5_000_00, 3_000_00, 5_000_00],
      [null, 2_000_00, null],
    ]);
  });

  it('keeps a source with months until they are moved', async () => {
    const { session } = await planWith(
      (s) => s.call('set-driver', sessions()),
      (s) => s.call('add-line-source', { lineId, sourceId: SOURCE.grant }),
      (s) => s.call('set-line-funding', { lineId, years: [{ year: year('2022/23'), parts: halves(1, 2) }] }),
    );
    const drop = (moveTo?: number) =>
      session.call('remove-line-source', { lineId, sourceId: SOURCE.settlement, ...(moveTo && { moveTo }) });
    expect(await drop()).toMatchObject({ error: { code: 'still-in-use' } });
    valueOf(await drop(SOURCE.grant));
    expect(await monthsOf(session)).toEqual({ [SOURCE.grant]: flat(12, 1_000_00) });
    const last = { lineId, sourceId: SOURCE.grant };
    expect(await session.call('remove-line-source', last)).toMatchObject({ error: { code: 'still-in-use' } });
  });
});

describe('undo and redo', () => {
  it('restore everything but the history, exactly, for every command of drivers and funding', async () => {
    const { session, path } = await openTinyPlan();
    const states = [await contentsOf(path)];
    const rate = { kind: 'levy', key: '', starts: '2023-04-01', amount: null, paidFrom: null, origin: '' } as const;
    const changes: (() => Promise<unknown>)[] = [
      () => addRates(session),
      () => session.call('set-driver', posts),
      () => session.call('add-rate', { ...rate, percent: '1' }),
      () => session.call('set-driver', sessions()),
      () => session.call('set-driver-override', { lineId, month: month('2022-06'), amount: pence(7) }),
      () => session.call('add-line-source', { lineId, sourceId: SOURCE.grant }),
      () =>
        session.call('set-line-funding', {
          lineId,
          years: [
            {
              year: year('2022/23'),
              parts: [
                { sourceId: 1, basisPoints: 3_333 },
                { sourceId: 2, basisPoints: 100 },
              ],
            },
          ],
        }),
      () => session.call('clear-override', { lineId, month: month('2022-06') }),
      () => session.call('remove-line-source', { lineId, sourceId: 1, moveTo: 2 }),
      () => session.call('remove-driver', { lineId }),
      () => session.call('set-driver', sessions()),
      () => session.call('remove-line', { id: lineId }),
    ];
    for (const change of changes) {
      valueOf((await change()) as never);
      states.push(await contentsOf(path));
    }
    for (let i = changes.length - 1; i >= 0; i--) {
      valueOf(await session.call('undo', {}));
      expect(await contentsOf(path), `after undo of change ${i}`).toEqual(states[i]);
    }
    for (let i = 1; i <= changes.length; i++) {
      valueOf(await session.call('redo', {}));
      expect(await contentsOf(path), `after redo of change ${i}`).toEqual(states[i]);
    }
    expect(valueOf(await session.call('verify-plan', {}))).toMatchObject({ passed: true });
  });
});

describe('the demonstration', () => {
  it('holds in its budgets what its drivers compute, and stays so when they are computed again', async () => {
    const { session } = await openTinyPlan();
    valueOf(await session.call('open-demo', {}));
    const { drivers, budgets } = valueOf(await session.call('read-plan', {}));
    expect(drivers.map(({ kind }) => kind).toSorted()).toEqual(['posts', 'posts', 'quantity']);
    for (const { lineId: id, kind, definition } of drivers)
      valueOf(await session.call('set-driver', { lineId: id, driver: { kind, definition } as never }));
    expect(valueOf(await session.call('read-plan', {})).budgets).toEqual(budgets);
    expect(valueOf(await session.call('find-double-funding', {}))).toEqual([]);
  });
});
