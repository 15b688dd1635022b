import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { sourceYears } from '../../../shared/domain/plan/source-years.ts';
import { riskOfLoss, sourceFunding } from '../../../shared/domain/sources/funding.ts';
import { overProgramming } from '../../../shared/domain/sources/over-programming.ts';
import { aPlan, aSource, carried, granted, Y1, Y2, Y3 } from './a-source.ts';

const share = aSource({ carryForward: 'up to a share', carryForwardBasisPoints: 200 });
const allocations = [granted(2022, 50_000), granted(2023, 60_000)];

describe('funding', () => {
  test('is the allocation with what was carried in and out', () => {
    const document = aPlan(share, 0, { allocations, carriedForward: [carried(2022, 1_000)] });
    expect(sourceFunding(document, 1, Y1)).toEqual({
      allocation: 50_000,
      carriedIn: 0,
      carriedOut: 1_000,
      funding: 49_000,
    });
    expect(sourceFunding(document, 1, Y2)).toMatchObject({ allocation: 60_000, carriedIn: 1_000, funding: 61_000 });
    expect(sourceFunding(document, 1, Y3)).toMatchObject({ allocation: null, funding: null });
  });

  test('a rule that allows a share carries nothing by itself', () => {
    expect(sourceFunding(aPlan(share, 0, { allocations }), 1, Y2).funding).toBe(60_000);
  });

  test('what is carried into a year without an allocation is its funding', () => {
    const document = aPlan(share, 0, { allocations, carriedForward: [carried(2023, 700)] });
    expect(sourceFunding(document, 1, Y3)).toMatchObject({ allocation: null, carriedIn: 700, funding: 700 });
    expect(sourceYears(document).rows[2]).toMatchObject({ headroom: 700, atRisk: 700 });
    expect(sourceYears(document).rows[2]?.notEntered.has('allocation')).toBe(true);
  });

  test('what a merged source carries out goes into its successor', () => {
    const gone = { ...share, mergedInto: 2, mergedOn: '2023-04-01' };
    const document = {
      ...aPlan(gone, 0, { allocations, carriedForward: [carried(2022, 900)] }),
      sources: [gone, aSource({ id: 2, code: 'NEW' })],
    };
    expect(sourceFunding(document, 1, Y2).carriedIn).toBe(0);
    expect(sourceFunding(document, 2, Y2)).toMatchObject({ carriedIn: 900, funding: 900 });
  });
});

describe('at risk of loss', () => {
  const risk = (forecast: number, carriedForward = [] as ReturnType<typeof carried>[]) =>
    riskOfLoss(aPlan(share, 0, { allocations, carriedForward }), share, Y1, pence(forecast));

  test('what may be carried forward is the share, until an amount is agreed', () => {
    expect(risk(48_000)).toEqual({ atRisk: 1_000, shortfall: 0 });
    expect(risk(48_000, [carried(2022, 400)])).toEqual({ atRisk: 1_600, shortfall: 0 });
  });

  test('a share that is more than what is left is no shortfall; spending above the funding is', () => {
    expect(risk(49_500)).toEqual({ atRisk: 0, shortfall: 0 });
    expect(risk(50_001)).toEqual({ atRisk: 0, shortfall: 1 });
    expect(risk(49_500, [carried(2022, 1_000)])).toEqual({ atRisk: 0, shortfall: 500 });
  });

  test('of a match in kind nothing is said', () => {
    const inKind = { ...share, inKind: true };
    expect(riskOfLoss(aPlan(inKind, 0, { allocations }), inKind, Y1, pence(0))).toBeNull();
  });

  test('law: allocation + carried in = eligible forecast + carried out + what is at risk − shortfall', () =>
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), (amount, into, out, forecast) => {
        const carriedForward = [carried(2021, into), carried(2022, out)];
        const document = aPlan(share, 0, { allocations: [granted(2022, amount)], carriedForward });
        const { atRisk, shortfall } = riskOfLoss(document, share, Y1, pence(forecast))!;
        expect(amount + into).toBe(forecast + out + atRisk - shortfall);
        expect(Math.min(atRisk, shortfall)).toBe(0);
      }),
    ));

  test('law: over all sources and years, what is carried out is what is carried in, mergers or not', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ sourceId: fc.integer({ min: 1, max: 3 }), year: fc.integer({ min: 2022, max: 2023 }) })),
        fc.constantFrom(null, '2022-10-01', '2023-04-01', '2024-04-01'),
        (drawn, mergedOn) => {
          const sources = [1, 2, 3].map((id) =>
            aSource({ id, mergedOn: id === 1 ? mergedOn : null, mergedInto: id === 1 && mergedOn !== null ? 2 : null }),
          );
          const kept = new Map(
            drawn.map(({ sourceId, year }, i) => [`${sourceId} ${year}`, carried(year, i + 1, sourceId)]),
          );
          const document = { ...aPlan(sources[0]!, 0), sources, carriedForward: [...kept.values()] };
          const all = sources.flatMap(({ id }) =>
            [2022, 2023, 2024].map((year) => sourceFunding(document, id, financialYear(year))),
          );
          const sum = (of: (funding: (typeof all)[number]) => number) => all.reduce((total, f) => total + of(f), 0);
          expect(sum((f) => f.carriedIn)).toBe(sum((f) => f.carriedOut));
        },
      ),
    ));
});

describe('over-programming', () => {
  const terms = { overProgrammingBasisPoints: 1_000 };
  const of = (funding: number | null, budget: number) =>
    overProgramming(terms, funding === null ? null : pence(funding), pence(budget));

  test('ten percent: within funding, within the margin, beyond it by a penny', () => {
    expect(of(100_000, 100_000)).toEqual({ state: 'within funding', over: 0, margin: 10_000, beyond: 0 });
    expect(of(100_000, 110_000)).toEqual({ state: 'within margin', over: 10_000, margin: 10_000, beyond: 0 });
    expect(of(100_000, 110_001)).toEqual({ state: 'beyond margin', over: 10_001, margin: 10_000, beyond: 1 });
  });

  test('a margin is rounded down to the penny', () => {
    expect(of(109, 119)).toMatchObject({ state: 'within margin', margin: 10 });
    expect(of(109, 120)).toMatchObject({ state: 'beyond margin', beyond: 1 });
  });

  test('without funding nothing is said; without a margin any excess is beyond it', () => {
    expect(of(null, 100).state).toBe('not entered');
    expect(overProgramming({ overProgrammingBasisPoints: 0 }, pence(100), pence(101))).toMatchObject({
      state: 'beyond margin',
      beyond: 1,
    });
  });
});
