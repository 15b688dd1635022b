import type { Condition, ConditionDefinition, RowSelector } from '../../../shared/domain/conditions/condition-types.ts';
import { financialYear, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { BudgetRow, PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import { VRN_CATEGORIES } from '../../../shared/domain/plan/templates/vrn-lists.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import { emptyDocument } from '../../support/document-of.ts';

/** A plan of one year of which each line is one category: its id is the category's. Amounts in pence. */
export const SET = 1;
export const GRIP = 2;
export const MATCH = 3;
export const COF = 4;
export const COM = 4;
export const EVA = 6;
export const OVH = 9;
export const CAP = 10;

export const ANY: RowSelector = {
  sources: [],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any',
  months: 'all',
  inKind: false,
};

export const rows = (sources: readonly number[], part: Partial<RowSelector> = {}): RowSelector => ({
  ...ANY,
  sources,
  ...part,
});

/** A line's budget from a source with `amount` in one month, April unless said. */
export const budget = (lineId: number, sourceId: number, amount: number | null, month = 0, years = 1): BudgetRow => ({
  lineId,
  sourceId,
  months: Array.from({ length: 12 * years }, (_, m) => (m === month && amount !== null ? pence(amount) : null)),
});

export function planWith(part: Partial<PlanDocument> = {}, years = 1): PlanDocument {
  return {
    ...emptyDocument(years),
    sources: VRN_SOURCES,
    categories: VRN_CATEGORIES,
    themes: [{ id: 1, name: 'Prevention', position: 1 }],
    interventions: [
      {
        id: 1,
        code: 'HOS',
        name: 'Hospital programme',
        themeId: 1,
        provider: '',
        starts: null,
        ends: null,
        status: 'live',
        localities: [],
        position: 1,
      },
    ],
    lines: VRN_CATEGORIES.map(({ id, name }) => ({
      ...NOTHING_NOTED,
      id,
      interventionId: 1,
      categoryId: id,
      description: name,
      position: id,
    })),
    ...part,
  };
}

export const allocation = (sourceId: number, amount: number, year: FinancialYear = financialYear(2022)) => ({
  id: sourceId,
  sourceId,
  year,
  version: 1,
  amount: pence(amount),
  certainty: 'signed' as const,
  dated: null,
  evidence: '',
  evidenceFileId: null,
});

export const changed = (id: number, part: Partial<Source>): readonly Source[] =>
  VRN_SOURCES.map((source) => (source.id === id ? { ...source, ...part } : source));

let next = 0;
export const condition = (
  sourceId: number,
  definition: ConditionDefinition,
  part: Partial<Condition> = {},
): Condition => {
  next += 1;
  return {
    id: next,
    sourceId,
    name: `Condition ${next}`,
    year: null,
    active: true,
    definition,
    position: next,
    ...part,
  };
};

type Share = Extract<ConditionDefinition, { threshold: 'share' }>;

export const share = (percent: string, numerator: RowSelector, part: Partial<Share> = {}): Share => ({
  measure: 'budget',
  numerator,
  direction: 'at least',
  threshold: 'share',
  percent,
  denominator: { kind: 'allocation' },
  ...part,
});

export const atMost = (amount: number, numerator: RowSelector, measure: 'budget' | 'committed' = 'budget') =>
  ({ measure, numerator, direction: 'at most', threshold: 'amount', amount: pence(amount) }) as const;
