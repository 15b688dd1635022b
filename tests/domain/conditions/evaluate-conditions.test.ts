import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import type { Condition } from '../../../shared/domain/conditions/condition-types.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import {
  allocation,
  atMost,
  budget,
  CAP,
  changed,
  COM,
  condition,
  EVA,
  GRIP,
  MATCH,
  OVH,
  planWith,
  rows,
  SET,
  share,
} from './a-plan-with-conditions.ts';

const results = (plan: PlanDocument, ...conditions: Condition[]) => conditionResults({ ...plan, conditions });
const only = (plan: PlanDocument, one: Condition) => results(plan, one)[0]!;
const mends = (plan: PlanDocument, one: Condition) => only(plan, one).mends.map(({ kind, amount }) => [kind, amount]);

const evaluation = rows([SET], { categories: [EVA] });
const plan = (evaluated: number | null, rest = 900_000) =>
  planWith({
    allocations: [allocation(SET, 1_000_000)],
    budgets: [budget(EVA, SET, evaluated), budget(COM, SET, rest)],
  });

describe('a minimum share of the allocation', () => {
  const tenPercent = condition(SET, share('10', evaluation));

  test('is met to the penny, and broken a penny below', () => {
    expect(only(plan(100_000), tenPercent)).toMatchObject({ state: 'close', threshold: 100_000, short: 0, spare: 0 });
    expect(only(plan(99_999), tenPercent)).toMatchObject({ state: 'broken', short: 1, spare: 0, share: '9.9999' });
  });

  test('is close below a twentieth to spare, and met from there on', () => {
    expect(only(plan(104_999), tenPercent)).toMatchObject({ state: 'close', spare: 4_999 });
    expect(only(plan(105_000), tenPercent)).toMatchObject({
      state: 'met',
      spare: 5_000,
      share: '10.5',
      against: 1_000_000,
    });
  });

  test('is mended from the source’s other lines, or by new money', () => {
    expect(only(plan(99_000), tenPercent).mends).toEqual([
      {
        kind: 'move in',
        amount: 1_000,
        words: 'Move £10 into Evaluation of VRN settlement from its other lines.',
      },
      { kind: 'add', amount: 1_000, words: 'Add £10 of new money to the budget of Evaluation of VRN settlement.' },
    ]);
  });

  test('is not tested without an allocation, and says why', () =>
    expect(only({ ...plan(5), allocations: [] }, tenPercent)).toMatchObject({
      state: 'not tested',
      figure: 5,
      against: null,
      threshold: null,
      why: 'The allocation of VRN settlement for 2022/23 is not entered.',
    }));

  test('is not tested while nothing is entered, and broken when only the rest is', () => {
    const blank = planWith({ allocations: [allocation(SET, 1_000_000)], budgets: [budget(EVA, SET, null)] });
    expect(only(blank, tenPercent)).toMatchObject({
      state: 'not tested',
      figure: null,
      why: 'Nothing is entered for 2022/23 yet.',
    });
    expect(only(plan(null), tenPercent)).toMatchObject({ state: 'broken', figure: 0, short: 100_000 });
    expect(only(plan(0, 0), tenPercent)).toMatchObject({ state: 'broken', figure: 0 });
  });

  test('counts neither another source nor, unless asked, matches in kind', () => {
    const mixed = { ...plan(100_000), sources: changed(MATCH, { inKind: true }) };
    const budgets = [...mixed.budgets, budget(EVA, GRIP, 7), budget(EVA, MATCH, 9)];
    const anySource = (inKind: boolean) => condition(SET, share('10', rows([], { categories: [EVA], inKind })));
    expect(only({ ...mixed, budgets }, tenPercent).figure).toBe(100_000);
    expect(only({ ...mixed, budgets }, anySource(false)).figure).toBe(100_007);
    expect(only({ ...mixed, budgets }, anySource(true)).figure).toBe(100_016);
  });
});

