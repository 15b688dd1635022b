import { describe, expect, test } from 'vitest';
import { driverProblem } from '../../../shared/domain/drivers/driver-problem.ts';
import { providedRateList } from '../../../shared/domain/drivers/provided-rates.ts';
import { pence, sumPence } from '../../../shared/domain/money/pence.ts';
import { aPost, aRate, MONTHS, monthAt, workingOf } from '../../support/a-post.ts';

const payOnly = { part: 'pay', pension: null } as const;
const amountsOf = (working: ReturnType<typeof workingOf>, from: string, count = 1) =>
  working.months.slice(monthAt(from), monthAt(from) + count).map(({ amount }) => amount);
const termsOf = (working: ReturnType<typeof workingOf>, month: string) =>
  working.months[monthAt(month)]!.terms.map(({ kind, amount }) => [kind, amount]);

describe('pay by the day', () => {
  const salary = { point: null, salary: pence(36_000_00), award: null, ...payOnly };

  test('a whole month is a twelfth; part of one is by its days', () => {
    const working = workingOf([aPost({ ...salary, starts: '2022-10-17', ends: '2023-02-14' })]);
    // 15 of 31 days, then 14 of 28.
    expect(amountsOf(working, '2022-09', 7)).toEqual([null, 145_161, 300_000, 300_000, 300_000, 150_000, null]);
  });

  test('a post of part of a week has part of the pay', () => {
    expect(amountsOf(workingOf([aPost({ ...salary, fte: '0.6' })]), '2022-04')).toEqual([180_000]);
  });

  test('a leap February has 29 days', () => {
    expect(amountsOf(workingOf([aPost({ ...salary, starts: '2024-02-29' })]), '2024-02')).toEqual([10_345]);
  });

  test('two posts are both in the month, and a post outside the plan is in none', () => {
    expect(amountsOf(workingOf([aPost(salary), aPost(salary)]), '2022-04')).toEqual([600_000]);
    const gone = workingOf([aPost({ ...salary, ends: '2021-12-31' })]);
    expect(gone.months.every(({ amount, terms }) => amount === null && terms.length === 0)).toBe(true);
  });

  test('an increment comes on 1 April after the first day, up to its last point', () => {
    const rates = [25, 26, 27].map((point) =>
      aRate({ kind: 'spine', key: `SCP ${point}`, starts: '2022-04-01', amount: pence(point * 1_200_00) }),
    );
    const post = aPost({ ...payOnly, starts: '2023-04-01', incrementsTo: 'SCP 26', award: null });
    const working = workingOf([post], rates);
    expect(amountsOf(working, '2024-03', 2)).toEqual([250_000, 260_000]);
    const long = workingOf([{ ...post, starts: null, incrementsTo: 'SCP 26' }], rates);
    expect([...amountsOf(long, '2023-03', 2), ...amountsOf(long, '2025-03')]).toEqual([250_000, 260_000, 260_000]);
  });
});

describe('pay awards', () => {
  test('the new table is paid from the month of first payment, with what was owed since April', () => {
    const working = workingOf([aPost(payOnly)]);
    expect(termsOf(working, '2022-10')).toEqual([['pay', 250_792]]);
    // Seven months of £1,925 ÷ 12 = £160.4166…
    expect(termsOf(working, '2022-11')).toEqual([
      ['pay', 266_833],
      ['back-pay', 112_292],
    ]);
    expect(termsOf(working, '2022-12')).toEqual([['pay', 266_833]]);
  });

  test('no award counts twice: with a table for the year, its award changes when it is paid and nothing else', () => {
    const without = providedRateList().filter(({ kind }) => kind !== 'pay award');
    const onTime = workingOf([aPost({ ...payOnly, award: null })], without);
    const late = workingOf([aPost(payOnly)]);
    const year = (working: typeof late, first: string) =>
      sumPence(amountsOf(working, first, 12).map((amount) => amount ?? pence(0)));
    for (const first of ['2022-04', '2023-04', '2024-04'])
      expect(Math.abs(year(late, first) - year(onTime, first))).toBeLessThanOrEqual(6);
  });

  test('after the last table an award raises it', () => {
    const rates = [
      aRate({ kind: 'spine', key: 'SCP 25', starts: '2022-04-01', amount: pence(36_000_00) }),
      aRate({ kind: 'pay award', key: 'NJC', starts: '2023-04-01', percent: '3', amount: pence(120_00) }),
    ];
    const working = workingOf([aPost(payOnly)], rates);
    // £36,000 × 1.03 + £120 = £37,200, paid on time: no month of first payment is given.
    expect(amountsOf(working, '2023-03', 2)).toEqual([300_000, 310_000]);
    expect(working.months.flatMap(({ terms }) => terms).some(({ kind }) => kind === 'back-pay')).toBe(false);
  });

  test('a typed salary is what is paid on the first day: awards paid by then are in it, later ones come on top', () => {
    const post = aPost({ ...payOnly, point: null, salary: pence(36_000_00), starts: '2022-10-17' });
    const working = workingOf([post]);
    expect(termsOf(working, '2022-10')).toEqual([['pay', 145_161]]);
    // £1,925 ÷ 12 × 15 ÷ 31 = £77.62.
    expect(termsOf(working, '2022-11')).toEqual([
      ['pay', 316_042],
      ['back-pay', 7_762],
    ]);
    const later = workingOf([{ ...post, starts: '2022-12-01' }]);
    expect(amountsOf(later, '2022-12')).toEqual([300_000]);
  });

  test('who has left is still paid what was owed', () => {
    const working = workingOf([aPost({ ...payOnly, ends: '2022-06-30' })]);
    expect(termsOf(working, '2022-11')).toEqual([['back-pay', 48_125]]);
    expect(amountsOf(working, '2022-10')).toEqual([null]);
  });
});

