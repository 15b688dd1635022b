import type { CodingRule } from '../../ledger/ledger-types.ts';
import type { PlanDocument } from '../plan-document.ts';

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
  readonly codingRules: readonly CodingRule[];
  /** Ledger extracts, imported in this order through the real import. */
  readonly extracts: readonly { readonly name: string; readonly csv: string }[];
}
