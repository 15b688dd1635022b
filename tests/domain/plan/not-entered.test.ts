import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import { burnUp } from '../../../shared/domain/plan/burn-up.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { POSITION_BY, UNCODED } from '../../../shared/domain/plan/position-types.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import { sourceYears } from '../../../shared/domain/plan/source-years.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { emptyDocument } from '../../support/document-of.ts';

const YEARS = 2;
const FIRST = financialYear(2022);

/** A source, an intervention and a line without any figure. */
function empty(change: Partial<PlanDocument> = {}): PlanDocument {
  return {
    ...emptyDocument(YEARS),
    sources: [VRN_SOURCES[0]!],
    categories: [{ id: 1, code: 'COM', name: 'Services', kind: 'revenue', position: 1 }],
    lines: [{ ...NOTHING_NOTED, id: 1, interventionId: 1, categoryId: 1, description: 'Navigators', position: 1 }],
    budgets: [{ lineId: 1, sourceId: 1, months: months({}) }],
    ...change,
  };
}

function months(entered: Readonly<Record<number, number>>): (Pence | null)[] {
  return Array.from({ length: YEARS * 12 }, (_, m) => (m in entered ? pence(entered[m]!) : null));
}

const budgeted = (entered: Readonly<Record<number, number>>): Partial<PlanDocument> => ({
  budgets: [{ lineId: 1, sourceId: 1, months: months(entered) }],
});
/** A ledger to P03 of the first year, with so much in April. */
const ledger = (april: number): Partial<PlanDocument> => ({
  actuals: [{ lineId: 1, sourceId: 1, months: months({ 0: april }).map((amount) => amount ?? pence(0)) }],
  ledger: { rows: 1, uncodedRows: 0, uncodedSum: pence(0), actualsTo: period(FIRST, 3) },
});

const bySource = (plan: PlanDocument) => position(plan, 'source').map(({ notEntered }) => notEntered);
const ALL = ['allocation', 'budget', 'committed', 'actual', 'forecast', 'variance', 'available'];

describe('what a position says of figures that nothing is entered for', () => {
  test('of an empty plan, all of them, by whatever it is taken', () => {
    expect(bySource(empty())).toEqual([ALL, ALL]);
    const [row] = position(empty(), 'line');
    expect(row).toMatchObject({ allocation: null, budget: 0, notEntered: ALL.slice(1) });
  });

  test('a zero that was typed is entered, and the years beside it are not', () => {
    expect(bySource(empty(budgeted({ 3: 0 })))).toEqual([['allocation', 'committed', 'actual'], ALL]);
  });

  test('a year that the ledger has reached has actuals, though they be nothing', () => {
    const [first, second] = bySource(empty(ledger(0)));
    expect(first).toEqual(['allocation', 'budget', 'committed', 'variance', 'available']);
    expect(second).toEqual(ALL);
  });

  test('spending without a budget is an overspend', () => {
    const [first] = position(empty(ledger(500)), 'source');
    expect(first).toMatchObject({ variance: -500, available: -500, notEntered: ['allocation', 'budget', 'committed'] });
  });

  test('without a commitment none is outstanding that anyone knows of; with one, a year without is zero', () => {
    const commitments = [
      {
        id: 1,
        reference: 'PO1',
        supplier: '',
        description: '',
        certainty: 'committed' as const,
        parts: [{ lineId: 1, sourceId: 1, months: months({ 1: 100 }) }],
      },
    ];
    expect(bySource(empty({ commitments })).flat()).not.toContain('committed');
  });

  test('what has no home waits for nothing to be entered', () => {
    const rows = position(empty({ ...ledger(5), ...uncoded() }), 'source').filter(({ key }) => key === UNCODED);
    expect(rows.map(({ notEntered }) => notEntered)).toEqual([[], []]);
  });

  test('a figure that is not entered is nothing in every sum', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...POSITION_BY), (plan, by) => {
        for (const row of position(plan, by))
          for (const figure of row.notEntered) expect(row[figure] ?? 0, `${row.key} ${figure}`).toBe(0);
      }),
    );
  });
});

function uncoded(): Partial<PlanDocument> {
  const posted = months({ 0: 700 }).map((amount) => amount ?? pence(0));
  return { actuals: [{ lineId: null, sourceId: null, months: posted }] };
}

describe('totals of sources and years', () => {
  const allocation = {
    id: 1,
    sourceId: 1,
    year: FIRST,
    version: 1,
    amount: pence(1_000),
    certainty: 'signed' as const,
    dated: null,
    evidence: '',
    evidenceFileId: null,
  };

  test('are not entered where no part is, and say of how many parts they lack the figure', () => {
    const none = sourceYears(empty()).total;
    expect([...none.notEntered].toSorted()).toEqual([...ALL, 'atRisk', 'headroom'].toSorted());
    const some = sourceYears(empty({ allocations: [allocation], ...budgeted({ 0: 300 }) })).total;
    expect(some).toMatchObject({ allocation: 1_000, budget: 300, headroom: 700 });
    expect(some.notEntered).toEqual(new Set(['committed', 'actual']));
    expect(Object.fromEntries(some.missing)).toMatchObject({ allocation: 1, budget: 1, headroom: 1, forecast: 1 });
  });

  test('an allocation without a budget is headroom as a whole, and all of it is at risk', () => {
    const [row] = sourceYears(empty({ allocations: [allocation] })).rows;
    expect(row).toMatchObject({ headroom: 1_000, atRisk: 1_000 });
    expect(row?.notEntered).toEqual(new Set(['budget', 'committed', 'actual', 'forecast', 'variance', 'available']));
  });

  test('uncoded spending makes a total of what no source has', () => {
    const { byYear, total } = sourceYears(empty({ ...ledger(0), ...uncoded() }));
    expect(byYear.get(FIRST)?.notEntered.has('variance')).toBe(false);
    expect(total).toMatchObject({ actual: 700, variance: -700 });
    expect(total.notEntered.has('budget')).toBe(true);
  });
});

describe('the burn-up', () => {
  test('has no line of what nothing is entered of', () => {
    expect(burnUp(empty()).at(-1)).toMatchObject({ allocation: null, budget: null, committed: null, forecast: null });
  });

  test('counts months that are not entered as nothing, once one is', () => {
    const points = burnUp(empty(budgeted({ 5: 200 })));
    expect([points[0], points[5], points[23]].map((point) => point?.budget)).toEqual([0, 200, 200]);
    const [secondYear] = burnUp(empty(budgeted({ 5: 200 })), { year: financialYear(2023) });
    expect(secondYear).toMatchObject({ budget: null, forecast: null });
  });
});
