import { expect, test } from 'vitest';
import { bankHolidays, easterSunday } from '../../../shared/domain/calendar/bank-holidays.ts';
import { daysWithin, workingDays } from '../../../shared/domain/calendar/working-days.ts';
import { monthsOfYear, type Month } from '../../../shared/domain/calendar/month.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';

const month = (name: string): Month => name as Month;

test.each([
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2022, '2022-04-17'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));

// As published for England and Wales.
test.each([
  [
    2020,
    ['2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28'],
  ],
  [
    2021,
    ['2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28'],
  ],
  [
    2022,
    [
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ],
  ],
  [
    2023,
    [
      '2023-01-02',
      '2023-04-07',
      '2023-04-10',
      '2023-05-01',
      '2023-05-08',
      '2023-05-29',
      '2023-08-28',
      '2023-12-25',
      '2023-12-26',
    ],
  ],
  [
    2024,
    ['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
  ],
  [
    2025,
    ['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ],
])('the bank holidays of %i', (year, days) => expect(bankHolidays(year)).toEqual(days));

test('working days of 2022/23 by month, and of a leap February', () => {
  expect(monthsOfYear(financialYear(2022)).map(workingDays)).toEqual([19, 21, 20, 21, 22, 21, 21, 22, 20, 21, 20, 23]);
  expect(workingDays(month('2024-02'))).toBe(21);
});

test('days of a month within dates', () => {
  expect(daysWithin(month('2023-10'), '2023-10-17', '2024-03-31')).toBe(15);
  expect(daysWithin(month('2024-02'), '2023-10-17', '2024-03-31')).toBe(29);
  expect(daysWithin(month('2024-03'), '2023-10-17', '2024-03-31')).toBe(31);
  expect(daysWithin(month('2023-09'), '2023-10-17', '2024-03-31')).toBe(0);
  expect(daysWithin(month('2023-10'), '2023-10-05', '2023-10-05')).toBe(1);
});
