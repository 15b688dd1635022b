import type { Condition } from '../../conditions/condition-types.ts';
import type { Driver, Rate } from '../../drivers/driver-types.ts';
import type { CodingRule } from '../../ledger/ledger-types.ts';
import type { CarriedForward, Income, ReserveCover, SourceEvent } from '../../sources/source-types.ts';
import type { Allocation, PlanDocument } from '../plan-document.ts';

/**
 * Everything a new plan starts with. Ids count from 1 in the order of each list, so that a seed can refer to its own
 * parts; `budgets` and `commitments` hold months of the plan from its first April on.
 */
export interface PlanSeed extends Pick<
  PlanDocument,
  | 'plan'
  | 'sources'
  | 'allocations'
  | 'themes'
  | 'localities'
  | 'categories'
  | 'interventions'
  | 'lines'
  | 'budgets'
  | 'commitments'
> {
  readonly demo: boolean;
  readonly conditions: readonly Condition[];
  readonly rates: readonly Rate[];
  /** Lines that are computed; their budgets hold what the drivers compute. */
  readonly drivers: readonly Driver[];
  /** Versions of allocations that were in force before those in `allocations`. */
  readonly earlierAllocations?: readonly Allocation[];
  readonly sourceEvents?: readonly SourceEvent[];
  readonly carriedForward?: readonly CarriedForward[];
  readonly income?: readonly Income[];
  readonly reserveCover?: readonly ReserveCover[];
  readonly codingRules: readonly CodingRule[];
  /** Ledger extracts, imported in this order through the real import. */
  readonly extracts: readonly { readonly name: string; readonly csv: string }[];
}
