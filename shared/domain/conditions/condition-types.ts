import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Pence } from '../money/pence.ts';

/** A funder's condition, as data. */
export interface Condition {
  readonly id: number;
  readonly sourceId: number;
  readonly name: string;
  /** Null: tested in every year of the plan, each by itself. */
  readonly year: FinancialYear | null;
  readonly active: boolean;
  readonly definition: ConditionDefinition;
  readonly position: number;
}

/** What is measured. `claimed` has no figures until returns are kept, and is then “not tested”. */
export const CONDITION_MEASURES = ['budget', 'forecast', 'committed', 'claimed'] as const;
export type ConditionMeasure = (typeof CONDITION_MEASURES)[number];

/** Which rows count: every part that is given must fit; an empty list means any. */
export interface RowSelector {
  readonly sources: readonly number[];
  readonly categories: readonly number[];
  readonly interventions: readonly number[];
  readonly themes: readonly number[];
  readonly spending: 'any' | 'revenue' | 'capital';
  /**
   * Months that count: all; those outside the source's spending dates; those wholly after a date (ISO). A month that
   * holds the date counts as before it.
   */
  readonly months: 'all' | 'outside spending dates' | { readonly after: string };
  /** Whether matches in kind count; they never count as spend. */
  readonly inKind: boolean;
}

/** What a share is a share of. */
export type Denominator =
  /** The source's allocation of the year. */
  | { readonly kind: 'allocation' }
  /** Allocation + carried in − carried out. */
  | { readonly kind: 'funding' }
  /** The allocation with the numerator added: “match of the total”. */
  | { readonly kind: 'allocation and numerator' }
  /** What the same measure gives for these rows. */
  | { readonly kind: 'rows'; readonly rows: RowSelector };

export type ConditionDefinition = {
  readonly measure: ConditionMeasure;
  readonly numerator: RowSelector;
  /** The numerator must be at least, or at most, the threshold. */
  readonly direction: 'at least' | 'at most';
} & (
  | {
      readonly threshold: 'share';
      /** Decimal text, in percent: `30`, `7.5`. Compared in exact pence, never as a rounded percentage. */
      readonly percent: string;
      readonly denominator: Denominator;
    }
  | { readonly threshold: 'amount'; readonly amount: Pence }
);
