import { describe, expect, test } from 'vitest';
import { conditionOf, draftOf } from '../../../renderer/features/conditions/condition-draft.ts';
import { VRN_CONDITIONS } from '../../../shared/domain/plan/templates/vrn-conditions.ts';

describe('a condition in the editor', () => {
  test.each(VRN_CONDITIONS.map((condition) => [condition.name, condition] as const))(
    '%s comes out as it went in',
    (_name, condition) => {
      const { id: _id, position: _position, ...fields } = condition;
      expect(conditionOf(draftOf(condition, 1))).toEqual({ wanted: fields });
    },
  );

  test('a new one measures its own source, against the allocation', () => {
    const draft = { ...draftOf(null, 2), name: ' Match ', percent: ' 7.5 % ' };
    expect(conditionOf(draft)).toMatchObject({
      wanted: {
        name: 'Match',
        sourceId: 2,
        definition: { numerator: { sources: [2] }, percent: '7.5', denominator: { kind: 'allocation' } },
      },
    });
  });

  test.each([
    [{ name: ' ' }, 'Give it a name'],
    [{ percent: 'ten' }, 'Enter a percentage, such as 10 or 7.5'],
    [{ percent: '' }, 'Enter a percentage, such as 10 or 7.5'],
    [{ percent: '0' }, 'A share of at least 0% asks for nothing'],
    [{ percent: '2000' }, 'A share lies between 0% and 1000%'],
    [{ threshold: 'amount', amount: '' }, 'Enter an amount, such as 5,000 or 0'],
    [{ threshold: 'amount', amount: '-5' }, 'An amount allowed or required is not below £0'],
    [
      { denominator: 'allocation and numerator', percent: '100' },
      'A share of a total that it is part of is below 100%',
    ],
  ] as const)('%o is refused in words', (part, refusal) =>
    expect(conditionOf({ ...draftOf(null, 1), name: 'X', ...part })).toEqual({ refusal }),
  );

  test('a date that is asked for has to be chosen, on either side', () => {
    const draft = { ...draftOf(null, 1), name: 'Late' };
    const undated = { ...draft.numerator, months: { after: '' } };
    const refusal = { refusal: 'Choose the date after which months count' };
    expect(conditionOf({ ...draft, numerator: undated })).toEqual(refusal);
    expect(conditionOf({ ...draft, denominator: 'rows', rows: undated })).toEqual(refusal);
    expect(conditionOf({ ...draft, rows: undated })).toHaveProperty('wanted');
  });
});
