import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  financialYear,
  financialYears,
  isFinancialYear,
  nextFinancialYear,
  startYearOf,
} from '../../../shared/domain/calendar/financial-year.ts';
import {
  addToMonth,
  financialYearOf,
  firstMonthOf,
  isMonth,
  lastMonthOf,
  monthName,
  monthOfDate,
  monthsBetween,
  monthShortName,
  monthsOfYear,
  type Month,
} from '../../../shared/domain/calendar/month.ts';
import {
  isPeriod,
  monthOfPeriod,
  numberOfPeriod,
  period,
  periodOfMonth,
  yearOfPeriod,
} from '../../../shared/domain/calendar/period.ts';
import { firstOpenMonth, planMonths } from '../../../shared/domain/calendar/plan-months.ts';
import { monthsOfQuarter, quarter, quarterOfMonth } from '../../../shared/domain/calendar/quarter.ts';

const anyYear = fc.integer({ min: 1900, max: 2998 }).map(financialYear);
const anyMonth = fc.tuple(anyYear, fc.nat(11)).map(([year, m]) => addToMonth(firstMonthOf(year), m));
const month = (text: string) => text as Month;

describe('financial years', () => {
  test('run from April to March and are written 2022/23', () => {
    expect(financialYear(2022)).toBe('2022/23');
    expect(financialYear(1999)).toBe('1999/00');
    expect(firstMonthOf(financialYear(2022))).toBe('2022-04');
    expect(lastMonthOf(financialYear(2022))).toBe('2023-03');
    expect(financialYearOf(month('2023-03'))).toBe('2022/23');
    expect(financialYearOf(month('2023-04'))).toBe('2023/24');
  });

  test.each(['2022/24', '2022-23', '22/23', '2022/2023', ' 2022/23', '', null])('%j is none', (text) =>
    expect(isFinancialYear(text)).toBe(false),
  );

  test('years outside 1900 to 2999 are refused', () => {
    for (const year of [1899, 3000, 2022.5, Number.NaN]) expect(() => financialYear(year)).toThrow(RangeError);
  });

  test('follow each other, through the turn of a century', () =>
    fc.assert(
      fc.property(anyYear, (year) => {
        expect(isFinancialYear(year)).toBe(true);
        expect(startYearOf(nextFinancialYear(year))).toBe(startYearOf(year) + 1);
        expect(monthsBetween(lastMonthOf(year), firstMonthOf(nextFinancialYear(year)))).toBe(1);
      }),
    ));
});

describe('months', () => {
  test('have names', () => {
    expect(monthName(month('2022-04'))).toBe('April 2022');
    expect(monthShortName(month('2023-03'))).toBe('Mar');
    expect(monthOfDate('2022-04-30')).toBe('2022-04');
  });

  test.each(['2022-13', '2022-00', '2022-4', '202204', ''])('%j is none', (text) => expect(isMonth(text)).toBe(false));

  test('count forwards and back', () =>
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
        expect(monthsBetween(from, addToMonth(from, count))).toBe(count);
        expect(addToMonth(addToMonth(from, count), -count)).toBe(from);
      }),
    ));

  test('sort as text', () =>
    fc.assert(
      fc.property(anyMonth, anyMonth, (a, b) => {
        expect(Math.sign(monthsBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    ));
});

describe('periods', () => {
  test('P01 is April, P12 March', () => {
    expect(monthOfPeriod(period(financialYear(2022), 1))).toBe('2022-04');
    expect(monthOfPeriod(period(financialYear(2022), 9))).toBe('2022-12');
    expect(monthOfPeriod(period(financialYear(2022), 10))).toBe('2023-01');
    expect(monthOfPeriod(period(financialYear(2022), 12))).toBe('2023-03');
  });

  test.each([13, 14, 15, 16])('P%d is an adjustment of its own year: March, and the fourth quarter', (number) => {
    const adjustment = period(financialYear(2022), number);
    expect(isPeriod(adjustment)).toBe(true);
    expect(monthOfPeriod(adjustment)).toBe('2023-03');
    expect(quarterOfMonth(monthOfPeriod(adjustment))).toBe('2022/23-Q4');
    expect(yearOfPeriod(adjustment)).toBe('2022/23');
  });

  test.each(['2022/23-P00', '2022/23-P17', '2022/23-P1', '2022/24-P01', 'P01', ''])('%j is none', (text) =>
    expect(isPeriod(text)).toBe(false),
  );

  test('there is no P0 and no P17', () => {
    for (const number of [0, 17, 1.5]) expect(() => period(financialYear(2022), number)).toThrow(RangeError);
  });

  test('go round: month to period to month', () =>
    fc.assert(
      fc.property(anyMonth, (m) => {
        const p = periodOfMonth(m);
        expect(isPeriod(p)).toBe(true);
        expect(monthOfPeriod(p)).toBe(m);
        expect(period(yearOfPeriod(p), numberOfPeriod(p))).toBe(p);
        expect(yearOfPeriod(p)).toBe(financialYearOf(m));
      }),
    ));
});

describe('quarters', () => {
  test('Q1 is April to June, Q4 January to March', () => {
    expect(monthsOfQuarter(quarter(financialYear(2022), 1))).toEqual(['2022-04', '2022-05', '2022-06']);
    expect(monthsOfQuarter(quarter(financialYear(2022), 4))).toEqual(['2023-01', '2023-02', '2023-03']);
    for (const number of [0, 5]) expect(() => quarter(financialYear(2022), number)).toThrow(RangeError);
  });

  test('every month is in its own quarter, and four quarters make the year', () =>
    fc.assert(
      fc.property(anyYear, anyMonth, (year, m) => {
        expect(monthsOfQuarter(quarterOfMonth(m))).toContain(m);
        expect([1, 2, 3, 4].flatMap((number) => monthsOfQuarter(quarter(year, number)))).toEqual(monthsOfYear(year));
      }),
    ));
});

describe('the months of a plan', () => {
  test.each([1, 2, 3, 5, 10])('%d years are twelve times as many months, without a gap', (years) => {
    const months = planMonths({ firstYear: financialYear(2022), years });
    expect(months).toHaveLength(years * 12);
    expect(months[0]).toBe('2022-04');
    expect(months.every((m, i) => monthsBetween(months[0]!, m) === i)).toBe(true);
    expect(financialYears(financialYear(2022), years).flatMap(monthsOfYear)).toEqual(months);
  });

  test('the first open month is the one after the ledger’s last', () => {
    const months = planMonths({ firstYear: financialYear(2022), years: 2 });
    expect(firstOpenMonth(months, null)).toBe(0);
    expect(firstOpenMonth(months, period(financialYear(2022), 1))).toBe(1);
    expect(firstOpenMonth(months, period(financialYear(2022), 12))).toBe(12);
    expect(firstOpenMonth(months, period(financialYear(2022), 13))).toBe(12);
    expect(firstOpenMonth(months, period(financialYear(2023), 12))).toBe(24);
    expect(firstOpenMonth(months, period(financialYear(2030), 1))).toBe(24);
    expect(firstOpenMonth(months, period(financialYear(2020), 1))).toBe(0);
  });
});
