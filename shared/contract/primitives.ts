import { z } from 'zod';
import { isFinancialYear, type FinancialYear } from '../domain/calendar/financial-year.ts';
import { isMonth, type Month } from '../domain/calendar/month.ts';
import { isPeriod, type Period } from '../domain/calendar/period.ts';
import { isPence, type Pence } from '../domain/money/pence.ts';

/** Whole pence. */
export const pence = z.custom<Pence>(isPence, 'must be a whole number of pence');
export const financialYear = z.custom<FinancialYear>(isFinancialYear, 'must be a financial year such as 2022/23');
export const month = z.custom<Month>(isMonth, 'must be a month such as 2022-04');
export const period = z.custom<Period>(isPeriod, 'must be a period such as 2022/23-P03');
export const isoDate = z.iso.date();
export const id = z.int().positive();

/** One line of text as a person types it: trimmed, no control characters. */
export const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line of text');
export const name = words(200).min(1);
export const code = words(12).regex(/^[A-Za-z0-9][A-Za-z0-9 ./&_-]*$/, 'must be letters and digits');
/** Hundredths of a percent, up to the whole. */
export const basisPoints = z.int().min(0).max(10_000);
