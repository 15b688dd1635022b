import type { Pence } from './pence.ts';

/** How money is shown. Without options: whole pounds, no £, an en dash for zero, negatives in brackets. */
export interface MoneyFormat {
  /** Whole pounds (the default), thousands to one place, or pounds and pence. Rounded half away from zero. */
  readonly show?: 'pounds' | 'thousands' | 'pence';
  /** A £ before the digits (and a `k` after thousands): in headings and prose, not in cells. */
  readonly symbol?: boolean;
  /** `digits` writes zero as 0 or 0.00: for proofs and residuals. */
  readonly zero?: 'dash' | 'digits';
  /** A plus before what is above zero: for changes only. */
  readonly plus?: boolean;
}

const EN_DASH = '–';
/** Pence in a unit of what is shown before the point, and the places after it. */
const SHOWN = {
  pounds: { unit: 100, places: 0 },
  thousands: { unit: 10_000, places: 1 },
  pence: { unit: 1, places: 2 },
} as const;

/**
 * Money for people: `formatMoney(pence(-123456))` is `(1,235)`; with `{ show: 'pence', symbol: true }`, `(£1,234.56)`;
 * with `{ show: 'thousands', symbol: true }`, `(£1.2k)`. Only zero itself is a dash: 40p in whole pounds is `0`.
 */
export function formatMoney(amount: Pence, format: MoneyFormat = {}): string {
  if (amount === 0 && format.zero !== 'digits') return EN_DASH;
  const digits = `${format.symbol === true ? '£' : ''}${digitsOf(amount, format)}`;
  if (amount < 0) return `(${digits})`;
  return format.plus === true && amount > 0 ? `+${digits}` : digits;
}

function digitsOf(amount: Pence, { show = 'pounds', symbol = false }: MoneyFormat): string {
  const { unit, places } = SHOWN[show];
  const size = Math.abs(amount);
  const remainder = size % unit;
  const units = String((size - remainder) / unit + (remainder * 2 >= unit && unit > 1 ? 1 : 0)).padStart(
    places + 1,
    '0',
  );
  const point = units.length - places;
  const scale = show === 'thousands' && symbol ? 'k' : '';
  return `${groupThousands(units.slice(0, point))}${places > 0 ? `.${units.slice(point)}` : ''}${scale}`;
}

/** `1234567` as `1,234,567`. As `toLocaleString` writes it, which takes 25 ms when it is first asked. */
export const groupThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
