import { addToMonth, type Month } from './month.ts';

/** Days as ISO dates, `2022-04-17`: they sort as text. */
const MS_IN_DAY = 86_400_000;

/** @throws RangeError when `isoDate` is no date. */
export const addDays = (isoDate: string, days: number): string =>
  new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * MS_IN_DAY).toISOString().slice(0, 10);

export const firstDayOf = (month: Month): string => `${month}-01`;

/** `2023-02` → `2023-02-28`. */
export const lastDayOf = (month: Month): string => addDays(firstDayOf(addToMonth(month, 1)), -1);