describe('on-costs', () => {
  const salary = { point: null, salary: pence(24_000_00), award: null } as const;

  test('employer NI is at the rate and threshold of the month’s last day', () => {
    const working = workingOf([aPost({ ...salary, pension: null })]);
    const insurance = (month: string) => working.months[monthAt(month)]!.terms.find((t) => t.kind === 'employer NI');
    // (2,000 − 9,100 ÷ 12) × 15.05% and × 13.8%.
    expect(insurance('2022-10')?.amount).toBe(18_687);
    expect(insurance('2022-11')?.amount).toBe(17_135);
  });

  test('each person has a threshold: two and a half posts are three people', () => {
    const one = workingOf([aPost({ ...salary, pension: null })]);
    const half = workingOf([aPost({ ...salary, pension: null, fte: '0.5' })]);
    const most = workingOf([aPost({ ...salary, pension: null, fte: '2.5' })]);
    const april = (working: typeof one) => working.months[0]!.terms.find((t) => t.kind === 'employer NI')!.amount;
    expect(april(most)).toBe(2 * april(one) + april(half));
  });

  test('pay below the threshold bears none, which is nothing and not blank', () => {
    const working = workingOf([aPost({ ...salary, fte: '0.2' })]);
    expect(termsOf(working, '2022-04')[1]).toEqual(['employer NI', 0]);
  });

  test('pay on one line and on-costs on another are the post, to the penny', () => {
    const [whole, pay, onCosts] = (['pay and on-costs', 'pay', 'on-costs'] as const).map((part) =>
      workingOf([aPost({ part })]),
    );
    for (const [m, { amount }] of whole!.months.entries())
      expect(amount).toBe(pay!.months[m]!.amount! + onCosts!.months[m]!.amount!);
  });

  test('vacancy is taken off the whole', () => {
    const working = workingOf([aPost({ ...salary, vacancyPercent: '7.5', part: 'pay' })]);
    expect(termsOf(working, '2022-04')).toEqual([
      ['pay', 200_000],
      ['vacancy', -15_000],
    ]);
  });

  test('a levy without a table is not charged', () => {
    const rates = providedRateList().filter(({ kind }) => kind !== 'levy');
    expect(termsOf(workingOf([aPost(salary)], rates), '2022-04').map(([kind]) => kind)).toEqual([
      'pay',
      'employer NI',
      'pension',
    ]);
  });
});

describe('what cannot be computed', () => {
  const ground = { months: MONTHS, rates: providedRateList(), categoryCode: 'PAY' };
  const problemOf = (fields: Parameters<typeof aPost>[0]) =>
    driverProblem({ kind: 'posts', definition: { posts: [aPost(fields)] } }, ground);

  test('says why, and is not entered rather than nothing', () => {
    const working = workingOf([aPost({ point: 'SCP 99' })]);
    expect(working.problems).toEqual(['Analyst: no table has a salary for SCP 99 on 2022-04-01']);
    expect(working.months.every(({ amount }) => amount === null)).toBe(true);
  });

  test.each([
    [{ pension: 'TPS' }, 'Analyst: no pension rate of TPS is given for 2022-04-30'],
    [{ point: null }, 'Analyst: it needs either a spine point or a salary'],
    [{ salary: pence(1) }, 'Analyst: it needs either a spine point or a salary'],
    [{ fte: '0' }, 'Analyst: its FTE must be above 0'],
    [{ starts: '2023-01-02', ends: '2023-01-01' }, 'Analyst: it ends before it starts'],
    [{ vacancyPercent: '101' }, 'Analyst: its vacancy must be from 0% to 100%'],
    [{ incrementsTo: 'SCP 24' }, 'Analyst: its increments cannot end at SCP 24'],
    [{ incrementsTo: 'SCP 27' }, null],
    [{}, null],
  ])('%o: %s', (fields, problem) => expect(problemOf(fields)).toBe(problem));
});
