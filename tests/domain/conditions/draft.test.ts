import { describe, expect, test } from 'vitest';
import { compileConditions } from '../../../shared/domain/conditions/compile-conditions.ts';
import { evaluateConditions } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { editBudgets, planFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { allocation, budget, COM, condition, EVA, planWith, rows, SET, share } from './a-plan-with-conditions.ts';

const evaluation = rows([SET], { categories: [EVA] });
const plan = planWith({
  allocations: [allocation(SET, 1_000_000)],
  conditions: [
    condition(SET, share('10', evaluation)),
    condition(SET, share('10', evaluation, { measure: 'forecast' })),
    condition(SET, share('10', rows([SET], { categories: [COM] }))),
  ],
  approved: [budget(EVA, SET, 120_000), budget(COM, SET, 500_000)],
  budgets: [budget(EVA, SET, 90_000), budget(COM, SET, 500_000)],
});
const figures = planFigures(plan);
const compiled = compileConditions(plan, figures);
const found = (which: 'in force' | 'draft', of = figures) =>
  evaluateConditions(compiled, of, which).map(({ figure, state }) => [figure, state]);

describe('once a budget has been approved', () => {
  test('the budget in force and the draft of the next are told apart; the forecast follows the one in force', () => {
    expect(found('in force')).toEqual([
      [120_000, 'met'],
      [120_000, 'met'],
      [500_000, 'met'],
    ]);
    expect(found('draft')).toEqual([
      [90_000, 'broken'],
      [120_000, 'met'],
      [500_000, 'met'],
    ]);
  });

  test('an edit moves the draft alone', () => {
    const edited = editBudgets(figures, [{ lineId: EVA, sourceId: SET, month: 3, amount: pence(10_000) }]);
    expect(found('in force', edited)).toEqual(found('in force'));
    expect(found('draft', edited)[0]).toEqual([100_000, 'close']);
  });

  test('what an edit leaves alone stays the very same result', () => {
    const before = evaluateConditions(compiled, figures, 'draft');
    const edited = editBudgets(figures, [{ lineId: EVA, sourceId: SET, month: 3, amount: pence(1) }]);
    const after = evaluateConditions(compiled, edited, 'draft');
    expect(after.map((result, at) => result === before[at])).toEqual([false, true, true]);
  });
});
