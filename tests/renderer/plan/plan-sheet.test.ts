import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import { planFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { inForceOf, valueOf } from '../../../renderer/features/plan/model/cell-value.ts';
import { makeUpOf, sumOfParts } from '../../../renderer/features/plan/model/make-up.ts';
import { openAt, type PlanView } from '../../../renderer/features/plan/model/plan-columns.ts';
import { editSheet, planSheet } from '../../../renderer/features/plan/model/plan-sheet.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { aPlan, columnsOf, LINE, row, rowsOf, sheetOf, SOURCE } from './a-plan.ts';

const VIEWS: readonly PlanView[] = ['budget', 'forecast', 'actual'];

describe('the rows of a plan', () => {
  test('a line with several sources opens into them, and they are the inputs', () => {
    const sheet = sheetOf();
    const line = row(sheet, `line ${LINE.contract}`);
    expect(line.input).toBeNull();
    expect(line.source).toBe('2');
    expect(line.children.map((key) => row(sheet, key).input)).toEqual([
      { lineId: LINE.contract, sourceId: SOURCE.settlement },
      { lineId: LINE.contract, sourceId: SOURCE.grant },
    ]);
  });

  test('a line with one source is the input, with the source’s code', () => {
    const line = row(sheetOf(), `line ${LINE.patrols}`);
    expect(line.input).toEqual({ lineId: LINE.patrols, sourceId: SOURCE.grant });
    expect(line.source).toBe('GRIP');
    expect(line.children).toEqual([]);
  });

  test('a match in kind stands by itself and is in no total', () => {
    const sheet = sheetOf();
    expect(sheet.top.at(-1)).toBe('in kind');
    expect(row(sheet, 'in kind').figures.budget[0]).toBe(700);
    expect(row(sheet, 'total').figures.budget[0]).toBe(35_000);
    expect(sheet.totals).toEqual(['source 1', 'source 2', 'uncoded total', 'total']);
  });

  test('what has no home is a row of its own, in the total of what was spent', () => {
    const sheet = sheetOf();
    expect(row(sheet, 'uncoded').figures.actual[0]).toBe(33);
    expect(row(sheet, 'total').figures.actual[0]).toBe(9_001 + 21_000 + 33);
  });

  test('a source that the ledger charged without a budget shows, and cannot be typed in', () => {
    const { actuals } = aPlan();
    const stray = { lineId: LINE.patrols, sourceId: SOURCE.settlement, months: actuals[0]!.months };
    const sheet = sheetOf(aPlan({ actuals: [...actuals, stray] }));
    expect(row(sheet, `share ${LINE.patrols} ${SOURCE.settlement}`).input).toBeNull();
    expect(row(sheet, `share ${LINE.patrols} ${SOURCE.grant}`).input).not.toBeNull();
  });
});

describe('a plan with an approved budget', () => {
  const plan = aPlan();
  const approved = plan.budgets.map((budget) =>
    budget.lineId === LINE.patrols
      ? { ...budget, months: budget.months.map((amount, m) => (m === 30 ? pence(1_00) : amount)) }
      : budget,
  );
  const sheet = sheetOf({ ...plan, approved });
  const patrols = row(sheet, `line ${LINE.patrols}`).figures;

  test('the grid shows the draft, and forecasts with it', () => {
    const drafted = plan.budgets.find(({ lineId }) => lineId === LINE.patrols)!.months[30];
    expect(patrols.budget[30]).toBe(drafted);
    expect(patrols.forecast[30]).toBe(drafted);
    expect(sheet.figures.groups.line.totals.forecast).not.toEqual(sheetOf(plan).figures.groups.line.totals.forecast);
  });

  test('what differs from the budget in force is told, for the months that differ alone', () => {
    expect(inForceOf(patrols, 30, 1)).toBe(1_00);
    expect(inForceOf(patrols, 24, 6)).toBeNull();
    expect(inForceOf(row(sheetOf(plan), `line ${LINE.patrols}`).figures, 30, 1)).toBeNull();
  });

  test('an edit changes the draft and what it comes to, not the budget in force', () => {
    const edited = editSheet(sheet, [{ lineId: LINE.patrols, sourceId: SOURCE.grant, month: 30, amount: pence(9_99) }]);
    const now = row(edited, `line ${LINE.patrols}`).figures;
    expect([now.budget[30], now.forecast[30], now.inForce[30]]).toEqual([9_99, 9_99, 1_00]);
    expect(edited.figures.groups.all.totals.budget).toBe(sheet.figures.groups.all.totals.budget);
  });
});

describe('any plan', () => {
  test('every figure is the sum of what it opens into, in every view and column', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...VIEWS), (document, view) => {
        const sheet = planSheet(document, [], null);
        for (const column of columnsOf(sheet, view))
          for (const one of sheet.rows.values()) {
            const made = makeUpOf(sheet, one, column, view);
            if (made.kind !== 'parts') continue;
            const value = valueOf(one, column, view, sheet.figures.openFrom);
            expect(sumOfParts(made.parts), `${one.key}, ${column.name}, ${view}`).toBe(value ?? 0);
          }
      }),
      { numRuns: 25 },
    );
  });

  test('years, quarters and months come to the same', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...VIEWS), (document, view) => {
        const sheet = planSheet(document, [], null);
        const total = row(sheet, 'total');
        const sums = (['years', 'quarters', 'months'] as const).map((grain) =>
          columnsOf(sheet, view, openAt(grain, document.plan))
            .filter(({ totals, kind }) => !totals && kind !== 'variance')
            .reduce((sum, column) => sum + (valueOf(total, column, view, sheet.figures.openFrom) ?? 0), 0),
        );
        expect(new Set(sums).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an edit', () => {
  const edit = { lineId: LINE.contract, sourceId: SOURCE.grant, month: 8, amount: pence(12_345) };

  test('makes new only the rows that contain it', () => {
    const before = sheetOf();
    const after = editSheet(before, [edit]);
    const changed = [...after.rows].filter(([key, one]) => one !== before.rows.get(key)).map(([key]) => key);
    expect(changed.filter((key) => !before.totals.includes(key)).sort()).toEqual([
      'intervention 1',
      'line 1',
      'share 1 2',
      'theme 1',
    ]);
  });

  test('shows what a fresh reading of the edited document shows', () => {
    const before = sheetOf();
    const after = editSheet(before, [edit, { ...edit, month: 9, amount: null }]);
    const budgets = before.document.budgets.map((one) =>
      one.lineId === edit.lineId && one.sourceId === edit.sourceId
        ? { ...one, months: one.months.with(8, pence(12_345)).with(9, null) }
        : one,
    );
    const fresh = planSheet({ ...before.document, budgets }, [], after);
    for (const [key, one] of fresh.rows) expect(one.figures, key).toEqual(after.rows.get(key)?.figures);
    expect(rowsOf(fresh).every((one) => after.rows.get(one.key)?.figures === one.figures)).toBe(true);
  });

  test('an unchanged document keeps every row as the same object', () => {
    const before = sheetOf();
    const again = planSheet(structuredClone(before.document), [], before);
    expect([...again.rows].every(([key, one]) => before.rows.get(key) === one)).toBe(true);
  });

  test('an edit of a line that has gone is left out', () => {
    const gone = { ...edit, lineId: 99 };
    expect(planSheet(aPlan(), [gone], null).figures.groups.all.totals).toEqual(planFigures(aPlan()).groups.all.totals);
  });
});
