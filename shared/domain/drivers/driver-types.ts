import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';

/** What computes a line's cost by month. The line's sources share it as `LineFunding` says. */
export type Driver = PostsDriver | QuantityDriver;

interface DriverOfLine {
  readonly lineId: number;
  /** Months set by hand in place of what the driver computes, by month of the plan from 0. */
  readonly overrides: readonly { readonly month: number; readonly amount: Pence; readonly reason: string }[];
}

export interface PostsDriver extends DriverOfLine {
  readonly kind: 'posts';
  readonly definition: { readonly posts: readonly Post[] };
}

export interface QuantityDriver extends DriverOfLine {
  readonly kind: 'quantity';
  readonly definition: QuantityDefinition;
}

/** One post. Rates and points are looked up in the plan's tables by their dates. */
export interface Post {
  readonly title: string;
  /** The spine point that sets the salary; null: `salary` is typed. */
  readonly point: string | null;
  /** Full-time annual salary in pence, where no point sets it. */
  readonly salary: Pence | null;
  /** Full-time equivalent, decimal text: `0.6`. */
  readonly fte: string;
  /** ISO dates, both included; null: from the plan's first day, to its last. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** The key of a pension rate: `LGPS`; null: not in a pension scheme. */
  readonly pension: string | null;
  /** Decimal text, in percent, taken off the whole cost for expected vacancy. */
  readonly vacancyPercent: string;
  /** Moves up the spine one point each 1 April up to this point; null: no increments. */
  readonly incrementsTo: string | null;
  /** The key of the pay awards that it gets: `NJC`; null: none. */
  readonly award: string | null;
  /** What is budgeted: pay alone, on-costs alone (employer NI, pension, levy), or both. */
  readonly part: 'pay' | 'on-costs' | 'pay and on-costs';
}

/** Quantity × unit cost, with volumes by month of the plan; null is "not entered". */
export interface QuantityDefinition {
  readonly unit: string;
  readonly unitCost: Pence;
  /** Decimal text by month of the plan from 0; null: not entered. */
  readonly volumes: readonly (string | null)[];
  /** Whether the category's indexation raises the unit cost from the second year on. */
  readonly indexed: boolean;
}

export const RATE_KINDS = ['spine', 'employer NI', 'pension', 'levy', 'pay award', 'indexation'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/**
 * One row of a dated table. It holds from `starts` until the next row of its kind and key; awards and indexations
 * follow one upon the other.
 *
 * - `spine`: `key` is the point, which ends in its number, `SCP 23`; `amount` the full-time annual salary, with the
 *   awards that start by then.
 * - `employer NI`: `percent` of monthly pay above a twelfth of the annual threshold `amount`.
 * - `pension`: `key` names the scheme; `percent` of pay.
 * - `levy`: `percent` of pay.
 * - `pay award`: `key` names the agreement, `NJC`; from `starts` pay rises by `percent` and, or, by `amount` a year for
 *   a full-time post; it is first paid in the month `paidFrom`, with what has been owed since `starts`.
 * - `indexation`: `key` is a category's code; unit costs rise by `percent`.
 */
export interface Rate {
  readonly id: number;
  readonly kind: RateKind;
  readonly key: string;
  /** ISO date. */
  readonly starts: string;
  /** Decimal text; null where the kind has none. */
  readonly percent: string | null;
  readonly amount: Pence | null;
  readonly paidFrom: Month | null;
  /** Where the figure comes from, in words. */
  readonly origin: string;
}

/**
 * How a line's cost of a year is split over its sources when it is computed or typed as a whole: by share, or by
 * amount; all sources of one line and year in the same way. A line with one source and nothing said is borne by it.
 */
export interface LineFunding {
  readonly lineId: number;
  /** The year of the plan, from 0. */
  readonly year: number;
  readonly sourceId: number;
  /** Hundredths of a percent; over a line's sources at most 10,000. 0 where an amount is given. */
  readonly basisPoints: number;
  /** What the source bears of the year's cost; cost above the amounts is unfunded. Null: by share. */
  readonly amount: Pence | null;
}

/** A curve of the user's own: twelve weights from April to March. */
export interface Curve {
  readonly id: number;
  readonly name: string;
  readonly weights: readonly number[];
}
