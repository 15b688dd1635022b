import { describe, expect, test } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import { planFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { eligibleForecast, ineligibleCosts } from '../../../shared/domain/sources/eligibility.ts';
import { spendAtRisk } from '../../../shared/domain/sources/spend-at-risk.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { aPlan, aSource, granted, Y3 } from './a-source.ts';

/** Two lines at £10 a month, one of them capital: £240 a year. */
function eligible(terms: Partial<Source>, year = 0) {
  const source = aSource({ revenueOnly: false, ...terms });
  const document = aPlan(source);
  const figures = planFigures(document);
  return {
    amount: eligibleForecast(document, figures, source, year),
    not: ineligibleCosts(document, figures, source, year).map(({ why, lineId, amount }) => [why, lineId, amount]),
  };
}

describe('what a source pays for', () => {
  test('everything, unless its terms say otherwise', () => expect(eligible({})).toEqual({ amount: 24_000, not: [] }));

  test('no capital on a source for revenue only', () =>
    expect(eligible({ revenueOnly: true })).toEqual({ amount: 12_000, not: [['capital', 2, 12_000]] }));

  test('only its categories', () =>
    expect(eligible({ categories: [2] })).toEqual({ amount: 12_000, not: [['category', 1, 12_000]] }));

  test('only between its dates: a month counts while any day of it lies within them', () => {
    expect(eligible({ spendFrom: '2022-05-31' }).amount).toBe(22_000);
    expect(eligible({ spendFrom: '2022-06-01' }).not).toEqual([
      ['before its dates', 1, 2_000],
      ['before its dates', 2, 2_000],
    ]);
    expect(eligible({ spendTo: '2025-03-01' }, 2).amount).toBe(24_000);
    expect(eligible({ spendTo: '2025-02-28' }, 2).not).toEqual([
      ['after its dates', 1, 1_000],
      ['after its dates', 2, 1_000],
    ]);
  });

  test('nothing of months that begin after its merger', () =>
    expect(eligible({ mergedInto: 2, mergedOn: '2023-01-15' }).amount).toBe(20_000));

  test('a cost is left out once, whatever it offends', () =>
    expect(eligible({ revenueOnly: true, categories: [1], spendTo: '2022-04-30' })).toEqual({
      amount: 1_000,
      not: [
        ['after its dates', 1, 11_000],
        ['capital', 2, 12_000],
      ],
    }));
});

describe('spend at risk', () => {
  const months = (of: (m: number) => number) => Array.from({ length: 36 }, (_, m) => pence(of(m)));
  const source = aSource();
  const unsigned = { ...granted(2024, 50_000), certainty: 'applied' as const };
  const document = aPlan(source, 0, {
    allocations: [granted(2023, 50_000), unsigned],
    actuals: [{ lineId: 1, sourceId: 1, months: months((m) => (m === 24 ? 300 : 0)) }],
    committed: [{ commitmentId: 1, lineId: 1, sourceId: 1, months: months((m) => (m === 25 || m === 30 ? 500 : 0)) }],
    reserveCover: [cover('2024-04', '2024-05', 700), cover('2024-05', '2024-09', 300)],
  });
  const rows = spendAtRisk(document, planFigures(document), source);

  function cover(fromMonth: string, toMonth: string, amount: number) {
    const span = { fromMonth: fromMonth as Month, toMonth: toMonth as Month };
    return { id: amount, sourceId: 1, year: Y3, amount: pence(amount), ...span, owner: '', evidence: '' };
  }

  test('adds up over the unsigned year alone, month by month', () => {
    expect(rows.map(({ month }) => month)).toHaveLength(12);
    expect(rows.map(({ atRisk }) => atRisk)).toEqual([
      300, 800, 800, 800, 800, 800, 1_300, 1_300, 1_300, 1_300, 1_300, 1_300,
    ]);
    expect(rows[6]).toMatchObject({ spent: 300, committed: 1_000 });
  });

  test('reserves cover their own months, and together where they overlap', () => {
    expect(rows.slice(0, 7).map(({ cover: amount }) => amount)).toEqual([700, 1_000, 300, 300, 300, 300, 0]);
    expect(rows.slice(0, 7).map(({ uncovered }) => uncovered)).toEqual([0, 0, 500, 500, 500, 500, 1_300]);
  });

  test('of a match in kind there is none', () => {
    const inKind = aSource({ inKind: true });
    expect(spendAtRisk(document, planFigures(document), inKind)).toEqual([]);
  });
});