describe('thirty percent of match', () => {
  const grant = (match: number) =>
    planWith({
      allocations: [allocation(GRIP, 79_570_600)],
      budgets: [budget(COM, GRIP, 1), budget(COM, MATCH, match)],
    });
  const ofGrant = condition(GRIP, share('30', rows([MATCH])));
  const ofTotal = condition(GRIP, share('30', rows([MATCH]), { denominator: { kind: 'allocation and numerator' } }));

  test('of the grant is £238,711.80 of £795,706', () => {
    expect(only(grant(23_871_180), ofGrant)).toMatchObject({ state: 'close', threshold: 23_871_180, spare: 0 });
    expect(only(grant(23_871_179), ofGrant)).toMatchObject({ state: 'broken', short: 1 });
    expect(mends(grant(20_000_000), ofGrant)).toEqual([['add', 3_871_180]]);
  });

  test('of the total is 30 over 70 of the grant', () => {
    expect(only(grant(34_101_686), ofTotal)).toMatchObject({
      state: 'close',
      threshold: 34_101_686,
      against: 113_672_286,
    });
    expect(only(grant(34_101_685), ofTotal)).toMatchObject({ state: 'broken', short: 1, against: 113_672_285 });
    expect(mends(grant(23_871_180), ofTotal)).toEqual([['add', 10_230_506]]);
  });
});

describe('a share of rows', () => {
  const ofSpend = { denominator: { kind: 'rows', rows: rows([SET]) } } as const;

  test('that hold the numerator: less is moved than added', () => {
    const one = condition(SET, share('10', evaluation, ofSpend));
    expect(mends(plan(50_000), one)).toEqual([
      ['move in', 45_000],
      ['add', 50_000],
    ]);
  });

  test('that hold the numerator, at most: moved out, taken off, or outweighed', () => {
    const one = condition(SET, share('5', rows([SET], { categories: [OVH] }), { direction: 'at most', ...ofSpend }));
    const heavy = planWith({ budgets: [budget(OVH, SET, 100_000), budget(COM, SET, 900_000)] });
    expect(only(heavy, one)).toMatchObject({ threshold: 50_000, short: 50_000, share: '10.0' });
    expect(mends(heavy, one)).toEqual([
      ['move out', 50_000],
      ['take off', 52_632],
      ['raise the rest', 1_000_000],
    ]);
  });

  test('that have nothing in common', () => {
    const one = condition(GRIP, share('50', rows([MATCH]), { denominator: { kind: 'rows', rows: rows([GRIP]) } }));
    const two = planWith({ budgets: [budget(COM, GRIP, 1_001), budget(COM, MATCH, 500)] });
    expect(only(two, one)).toMatchObject({ threshold: 501, short: 1 });
    expect(mends(two, one)).toEqual([
      ['add', 1],
      ['lower the rest', 1],
    ]);
  });

  test('of which nothing is entered is not tested', () => {
    const one = condition(GRIP, share('50', rows([MATCH]), { denominator: { kind: 'rows', rows: rows([GRIP]) } }));
    const half = planWith({ budgets: [budget(COM, GRIP, null), budget(COM, MATCH, 500)] });
    expect(only(half, one)).toMatchObject({ state: 'not tested', why: 'What it is a share of is not entered.' });
    const zero = planWith({ budgets: [budget(COM, GRIP, 0), budget(COM, MATCH, 500)] });
    expect(only(zero, one)).toMatchObject({ state: 'met', against: 0, share: null });
  });
});

