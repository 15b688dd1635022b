import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import { MEASURES, sumOfMonths } from '../../../shared/domain/plan/figure-tables.ts';
import {
  editBudgets,
  GROUPINGS,
  IN_KIND_ID,
  planFigures,
  TOTAL_ID,
  UNCODED_ID,
  type BudgetEdit,
  type PlanFigures,
} from '../../../shared/domain/plan/plan-figures.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { emptyDocument } from '../../support/document-of.ts';

const row = (amounts: Record<number, number | null>): (Pence | null)[] =>
  Array.from({ length: 12 }, (_, m) => (amounts[m] === undefined || amounts[m] === null ? null : pence(amounts[m])));

/** The ledger has reached May; June is the first open month. */
const small: PlanDocument = {
  ...emptyDocument(1),
  lines: [{ ...NOTHING_NOTED, id: 7, interventionId: 3, categoryId: 2, description: 'Navigators', position: 1 }],
  interventions: [
    {
      id: 3,
      code: 'VIP',
      name: 'Hospital',
      themeId: 1,
      provider: '',
      starts: null,
      ends: null,
      status: 'live',
      localities: [],
      position: 1,
    },
  ],
  categories: [{ id: 2, code: 'COM', name: 'Commissioned', kind: 'revenue', position: 1 }],
  themes: [{ id: 1, name: 'Young people', position: 1 }],
  budgets: [{ lineId: 7, sourceId: 1, months: row({ 0: 100, 1: 200, 2: 300, 3: null, 4: 0 }) }],
  actuals: [
    { lineId: 7, sourceId: 1, months: row({ 0: 90, 1: 250 }).map((amount) => amount ?? pence(0)) },
    { lineId: null, sourceId: null, months: row({ 1: 5 }).map((amount) => amount ?? pence(0)) },
  ],
  ledger: { rows: 3, uncodedRows: 1, uncodedSum: pence(5), actualsTo: period(financialYear(2022), 2) },
};

const total = (figures: PlanFigures, measure: (typeof MEASURES)[number], id = TOTAL_ID) =>
  sumOfMonths(figures.groups.all.totals[measure], figures.groups.all.indexOf.get(id)!, figures.months.length);

describe('the figures of a plan', () => {
  test('forecast is the actual, then what is budgeted; what has no home forecasts its actual', () => {
    const figures = planFigures(small);
    const at = figures.rowOf(7, 1)! * 12;
    expect(Array.from(figures.cells.forecast.subarray(at, at + 6))).toEqual([90, 250, 300, 0, 0, 0]);
    expect(total(figures, 'budget')).toBe(600);
    expect(total(figures, 'actual')).toBe(345);
    expect(total(figures, 'forecast')).toBe(645);
    expect(sumOfMonths(figures.cells.forecast, figures.rowOf(UNCODED_ID, UNCODED_ID)!, 12)).toBe(5);
  });

  test('not entered is not zero: four cells of twelve are entered', () => {
    expect(total(planFigures(small), 'entered')).toBe(4);
  });

  test('an edit of a month that the ledger has reached leaves the forecast alone', () => {
    const figures = planFigures(small);
    const past = editBudgets(figures, [{ lineId: 7, sourceId: 1, month: 0, amount: pence(1_000) }]);
    const open = editBudgets(figures, [{ lineId: 7, sourceId: 1, month: 3, amount: pence(1_000) }]);
    const emptied = editBudgets(figures, [{ lineId: 7, sourceId: 1, month: 2, amount: null }]);
    expect([total(past, 'budget'), total(past, 'forecast'), total(past, 'entered')]).toEqual([1_500, 645, 4]);
    expect([total(open, 'budget'), total(open, 'forecast'), total(open, 'entered')]).toEqual([1_600, 1_645, 5]);
    expect([total(emptied, 'budget'), total(emptied, 'forecast'), total(emptied, 'entered')]).toEqual([300, 345, 3]);
    expect([total(figures, 'budget'), total(figures, 'forecast'), total(figures, 'entered')]).toEqual([600, 645, 4]);
  });

  test('once a budget is approved an edit is a draft: budget, forecast and the old draft stay', () => {
    const approved = [{ lineId: 7, sourceId: 1, months: row({ 0: 100, 1: 200, 2: 250 }) }];
    const figures = planFigures({ ...small, approved });
    const all = (of: PlanFigures) =>
      (['budget', 'entered', 'draft', 'draftEntered', 'forecast'] as const).map((measure) => total(of, measure));
    expect(all(figures)).toEqual([550, 3, 600, 4, 595]);
    const edited = editBudgets(figures, [{ lineId: 7, sourceId: 1, month: 3, amount: pence(1_000) }]);
    expect(all(edited)).toEqual([550, 3, 1_600, 5, 595]);
    expect(all(figures)).toEqual([550, 3, 600, 4, 595]);
    expect(edited.cells.budget).toBe(figures.cells.budget);
  });

  test('without an approved budget the draft is the budget: the very same figures', () => {
    const figures = editBudgets(planFigures(small), [{ lineId: 7, sourceId: 1, month: 3, amount: pence(1) }]);
    for (const { draft, budget, draftEntered, entered } of [figures.cells, figures.groups.all.totals]) {
      expect(draft).toBe(budget);
      expect(draftEntered).toBe(entered);
    }
  });

  test('a line that only the approved budget has is in every total', () => {
    const gone = planFigures({ ...small, approved: [{ lineId: 7, sourceId: 2, months: row({ 5: 70 }) }] });
    expect([total(gone, 'budget'), total(gone, 'draft')]).toEqual([70, 600]);
  });

  test('a cell that is not there is refused', () => {
    const figures = planFigures(small);
    for (const edit of [
      { lineId: 8, sourceId: 1, month: 0 },
      { lineId: 7, sourceId: 2, month: 0 },
      { lineId: 7, sourceId: 1, month: 12 },
    ])
      expect(() => editBudgets(figures, [{ ...edit, amount: pence(1) }])).toThrow(RangeError);
  });
});

