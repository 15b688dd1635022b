import { describe, expect, test } from 'vitest';
import { driverWorking } from '../../../shared/domain/drivers/driver-working.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { aRate, MONTHS, monthAt } from '../../support/a-post.ts';

const rates = [
  aRate({ kind: 'indexation', key: 'TRN', starts: '2022-04-01', percent: '9' }),
  aRate({ kind: 'indexation', key: 'TRN', starts: '2023-04-01', percent: '2' }),
  aRate({ kind: 'indexation', key: 'TRN', starts: '2024-04-01', percent: '3' }),
  aRate({ kind: 'indexation', key: 'COM', starts: '2023-04-01', percent: '50' }),
];
const ground = { months: MONTHS, rates, categoryCode: 'TRN' };
const sessions = (volumes: readonly (string | null)[], indexed = true) =>
  ({ kind: 'quantity', definition: { unit: 'sessions', unitCost: pence(85_25), volumes, indexed } }) as const;
const volumes = MONTHS.map((_, m) => (m % 12 === 0 ? '2.5' : null));

describe('quantity × unit cost', () => {
  test('a month without a volume is not entered; a volume of nothing is nothing', () => {
    const { months } = driverWorking(sessions(['12', null, '0']), ground);
    expect(months.slice(0, 4).map(({ amount }) => amount)).toEqual([102_300, null, 0, null]);
    expect(months[0]!.terms[0]!.words).toBe('12 sessions × £85.25');
  });

  test('the category’s indexation raises it from the year in which it starts, one upon the other', () => {
    const { months } = driverWorking(sessions(volumes), ground);
    // £213.125, × 1.02, × 1.02 × 1.03; the first row is in the price already.
    expect(['2022-04', '2023-04', '2024-04'].map((month) => months[monthAt(month)]!.amount)).toEqual([
      21_313, 21_739, 22_391,
    ]);
    expect(months[monthAt('2024-04')]!.terms.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['quantity', 21_313],
      ['indexation', 1_078],
    ]);
  });

  test('without indexation the price stays', () => {
    const { months, problems } = driverWorking(sessions(volumes, false), { ...ground, categoryCode: 'GRA' });
    expect([months[24]!.amount, problems]).toEqual([21_313, []]);
  });

  test('an indexation that no table gives is a problem', () =>
    expect(driverWorking(sessions(volumes), { ...ground, categoryCode: 'GRA' }).problems).toEqual([
      'No indexation is given for the category GRA',
    ]));
});

describe('months set by hand', () => {
  const overrides = [
    { month: 0, amount: pence(20_000), reason: 'Invoice seen' },
    { month: 1, amount: pence(5), reason: '' },
  ];
  const { months } = driverWorking({ ...sessions(volumes), overrides }, ground);

  test('take the place of what is computed, which is kept beside them', () =>
    expect(months.slice(0, 3).map(({ amount, computed }) => [amount, computed])).toEqual([
      [20_000, 21_313],
      [5, null],
      [null, null],
    ]));

  test('are a term of their own, so that the working sums', () => {
    expect(months[0]!.terms.at(-1)).toEqual({
      kind: 'by hand',
      post: null,
      words: 'Set by hand: Invoice seen',
      amount: -1_313,
    });
    expect(months[1]!.terms.map(({ words, amount }) => [words, amount])).toEqual([['Set by hand', 5]]);
  });
});
