import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import type { Pence } from '../../../../shared/domain/money/pence.ts';

/** What was typed, or why it cannot be taken. */
export type Read<T> = { readonly value: T } | { readonly refusal: string };

/** An amount from nothing up; left empty it is null: not entered. */
export function readMoney(typed: string): Read<Pence | null> {
  const read = parseMoney(typed);
  if (!read.ok) return { refusal: `${read.error.words}.` };
  return read.value !== null && read.value < 0 ? { refusal: 'Enter an amount from zero up.' } : { value: read.value };
}

/** The same where there has to be one. */
export function readSomeMoney(typed: string): Read<Pence> {
  const read = readMoney(typed);
  if ('refusal' in read) return read;
  return read.value === null ? { refusal: 'Enter an amount, such as 1,190,000 or 1.19m.' } : { value: read.value };
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/;

/** `7.5` → 750 hundredths of a percent. */
export function readPercent(typed: string): Read<number> {
  const match = PERCENT.exec(typed.trim());
  const basisPoints = match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  if (basisPoints === null || basisPoints > 10_000)
    return { refusal: 'Enter a percentage from 0 to 100, with up to two places.' };
  return { value: basisPoints };
}

const WHOLE = /^\d{1,3}$/;

export function readDays(typed: string): Read<number> {
  const days = WHOLE.test(typed.trim()) ? Number(typed) : Infinity;
  return days > 366 ? { refusal: 'Enter a whole number of days, up to 366.' } : { value: days };
}

export const refusalOf = (read: Read<unknown>): string | null => ('refusal' in read ? read.refusal : null);

/** As it stands in a field; empty for what is not entered. */
export const written = (amount: Pence | null): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

/** Hundredths of a percent as typed: 750 → `7.5`. */
export const writtenPercent = (basisPoints: number): string => String(basisPoints / 100);

/** A date field's text: empty for none. */
export const dateOrNull = (text: string): string | null => (text === '' ? null : text);