describe('laws', () => {
  test('every grouping adds up to its rows; what is in kind is apart', () =>
    fc.assert(
      fc.property(anyPlan, (document) => {
        const figures = planFigures(document);
        for (const measure of MEASURES) {
          const sum = figures.cells[measure].reduce((a, b) => a + b, 0);
          for (const by of GROUPINGS) expect(figures.groups[by].totals[measure].reduce((a, b) => a + b, 0)).toBe(sum);
          const inKind = document.sources
            .filter((source) => source.inKind)
            .map(({ id }) => figures.groups.source.indexOf.get(id)!);
          const apart = inKind.reduce(
            (a, i) => a + sumOfMonths(figures.groups.source.totals[measure], i, figures.months.length),
            0,
          );
          expect(total(figures, measure, IN_KIND_ID)).toBe(apart);
          expect(total(figures, measure)).toBe(sum - apart);
        }
      }),
      { numRuns: 60 },
    ));

  test('figures after edits equal figures of the edited plan', () =>
    fc.assert(
      fc.property(
        anyPlan.filter(({ budgets }) => budgets.length > 0),
        fc.array(fc.record({ at: fc.nat(), month: fc.nat(), amount: fc.option(fc.nat(10_000_000).map(pence)) }), {
          maxLength: 20,
        }),
        (document, drawn) => {
          const edits: BudgetEdit[] = drawn.map(({ at, month, amount }) => {
            const { lineId, sourceId } = document.budgets[at % document.budgets.length]!;
            return { lineId, sourceId, month: month % (document.plan.years * 12), amount };
          });
          const before = planFigures(document);
          const kept = structuredClone({ cells: before.cells, groups: before.groups });
          const { rowOf: _edited, ...edited } = editBudgets(before, edits);
          const { rowOf: _fresh, ...fresh } = planFigures({
            ...document,
            budgets: document.budgets.map((budget) => applied(budget, edits)),
          });
          expect(edited).toEqual(fresh);
          expect({ cells: before.cells, groups: before.groups }).toEqual(kept);
        },
      ),
      { numRuns: 40 },
    ));
});

const applied = (budget: PlanDocument['budgets'][number], edits: readonly BudgetEdit[]) => ({
  ...budget,
  months: budget.months.map((amount, m) => {
    const last = edits.findLast((e) => e.lineId === budget.lineId && e.sourceId === budget.sourceId && e.month === m);
    return last === undefined ? amount : last.amount;
  }),
});
