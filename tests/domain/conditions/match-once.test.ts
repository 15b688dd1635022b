import { expect, test } from 'vitest';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import type { Condition } from '../../../shared/domain/conditions/condition-types.ts';
import type { BudgetRow } from '../../../shared/domain/plan/plan-document.ts';
import {
  allocation,
  budget,
  COF,
  COM,
  condition,
  EVA,
  GRIP,
  MATCH,
  planWith,
  rows,
  SET,
  share,
} from './a-plan-with-conditions.ts';

const figures = (budgets: readonly BudgetRow[], ...conditions: Condition[]) =>
  conditionResults({
    ...planWith({ allocations: [allocation(SET, 1_000), allocation(GRIP, 1_000)] }),
    budgets: [budget(COM, SET, 1), budget(COM, GRIP, 1), ...budgets],
    conditions,
  }).map(({ figure, usedElsewhere, state }) => [figure, usedElsewhere, state]);

const first = condition(SET, share('20', rows([MATCH])));
const second = condition(GRIP, share('30', rows([MATCH])));

test('the first in position uses what it needs, the next has what is left', () => {
  expect(figures([budget(EVA, MATCH, 500)], first, second)).toEqual([
    [500, 0, 'met'],
    [300, 200, 'close'],
  ]);
  expect(figures([budget(EVA, MATCH, 499)], first, second)).toEqual([
    [499, 0, 'met'],
    [299, 200, 'broken'],
  ]);
  expect(figures([budget(EVA, MATCH, 499)], { ...first, position: 99 }, second)).toEqual([
    [499, 0, 'met'],
    [199, 300, 'broken'],
  ]);
});

test('pounds that only the first can count are used up first', () => {
  const wide = { ...first, definition: share('20', rows([MATCH, COF])) };
  expect(figures([budget(EVA, MATCH, 300), budget(EVA, COF, 150)], wide, second)).toEqual([
    [450, 0, 'met'],
    [250, 50, 'broken'],
  ]);
});

test('a broken one uses up all there is; another measure has pounds of its own', () => {
  expect(figures([budget(EVA, MATCH, 100)], first, second)).toEqual([
    [100, 0, 'broken'],
    [0, 100, 'broken'],
  ]);
  const forecast = { ...second, definition: share('30', rows([MATCH]), { measure: 'forecast' }) };
  expect(figures([budget(EVA, MATCH, 300)], first, forecast)).toEqual([
    [300, 0, 'met'],
    [300, 0, 'close'],
  ]);
});

test('an own share is no match, and takes nothing from one', () => {
  const own = condition(MATCH, share('10', rows([MATCH]), { denominator: { kind: 'rows', rows: rows([MATCH]) } }), {
    position: 0,
  });
  expect(figures([budget(EVA, MATCH, 300)], own, second)).toEqual([
    [300, 0, 'met'],
    [300, 0, 'close'],
  ]);
});

test('credits are never used up, and lower what each counts', () => {
  expect(figures([budget(EVA, MATCH, 600), budget(COM, MATCH, -100, 5)], first, second)).toEqual([
    [500, 0, 'met'],
    [300, 200, 'close'],
  ]);
});
