import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Pence } from '../money/pence.ts';
import type { ConditionMeasure } from './condition-types.ts';

/** `close`: met, with less than a twentieth of the threshold to spare. */
export type ConditionState = 'met' | 'close' | 'broken' | 'not tested';

/**
 * What a change does. `move in`, `move out`: between rows that the share is taken of, whose sum stays. `add`, `take
 * off`: the rows that are measured change alone. `raise the rest`, `lower the rest`: what they are held against changes.
 */
export type MendKind = 'move in' | 'move out' | 'add' | 'take off' | 'raise the rest' | 'lower the rest';

/** One smallest change that would mend a broken condition by itself: a penny less would not. */
export interface Mend {
  readonly kind: MendKind;
  readonly amount: Pence;
  /** `Move £4,180 into Evaluation of VRN settlement from its other lines.` */
  readonly words: string;
}

/** How one condition stands in one year. Pence; null is "not known", never zero. */
export interface ConditionResult {
  readonly conditionId: number;
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly measure: ConditionMeasure;
  /** What is measured: the numerator. Null where nothing has been entered yet, or no such figures are kept. */
  readonly figure: Pence | null;
  /** What a share is taken of: the denominator. Null for amounts, and where it is not entered. */
  readonly against: Pence | null;
  /** The least figure allowed (a share's rounded up to the penny), or the most (rounded down). Null when not tested. */
  readonly threshold: Pence | null;
  /** The figure as a share in percent, for showing: decimal text such as `29.2`, with as many places as tell it from the limit. */
  readonly share: string | null;
  readonly state: ConditionState;
  /** Why it is not tested, or why nothing mends it; else empty. */
  readonly why: string;
  /** How far a broken condition is beyond its threshold: short of the least, or over the most; else 0. */
  readonly short: Pence;
  /** How far a condition that is met keeps from its threshold; else 0. */
  readonly spare: Pence;
  /** Match that an earlier condition has used up, and which therefore does not count in `figure`. */
  readonly usedElsewhere: Pence;
  readonly mends: readonly Mend[];
}
