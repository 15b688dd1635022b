import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { burnUp } from '../../../shared/domain/plan/burn-up.ts';
import { planFigures } from '../../../shared/domain/plan/plan-figures.ts';
import type { PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import { sourceYears } from '../../../shared/domain/plan/source-years.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { emptyDocument } from '../../support/document-of.ts';

/** One line at £10 a month for two years, £9 of it spent to June of the second; £130 and £140 allocated. */
function plan(terms: Partial<Source> = {}, categoryKind: 'revenue' | 'capital' = 'revenue'): PlanDocument {
  const months = (of: (m: number) => number) => Array.from({ length: 24 }, (_, m) => pence(of(m)));
  const granted = (i: number, amount: number) => ({
    id: i + 1,
    sourceId: 1,
    year: financialYear(2022 + i),
    version: 1,
    amount: pence(amount),
    certainty: i === 0 ? ('received' as const) : ('indicative' as const),
    dated: null,
    evidence: '',
    evidenceFileId: null,
  });
  return {
    ...emptyDocument(2),
    sources: [{ ...VRN_SOURCES[0]!, ...terms }],
    allocations: [granted(0, 13_000), granted(1, 14_000)],
    categories: [{ id: 1, code: 'COM', name: '', kind: categoryKind, position: 1 }],
    lines: [{ ...NOTHING_NOTED, id: 1, interventionId: 1, categoryId: 1, description: '', position: 1 }],
    budgets: [{ lineId: 1, sourceId: 1, months: months(() => 1_000) }],
    actuals: [{ lineId: 1, sourceId: 1, months: months((m) => (m < 15 ? 900 : 0)) }],
    committed: [{ commitmentId: 1, lineId: 1, sourceId: 1, months: months((m) => (m === 15 ? 500 : 0)) }],
    ledger: { rows: 15, uncodedRows: 0, uncodedSum: pence(0), actualsTo: period(financialYear(2023), 3) },
  };
}

describe('a source by year', () => {
  test('the year that is over has lost what it did not spend; the open one has it at risk', () => {
    const [first, second] = sourceYears(plan()).rows;
    expect(first).toMatchObject({
      budget: 12_000,
      actual: 10_800,
      forecast: 10_800,
      variance: 1_200,
      headroom: 1_000,
      lost: 2_200,
      atRisk: null,
    });
    expect(second).toMatchObject({
      budget: 12_000,
      actual: 2_700,
      committed: 500,
      forecast: 11_700,
      available: 8_800,
      lost: null,
      atRisk: 2_300,
    });
  });

  test('a share may be carried forward, rounded down; what needs approval does not count', () => {
    const share = sourceYears(plan({ carryForward: 'up to a share', carryForwardBasisPoints: 333 })).rows;
    expect(share.map(({ lost, atRisk }) => lost ?? atRisk)).toEqual([2_200 - 432, 2_300 - 466]);
    expect(sourceYears(plan({ carryForward: 'with approval' })).rows[1]?.atRisk).toBe(2_300);
    expect(sourceYears(plan({ carryForward: 'up to a share', carryForwardBasisPoints: 10_000 })).rows[1]?.atRisk).toBe(
      0,
    );
  });

  test('capital is not eligible on a source for revenue only', () => {
    expect(sourceYears(plan({ revenueOnly: true }, 'capital')).rows[1]?.atRisk).toBe(14_000);
    expect(sourceYears(plan({ revenueOnly: false }, 'capital')).rows[1]?.atRisk).toBe(2_300);
  });

  test('spend against an unsigned allocation is at risk', () => {
    expect(sourceYears(plan()).rows.map(({ spendAtRisk }) => spendAtRisk)).toEqual([0, 3_200]);
  });

  test('without an allocation nothing is said of headroom and loss', () => {
    const [row] = sourceYears({ ...plan(), allocations: [] }).rows;
    expect(row).toMatchObject({ allocation: null, headroom: null, atRisk: null, lost: null, certainty: null });
    expect(sourceYears({ ...plan(), allocations: [] }).total.allocation).toBeNull();
  });

  test('a match in kind is listed but in no total', () => {
    const result = sourceYears(plan({ inKind: true }));
    expect(result.rows[0]).toMatchObject({ budget: 12_000, atRisk: null, lost: null });
    expect(result.bySource.get(1)?.budget).toBe(24_000);
    expect(result.total).toMatchObject({ budget: 0, actual: 0, forecast: 0, allocation: null });
  });
});

describe('laws', () => {
  test('the rows are the position by source, and the totals the sums of the cash rows', () =>
    fc.assert(
      fc.property(anyPlan, (document) => {
        const { rows, byYear, total } = sourceYears(document);
        const inKind = new Set(document.sources.filter((source) => source.inKind).map(({ id }) => id));
        for (const field of ['budget', 'actual', 'committed', 'forecast', 'variance', 'available'] as const) {
          const sum = (of: { [F in typeof field]: number }[]) => of.reduce((a, row) => a + row[field], 0);
          expect(sum([...rows])).toBe(sum(position(document, 'source')));
          expect(total[field]).toBe(sum(rows.filter(({ sourceId }) => !inKind.has(sourceId))));
          expect(sum([...byYear.values()])).toBe(total[field]);
        }
      }),
      { numRuns: 60 },
    ));

  test('the burn-up ends at the totals and never shows an actual that is not there', () =>
    fc.assert(
      fc.property(anyPlan, (document) => {
        const points = burnUp(document);
        const { total } = sourceYears(document);
        const figures = ['budget', 'forecast', 'committed', 'allocation'] as const;
        // Uncoded spending makes a forecast, though no source has one.
        for (const figure of figures)
          expect(points.at(-1)?.[figure] ?? 0, figure).toBe(total.notEntered.has(figure) ? 0 : (total[figure] ?? 0));
        expect(points.every(({ budget }) => (budget === null) === total.notEntered.has('budget'))).toBe(true);
        expect(points.every(({ allocation }) => (allocation === null) === (total.allocation === null))).toBe(true);
        expect(points.filter(({ actual }) => actual !== null)).toHaveLength(planFigures(document).openFrom);
      }),
      { numRuns: 40 },
    ));
});

describe('the burn-up', () => {
  test('the allocation steps up each April', () => {
    const points = burnUp(plan());
    expect(points.map(({ allocation }) => allocation)).toEqual(
      Array.from({ length: 24 }, (_, m) => (m < 12 ? 13_000 : 27_000)),
    );
    expect(points[14]).toMatchObject({
      month: '2023-06',
      budget: 15_000,
      actual: 13_500,
      forecast: 13_500,
      committed: 0,
    });
    expect(points[15]).toMatchObject({ actual: null, forecast: 14_500, committed: 500 });
  });

  test('of one year it starts again from nothing; of a source that is not there it refuses', () => {
    const points = burnUp(plan(), { sourceId: 1, year: financialYear(2023) });
    expect(points).toHaveLength(12);
    expect(points[0]).toMatchObject({ month: '2023-04', allocation: 14_000, budget: 1_000, actual: 900 });
    expect(() => burnUp(plan(), { sourceId: 9 })).toThrow(RangeError);
  });
});
