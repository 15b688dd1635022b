/**
 * The bank holidays of England and Wales by rule, as they have stood since 1978: New Year's Day, Good Friday, Easter
 * Monday, the first and last Mondays of May, the last Monday of August, Christmas Day and Boxing Day, each moved to the
 * next free weekday when it falls on a weekend; and the days appointed once, since the first year a plan may use them.
 * Days are counted in UTC, so that no time zone moves them.
 */
const SUNDAY = 0;
const SATURDAY = 6;
const MONDAY = 1;
const DAY_MS = 86_400_000;

/** Appointed once: the two Jubilees, the state funeral and the coronation. */
const ONE_OFF = ['2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];
/** The spring holiday moved in years of a Jubilee, and the early May one for VE Day. */
const MOVED: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** Easter Sunday of the Gregorian calendar, as ISO date (the anonymous algorithm, Meeus 1991). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const inCentury = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const count = moon + toSunday - 7 * late + 114;
  return iso(utc(year, Math.floor(count / 31), (count % 31) + 1));
}

const isWeekend = (date: Date): boolean => [SATURDAY, SUNDAY].includes(date.getUTCDay());

function firstMonday(year: number, month: number): Date {
  const first = utc(year, month, 1);
  return plusDays(first, (MONDAY - first.getUTCDay() + 7) % 7);
}

function lastMonday(year: number, month: number): Date {
  const last = utc(year, month + 1, 0);
  return plusDays(last, -((last.getUTCDay() - MONDAY + 7) % 7));
}

/** The day itself, or the next weekday that is not taken. */
function substituted(date: Date, taken: readonly Date[]): Date {
  let day = date;
  while (isWeekend(day) || taken.some((other) => other.getTime() === day.getTime())) day = plusDays(day, 1);
  return day;
}

/** The bank holidays of one calendar year as ISO dates in order. */
export function bankHolidays(year: number): string[] {
  const easter = new Date(`${easterSunday(year)}T00:00:00Z`);
  const christmas = utc(year, 12, 25);
  // Of the two, whichever falls on a weekday stays on its day: Boxing Day on a Monday is not moved by Christmas.
  const boxing = utc(year, 12, 26);
  const christmasKept = substituted(christmas, isWeekend(boxing) ? [] : [boxing]);
  const boxingKept = substituted(boxing, [christmasKept]);
  const days = [
    substituted(utc(year, 1, 1), []),
    plusDays(easter, -2),
    plusDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    christmasKept,
    boxingKept,
  ].map(iso);
  const appointed = ONE_OFF.filter((day) => day.startsWith(`${year}-`));
  return [...days.map((day) => MOVED[day] ?? day), ...appointed].toSorted();
}
