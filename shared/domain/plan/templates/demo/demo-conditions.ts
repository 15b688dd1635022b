import { financialYear } from '../../../calendar/financial-year.ts';
import type { Condition } from '../../../conditions/condition-types.ts';
import { conditionsOf, partOfSettlement, shareOfAllocation, VRN_CONDITIONS } from '../vrn-conditions.ts';
import { VRN_SOURCE } from '../vrn-sources.ts';

/**
 * The usual conditions and one that the agreement of 2023/24 adds. In that year the match falls a little short, since
 * partners are behind with what they bring, and the community grants keep close to their least.
 */
export const DEMO_CONDITIONS: readonly Condition[] = conditionsOf([
  ...VRN_CONDITIONS.slice(0, 3),
  {
    sourceId: VRN_SOURCE.settlement,
    name: 'Community grants',
    year: financialYear(2023),
    definition: shareOfAllocation('at least', '8', 'budget', partOfSettlement('GRA')),
  },
  ...VRN_CONDITIONS.slice(3),
]);
