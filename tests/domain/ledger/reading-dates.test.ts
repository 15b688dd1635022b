import { describe, expect, test } from 'vitest';
import { codeOfDay, codeOfMonth, codeOfWritten } from '../../../shared/domain/ledger/posting.ts';
import { dayFromNumber, dayFromText, isoOfDay } from '../../../shared/domain/ledger/read-day.ts';
import { periodFromNumber, periodFromText } from '../../../shared/domain/ledger/read-period.ts';

const iso = (day: number | null): string | null => (day === null ? null : isoOfDay(day));

describe('a date', () => {
  test.each([
    ['17/04/2022', '2022-04-17'],
    ['7/4/22', '2022-04-07'],
    ['17.04.2022', '2022-04-17'],
    ['17-04-2022', '2022-04-17'],
    ['17-Apr-22', '2022-04-17'],
    ['17 April 2022', '2022-04-17'],
    ['1st Sept 2022', '2022-09-01'],
    ['Sunday 17 April 2022', '2022-04-17'],
    ['2022-04-17', '2022-04-17'],
    ['2022-04-17T09:30:00.000Z', '2022-04-17'],
    ['2022-04-17 09:30', '2022-04-17'],
    ['17/04/2022 00:00:00', '2022-04-17'],
    ['2022/04/17', '2022-04-17'],
    ['20220417', '2022-04-17'],
    ['44668', '2022-04-17'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, expected) => expect(iso(dayFromText(text))).toBe(expected));

  test.each(['', '31/02/2022', '29/02/2023', '17/13/2022', '17 Foo 2022', 'n/a', '12.50', '202204', '1', 'April 2022'])(
    '“%s” is none',
    (text) => expect(dayFromText(text)).toBeNull(),
  );

  test('month first is read only when asked for', () => {
    expect(iso(dayFromText('04/05/2022'))).toBe('2022-05-04');
    expect(iso(dayFromText('04/05/2022', true))).toBe('2022-04-05');
    expect(dayFromText('04/17/2022')).toBeNull();
  });

  test('as a bare number: a serial number or eight digits, never an amount', () => {
    expect(iso(dayFromNumber(45017))).toBe('2023-04-01');
    expect(iso(dayFromNumber(44662.041666666664))).toBe('2022-04-11');
    expect(iso(dayFromNumber(20220417))).toBe('2022-04-17');
    for (const value of [0, 1, 202401, 12.5, 20221301, -45017, 1_000_000])
      expect(dayFromNumber(value), String(value)).toBeNull();
  });

  test('every day from 1900 to 2100 falls in the period of its month', () => {
    for (let day = -25_567; day < 47_482; day++) {
      const date = new Date(day * 86_400_000);
      const expected = codeOfMonth(date.getUTCFullYear(), date.getUTCMonth() + 1);
      if (codeOfDay(day) !== expected) throw new Error(`${isoOfDay(day)}: ${codeOfDay(day)}, not ${expected}`);
    }
  });
});

describe('a period', () => {
  test.each([
    ['Apr-22', 202201, 202201],
    ['April 2022', 202201, 202201],
    ["Jan '23", 202210, 202210],
    ['MAR-23', 202212, 202212],
    ['2022/23 P1', 202201, 202201],
    ['2022/2023 Period 13', 202213, 202213],
    ['P03 2022/23', 202203, 202203],
    ['FY22/23-P12', 202212, 202212],
    ['202301', 202301, 202210],
    ['2023/01', 202301, 202210],
    ['2023-001', 202301, 202210],
    ['01/2023', 202301, 202210],
    ['2023P01', 202301, 202210],
    ['202313', 202313, null],
  ])('%s is %i counted from April, %s as a calendar month', (text, financial, calendar) => {
    const written = periodFromText(text);
    expect(written && codeOfWritten(written, 'financial')).toBe(financial);
    expect(written && codeOfWritten(written, 'calendar')).toBe(calendar);
  });

  test.each(['P01', 'Period 1', 'Per 01', '1', 'April', 'M12'])('“%s” needs its year from elsewhere', (text) => {
    expect(periodFromText(text)?.year).toBeNull();
  });

  test.each(['', '202300', '202317', '2022/23', 'P17', '0', '2022', 'Total', '12.5'])('“%s” is none', (text) =>
    expect(periodFromText(text)).toBeNull(),
  );

  test('as a number', () => {
    expect(periodFromNumber(202401)).toEqual({ says: 'year and number', year: 2024, number: 1 });
    expect(periodFromNumber(2024001)).toEqual({ says: 'year and number', year: 2024, number: 1 });
    expect(periodFromNumber(13)).toEqual({ says: 'period', year: null, number: 13 });
    expect(periodFromNumber(45383)).toEqual({ says: 'month', year: 2024, number: 4 });
    for (const value of [0, 17, 202400, 202417, 1234.56]) expect(periodFromNumber(value), String(value)).toBeNull();
  });
});
