import { describe, expect, test } from 'vitest';
import { conditionDisplay } from '../../../shared/domain/conditions/condition-display.ts';
import { requirementWords, selectorWords } from '../../../shared/domain/conditions/condition-words.ts';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import {
  allocation,
  ANY,
  atMost,
  budget,
  CAP,
  COM,
  condition,
  EVA,
  GRIP,
  MATCH,
  OVH,
  planWith,
  rows,
  SET,
  share,
} from './a-plan-with-conditions.ts';

const plan = planWith();

describe('rows in words', () => {
  test.each([
    [ANY, 'all sources'],
    [rows([MATCH]), 'Partners’ match'],
    [rows([SET], { categories: [EVA] }), 'Evaluation of VRN settlement'],
    [
      rows([SET, GRIP], { categories: [EVA, OVH, COM] }),
      'Evaluation, Overheads and Commissioned services of VRN settlement and Grip grant',
    ],
    [rows([], { spending: 'capital', interventions: [1] }), 'capital in Hospital programme'],
    [rows([], { themes: [1] }), 'Prevention'],
    [rows([SET], { months: 'outside spending dates' }), 'VRN settlement outside the spending dates'],
    [rows([SET], { months: { after: '2023-03-05' } }), 'VRN settlement after 5 March 2023'],
    [rows([77]), '77, which is gone'],
  ])('%o', (selector, words) => expect(selectorWords(plan, selector)).toBe(words));
});

describe('what is asked for', () => {
  test.each([
    [condition(SET, share('10', ANY)), 'at least 10% of the allocation'],
    [condition(GRIP, share('30', ANY)), 'at least 30% of the grant'],
    [
      condition(GRIP, share('30', ANY, { denominator: { kind: 'allocation and numerator' } })),
      'at least 30% of the grant and itself together',
    ],
    [
      condition(SET, share('7.5', ANY, { direction: 'at most', denominator: { kind: 'funding' } })),
      'at most 7.5% of the funding',
    ],
    [
      condition(SET, share('5', ANY, { denominator: { kind: 'rows', rows: rows([SET]) } })),
      'at least 5% of VRN settlement',
    ],
    [condition(SET, atMost(0, ANY)), 'none'],
    [condition(SET, atMost(500_050, ANY)), 'at most £5,000.50'],
  ])('%o', (one, words) => expect(requirementWords(plan, one)).toBe(words));
});

describe('what a meter shows', () => {
  const shown = (amount: number | null, one = condition(SET, share('10', rows([SET], { categories: [EVA] })))) => {
    const document = {
      ...planWith({ allocations: [allocation(SET, 1_000_000)], conditions: [one] }),
      budgets: [budget(EVA, SET, amount), budget(CAP, SET, amount)],
    };
    return conditionDisplay(document, one, conditionResults(document)[0]!);
  };

  test.each([
    [150_000, { value: '15.0%', stateWords: 'Met', note: '£500 to spare', reach: 1.5 }],
    [100_000, { value: '10.0%', stateWords: 'Close', note: 'nothing to spare', reach: 1 }],
    [99_960, { value: '9.996%', stateWords: 'Broken', note: '£0.40 short', reach: 0.9996 }],
    [-5, { value: '-0.0005%', stateWords: 'Broken', note: '£1,000 short', reach: 0 }],
  ])('%i pence', (amount, expected) => expect(shown(amount)).toMatchObject(expected));

  test('of what is not entered, why', () =>
    expect(shown(null)).toMatchObject({
      value: '',
      stateWords: 'Not tested',
      note: 'Nothing is entered for 2022/23 yet.',
    }));

  test('of what must not be: nothing to say while it is not there, and full at the first penny', () => {
    const none = condition(SET, atMost(0, rows([SET], { spending: 'capital' })));
    expect(shown(0, none)).toMatchObject({ value: '£0', note: '', reach: 0, shortRequirement: 'max £0' });
    expect(shown(1, none)).toMatchObject({ value: '£0.01', note: '£0.01 over', reach: Number.POSITIVE_INFINITY });
  });
});