describe('amounts', () => {
  const capital = condition(SET, atMost(0, rows([SET], { spending: 'capital' })));

  test('no capital: a penny breaks it, and it goes out or off', () => {
    const with1 = planWith({ budgets: [budget(CAP, SET, 1), budget(COM, SET, 5)] });
    expect(only(planWith({ budgets: [budget(COM, SET, 5)] }), capital)).toMatchObject({ state: 'met', figure: 0 });
    expect(only(with1, capital)).toMatchObject({ state: 'broken', short: 1, share: null, against: null });
    expect(only(with1, capital).mends.map(({ words }) => words)).toEqual([
      'Move £0.01 out of capital of VRN settlement to its other lines.',
      'Take £0.01 off the budget of capital of VRN settlement.',
    ]);
  });

  test('nothing outside the spending dates: months that hold them are inside', () => {
    const outside = condition(SET, atMost(0, rows([SET], { months: 'outside spending dates' })));
    const dated = (month: number) => ({
      ...planWith({ budgets: [budget(COM, SET, 100, month)] }),
      sources: changed(SET, { spendFrom: '2022-05-31', spendTo: '2023-02-01' }),
    });
    expect([0, 1, 10, 11].map((month) => only(dated(month), outside).state)).toEqual([
      'broken',
      'met',
      'met',
      'broken',
    ]);
    expect(only(planWith({ budgets: [budget(COM, SET, 1)] }), outside)).toMatchObject({
      state: 'not tested',
      why: 'The spending dates of VRN settlement are not entered.',
    });
  });

  test('nothing committed after a date', () => {
    const late = condition(SET, atMost(0, rows([SET], { months: { after: '2022-09-15' } }), 'committed'));
    const owed = (month: number): PlanDocument => ({
      ...planWith({ budgets: [budget(COM, SET, 500)] }),
      committed: [
        {
          commitmentId: 1,
          lineId: COM,
          sourceId: SET,
          months: Array.from({ length: 12 }, (_, m) => pence(m === month ? 30 : 0)),
        },
      ],
    });
    expect(only(owed(5), late)).toMatchObject({ state: 'met', figure: 0 });
    expect(only(owed(6), late)).toMatchObject({ state: 'broken', figure: 30, short: 30 });
    expect(only(owed(6), late).mends.map(({ words }) => words)[1]).toBe(
      'Take £0.30 off what is committed on VRN settlement after 15 September 2022.',
    );
  });
});

describe('years, measures and funding', () => {
  test('each year by itself, or the one that is named; not the inactive', () => {
    const three = planWith({ allocations: [allocation(SET, 100)], budgets: [budget(EVA, SET, 100, 0, 3)] }, 3);
    const every = condition(SET, share('10', evaluation));
    const named = condition(SET, share('10', evaluation), { year: financialYear(2022) });
    const off = condition(SET, share('10', evaluation), { active: false });
    expect(results(three, every, named, off).map(({ conditionId, year, state }) => [conditionId, year, state])).toEqual(
      [
        [every.id, '2022/23', 'met'],
        [every.id, '2023/24', 'not tested'],
        [every.id, '2024/25', 'not tested'],
        [named.id, '2022/23', 'met'],
      ],
    );
    expect(only(three, { ...named, year: financialYear(2030) }).why).toBe('2030/31 lies outside the plan.');
  });

  test('funding is allocation, with what is carried in, without what is carried out', () => {
    const one = condition(SET, share('10', evaluation, { denominator: { kind: 'funding' } }));
    const carried = (year: number, amount: number) => ({
      id: year,
      sourceId: SET,
      year: financialYear(year),
      amount: pence(amount),
      approvedOn: '2022-01-01',
      approvedBy: 'A',
      evidence: '',
      evidenceFileId: null,
    });
    const with2 = { ...plan(100_000), carriedForward: [carried(2021, 500), carried(2022, 20)] };
    expect(only(with2, one).against).toBe(1_000_480);
  });

  test('what is claimed is not tested before there are returns', () =>
    expect(only(plan(5), condition(SET, share('10', evaluation, { measure: 'claimed' })))).toMatchObject({
      state: 'not tested',
      figure: null,
    }));

  test('a forecast of a year that is over is broken for good', () => {
    const one = condition(SET, share('10', evaluation, { measure: 'forecast' }));
    const over = (period: string) => ({
      ...plan(1_000),
      ledger: { ...plan(1).ledger, actualsTo: period as never },
    });
    expect(only(over('2022/23-P12'), one)).toMatchObject({
      state: 'broken',
      mends: [],
      why: '2022/23 is over: its forecast is what was spent.',
    });
    expect(only(over('2022/23-P11'), one).mends).toHaveLength(2);
  });
});
