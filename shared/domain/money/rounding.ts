import { Decimal } from 'decimal.js';
import { pence, type Pence } from './pence.ts';

/**
 * How a fraction of a penny is settled; always named where it is used. `half up` goes away from zero at the half, as
 * invoices do; `half even` to the even penny; `up` and `down` away from and towards zero; `ceiling` and `floor`
 * towards plus and minus infinity.
 */
export type Rounding = keyof typeof MODES;

const MODES = {
  'half up': Decimal.ROUND_HALF_UP,
  'half even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
} as const;

/** Decimals with enough digits that products of any two amounts are exact, and quotients good to 60 figures. */
export const ExactDecimal = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN, defaults: true });

/** Pence as a decimal of pounds. */
export const poundsOf = (amount: Pence): Decimal => new ExactDecimal(amount).div(100);

/** Pounds to whole pence. @throws RangeError when they are not finite or pass 2^53 pence. */
export const roundToPence = (pounds: Decimal, rounding: Rounding): Pence =>
  pence(new ExactDecimal(pounds).times(100).toDecimalPlaces(0, MODES[rounding]).toNumber());
