import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';

/** A cost that may be funded twice. */
export interface DoubleFunding {
  readonly kind: 'same post' | 'same description' | 'same evidence' | 'same commitment' | 'above its cost';
  /** What was found, in words. */
  readonly words: string;
  readonly lineIds: readonly number[];
  readonly sourceIds: readonly number[];
  /** The first and last month in which both are budgeted. */
  readonly from: Month;
  readonly to: Month;
  /** What may be funded twice: the smaller of the two budgets over those months, or what is above the cost. */
  readonly amount: Pence;
}
