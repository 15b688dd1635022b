import type { Condition, ConditionDefinition, RowSelector } from '../../conditions/condition-types.ts';
import { ZERO } from '../../money/pence.ts';
import { numbered } from './template-plan.ts';
import { VRN_CATEGORIES } from './vrn-lists.ts';
import { VRN_SOURCE } from './vrn-sources.ts';

const ANY_ROWS: RowSelector = {
  sources: [],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any',
  months: 'all',
  inKind: false,
};

/** Rows of one source; `part` narrows them. */
const rowsOf = (sourceId: number, part: Partial<RowSelector> = {}): RowSelector => ({
  ...ANY_ROWS,
  sources: [sourceId],
  ...part,
});

const category = (code: string): number[] => VRN_CATEGORIES.filter((one) => one.code === code).map(({ id }) => id);

/** At least, or at most, so much of what the source provides in the year. */
export const shareOfAllocation = (
  direction: 'at least' | 'at most',
  percent: string,
  measure: ConditionDefinition['measure'],
  numerator: RowSelector,
): ConditionDefinition => ({
  measure,
  numerator,
  direction,
  threshold: 'share',
  percent,
  denominator: { kind: 'allocation' },
});

export const partOfSettlement = (code: string): RowSelector =>
  rowsOf(VRN_SOURCE.settlement, { categories: category(code) });

const noneOf = (numerator: RowSelector): ConditionDefinition => ({
  measure: 'budget',
  numerator,
  direction: 'at most',
  threshold: 'amount',
  amount: ZERO,
});

type Usual = Pick<Condition, 'sourceId' | 'name' | 'definition'>;

const { settlement, grant, match } = VRN_SOURCE;

/**
 * What agreements usually ask for: a start, as agreements differ and users set the values. The grant's match is a
 * share of the grant, not of the total, and is what partners will really have brought: its forecast. Partners' time
 * counts once a source in kind is entered.
 */
const USUAL: readonly Usual[] = [
  {
    sourceId: settlement,
    name: 'Evaluation',
    definition: shareOfAllocation('at least', '10', 'budget', partOfSettlement('EVA')),
  },
  {
    sourceId: settlement,
    name: 'Overheads',
    definition: shareOfAllocation('at most', '7', 'budget', partOfSettlement('OVH')),
  },
  {
    sourceId: grant,
    name: 'Match',
    definition: shareOfAllocation('at least', '30', 'forecast', rowsOf(match, { inKind: true })),
  },
  { sourceId: settlement, name: 'No capital', definition: noneOf(rowsOf(settlement, { spending: 'capital' })) },
  {
    sourceId: settlement,
    name: 'Nothing outside the dates',
    definition: noneOf(rowsOf(settlement, { months: 'outside spending dates' })),
  },
];

/** Conditions in the order given, each for every year unless it names one. */
export const conditionsOf = (list: readonly (Usual & Partial<Pick<Condition, 'year'>>)[]): Condition[] =>
  numbered(list.map((one) => ({ year: null, active: true, ...one })));

export const VRN_CONDITIONS: readonly Condition[] = conditionsOf(USUAL);
