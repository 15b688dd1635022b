import { describe, expect, test } from 'vitest';
import { addDays, lastDayOf } from '../../../shared/domain/calendar/iso-day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { claimIncome, incomeTotals } from '../../../shared/domain/sources/claim-income.ts';
import { claimsOf } from '../../../shared/domain/sources/claims.ts';
import { holderOn } from '../../../shared/domain/sources/merged-sources.ts';
import { lessSure } from '../../../shared/domain/sources/certainty.ts';
import { sourceNameOn } from '../../../shared/domain/sources/source-name.ts';
import type { Income } from '../../../shared/domain/sources/source-types.ts';
import { aPlan, aSource, Y1 } from './a-source.ts';

const { plan } = aPlan(aSource());
const dates = (terms: Parameters<typeof aSource>[0]) =>
  claimsOf(plan, aSource(terms)).map(({ key, from, to, due }) => [key, from, to, due]);

describe('days', () => {
  test('are counted over months, years and leap days', () => {
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(lastDayOf('2023-02' as Month)).toBe('2023-02-28');
    expect(() => addDays('yesterday', 1)).toThrow(RangeError);
  });
});

describe('the claims calendar', () => {
  test('quarterly in arrears: days after the period’s last', () => {
    const claims = dates({ claimRhythm: 'quarterly in arrears', claimDueDays: 45 });
    expect(claims).toHaveLength(12);
    expect(claims.slice(0, 4)).toEqual([
      ['2022/23-Q1', '2022-04-01', '2022-06-30', '2022-08-14'],
      ['2022/23-Q2', '2022-07-01', '2022-09-30', '2022-11-14'],
      ['2022/23-Q3', '2022-10-01', '2022-12-31', '2023-02-14'],
      ['2022/23-Q4', '2023-01-01', '2023-03-31', '2023-05-15'],
    ]);
  });

  test('half-yearly: 31 days after September and March', () =>
    expect(dates({ claimRhythm: 'half-yearly in arrears', claimDueDays: 31 }).slice(0, 2)).toEqual([
      ['2022/23-H1', '2022-04-01', '2022-09-30', '2022-10-31'],
      ['2022/23-H2', '2022-10-01', '2023-03-31', '2023-05-01'],
    ]));

  test('in advance the days count from the period’s first', () =>
    expect(dates({ claimRhythm: 'quarterly in advance', claimDueDays: 0 })[1]).toEqual([
      '2022/23-Q2',
      '2022-07-01',
      '2022-09-30',
      '2022-07-01',
    ]));

  test('none without a rhythm, outside the dates of the agreement, or after a merger', () => {
    expect(dates({ claimRhythm: 'none' })).toEqual([]);
    const quarterly = { claimRhythm: 'quarterly in arrears' as const };
    expect(dates({ ...quarterly, spendFrom: '2022-06-30', spendTo: '2022-10-01' })).toHaveLength(3);
    expect(dates({ ...quarterly, mergedInto: 2, mergedOn: '2022-08-01' }).map(([key]) => key)).toEqual([
      '2022/23-Q1',
      '2022/23-Q2',
    ]);
  });
});

describe('income by claim', () => {
  const source = aSource({ claimRhythm: 'quarterly in arrears', claimDueDays: 45 });
  const entry = (
    id: number,
    claim: string,
    expected: number | null,
    received: number | null,
    expectedOn: string | null = null,
  ): Income => ({
    id,
    sourceId: 1,
    year: Y1,
    claim,
    expected: expected === null ? null : pence(expected),
    expectedOn,
    received: received === null ? null : pence(received),
    receivedOn: null,
    reference: '',
  });
  const income = [
    entry(1, 'Q1', 1_000, 1_000),
    entry(2, 'Q2', 1_000, 400, '2022-12-05'),
    entry(3, 'Q3', 1_000, null),
    entry(4, 'Q4', 500, 501),
    entry(5, 'Interest', null, 7),
  ];
  const on = (day: string) => claimIncome({ plan, income }, source, day).filter(({ year }) => year === Y1);

  test('stands as its amounts and the day say', () => {
    const states = (day: string) => on(day).map(({ name, state, overdue }) => [name, state, overdue]);
    expect(states('2022-12-05')).toEqual([
      ['Q1', 'received', 0],
      ['Q2', 'expected', 0],
      ['Q3', 'expected', 0],
      ['Q4', 'more than expected', 0],
      ['Interest', 'received', 0],
    ]);
    expect(states('2022-12-06')[1]).toEqual(['Q2', 'overdue', 600]);
    // Without a day of its own, income is expected when its claim is due.
    expect(states('2023-02-15')[2]).toEqual(['Q3', 'overdue', 1_000]);
  });

  test('totals are sums of what is entered; a penny too much is shown', () => {
    expect(incomeTotals(on('2022-12-06'))).toEqual({
      expected: 3_500,
      received: 1_908,
      outstanding: 600 + 1_000 - 1,
      overdue: 600,
    });
    const none = claimIncome({ plan, income: [] }, source, '2030-01-01');
    expect(incomeTotals(none)).toEqual({ expected: null, received: null, outstanding: null, overdue: 0 });
    expect(none.every(({ state }) => state === 'not entered')).toBe(true);
  });

  test('a claim entered twice stands in two rows, and no entry is lost', () => {
    const twice = [...income, entry(6, 'Q1', 10, null)];
    const rows = claimIncome({ plan, income: twice }, source, '2022-05-01');
    expect(rows.filter(({ name, year }) => name === 'Q1' && year === Y1)).toHaveLength(2);
    expect(rows.flatMap((row) => (row.income ? [row.income.id] : [])).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('names and mergers by date', () => {
  const rename = (dated: string, nameBefore: string, nameAfter: string) =>
    ({ sourceId: 1, kind: 'renamed', dated, nameBefore, nameAfter }) as const;
  const source = { id: 1, name: 'Third' };
  const events = [rename('2023-04-01', 'First', 'Second'), rename('2024-04-01', 'Second', 'Third')];

  test('a report keeps the name of its day', () => {
    const names = ['2023-03-31', '2023-04-01', '2024-03-31', '2024-04-01'].map((day) =>
      sourceNameOn(source, events, day),
    );
    expect(names).toEqual(['First', 'Second', 'Second', 'Third']);
    expect(sourceNameOn(source, [], '2020-01-01')).toBe('Third');
  });

  test('the money goes on in the last successor by the day', () => {
    const sources = [
      { id: 1, mergedInto: 2, mergedOn: '2023-04-01' },
      { id: 2, mergedInto: 3, mergedOn: '2024-04-01' },
      { id: 3, mergedInto: null, mergedOn: null },
    ];
    expect(['2023-03-31', '2023-04-01', '2024-04-01'].map((day) => holderOn(sources, 1, day))).toEqual([1, 2, 3]);
    expect(holderOn(sources, 9, '2024-04-01')).toBe(9);
  });

  test('two amounts together are no surer than the less sure', () => {
    expect(lessSure('signed', 'indicative')).toBe('indicative');
    expect(lessSure('applied', 'received')).toBe('applied');
    expect(lessSure('signed', 'varied')).toBe('signed');
  });
});
