import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';
import type { Rounding } from '../money/rounding.ts';
import type { Rate } from './driver-types.ts';

/** Each term is settled to the penny once, half a penny up, as payroll and invoices do; a month is the sum of its terms. */
export const TERM_ROUNDING: Rounding = 'half up';

export type TermKind =
  'pay' | 'back-pay' | 'employer NI' | 'pension' | 'levy' | 'vacancy' | 'quantity' | 'indexation' | 'by hand';

/** One step of a working. */
export interface Term {
  readonly kind: TermKind;
  /** The post's title; null where it is no post's. */
  readonly post: string | null;
  /** The sum in words: `£32,020.00 ÷ 12 × 15 of 31 days`. */
  readonly words: string;
  readonly amount: Pence;
}

export interface MonthWorking {
  /** They sum to `amount`; none: nothing was entered. An override is a term of its own, last. */
  readonly terms: readonly Term[];
  /** What the driver computes; null: not entered. */
  readonly computed: Pence | null;
  readonly override: { readonly amount: Pence; readonly reason: string } | null;
  /** What the line costs in the month; null: not entered. */
  readonly amount: Pence | null;
}

export interface DriverWorking {
  /** By month of the plan. */
  readonly months: readonly MonthWorking[];
  /** What could not be computed and why, in words; its months are then not entered. */
  readonly problems: readonly string[];
}

/** What a driver computes with. */
export interface DriverGround {
  /** The plan's months in order. */
  readonly months: readonly Month[];
  readonly rates: readonly Rate[];
  /** The code of the line's category, by which its indexation is found. */
  readonly categoryCode: string;
}

/** The terms of each month, and what could not be computed. */
export interface Terms {
  readonly months: readonly (readonly Term[])[];
  readonly problems: readonly string[];
}
