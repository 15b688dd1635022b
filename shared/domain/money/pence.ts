import type { Brand } from '../../base/brand.ts';

/**
 * Money: a whole number of pence, positive or negative, exact up to ±£90 trillion (2^53).
 *
 * `pence(123456)` is £1,234.56. Pence are never made from pounds by multiplying: text goes through `parseMoney`,
 * a workbook's binary number through `penceFromNumber`, a rate's result through `roundToPence`.
 */
export type Pence = Brand<number, 'Pence'>;

export const isPence = (value: unknown): value is Pence => Number.isSafeInteger(value);

/** @throws RangeError when `value` is not a whole number that a double holds exactly. */
export function pence(value: number): Pence {
  if (!isPence(value)) throw new RangeError(`not a whole number of pence: ${String(value)}`);
  return value === 0 ? ZERO : value;
}

export const ZERO = 0 as Pence;

export const addPence = (a: Pence, b: Pence): Pence => pence(a + b);

export const subtractPence = (a: Pence, b: Pence): Pence => pence(a - b);

export const negatePence = (a: Pence): Pence => pence(-a);

/** The exact sum. @throws RangeError past 2^53 pence. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
}
