import { expect, test } from 'vitest';
import { conditionEffects, resultWords } from '../../../shared/domain/changes/condition-effects.ts';
import type { Condition } from '../../../shared/domain/conditions/condition-types.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import { emptyDocument } from '../../support/document-of.ts';

const anything = {
  sources: [1],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any',
  months: 'all',
  inKind: false,
} as const;
/** Evaluation is at least 10% of the year's budget of the settlement. */
const evaluation: Condition = {
  id: 1,
  sourceId: 1,
  name: 'Evaluation',
  year: financialYear(2022),
  active: true,
  position: 1,
  definition: {
    measure: 'budget',
    direction: 'at least',
    numerator: { ...anything, categories: [2] },
    threshold: 'share',
    percent: '10',
    denominator: { kind: 'rows', rows: anything },
  },
};
const year = (amount: number) => Array.from({ length: 12 }, (_, m) => (m === 0 ? pence(amount) : null));
const approved = [
  { lineId: 1, sourceId: 1, months: year(900_00) },
  { lineId: 2, sourceId: 1, months: year(100_00) },
];
const plan: PlanDocument = {
  ...emptyDocument(1),
  sources: VRN_SOURCES.slice(0, 1),
  categories: [1, 2].map((id) => ({ id, code: `C${id}`, name: `Category ${id}`, kind: 'revenue', position: id })),
  interventions: [],
  lines: [1, 2].map((id) => ({
    ...NOTHING_NOTED,
    id,
    interventionId: 1,
    categoryId: id,
    description: `Line ${id}`,
    position: id,
  })),
  budgets: approved,
  approved,
  conditions: [evaluation],
};
const move = (lineId: number, amount: number) => ({ lineId, sourceId: 1, month: 0, amount: pence(amount) });

test('a virement that breaks a condition says so before it is approved, to the penny', () => {
  const [effect] = conditionEffects(plan, approved, [move(1, 1_00), move(2, -1_00)]);
  expect(effect?.before).toMatchObject({ figure: 100_00, threshold: 100_00, short: 0 });
  expect(effect?.after).toMatchObject({ figure: 99_00, state: 'broken', short: 1_00 });
  expect(resultWords(effect!.after, evaluation.definition)).toBe('Broken: 9.9%, £1 short');
});

test('one that moves no condition has no effect; nor has one on a condition that is switched off', () => {
  expect(conditionEffects(plan, approved, [])).toEqual([]);
  const off = { ...plan, conditions: [{ ...evaluation, active: false }] };
  expect(conditionEffects(off, approved, [move(2, -1_00)])).toEqual([]);
});
