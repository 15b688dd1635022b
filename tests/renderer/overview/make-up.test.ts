import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, type FigureChoice } from '../../../renderer/features/overview/figure-choice.ts';
import type { Part } from '../../../renderer/features/overview/make-up-part.ts';
import { makeUp } from '../../../renderer/features/overview/make-up.ts';
import { overviewFigures, type OverviewFigures } from '../../../renderer/features/overview/overview-figures.ts';
import { sumPence, ZERO } from '../../../shared/domain/money/pence.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { documentOf } from '../../support/document-of.ts';

/** Every figure that the overview can show of a plan. */
const everyChoice = ({ document, years }: OverviewFigures): FigureChoice[] =>
  [null, UNCODED_ID, ...document.sources.map(({ id }) => id)].flatMap((sourceId) =>
    [null, ...years].flatMap((year) => COLUMNS.map(({ measure }) => ({ measure, sourceId, year }))),
  );

/** Parts whose own parts do not sum to them. */
const broken = (parts: readonly Part[]): Part[] =>
  parts.filter((part) => part.parts && sumPence(part.parts.map(({ amount }) => amount ?? ZERO)) !== part.amount);

function differing(overview: OverviewFigures): unknown[] {
  return everyChoice(overview).flatMap((choice) => {
    const made = makeUp(overview, choice);
    const differs = made.amount !== null && made.sum !== made.amount;
    return differs || broken(made.parts).length > 0 ? [{ ...choice, amount: made.amount, sum: made.sum }] : [];
  });
}

describe('what a figure opens into', () => {
  test('sums to the figure, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(differing(overviewFigures(plan))).toEqual([]);
      }),
    );
  });

  test('sums to the figure in the demonstration, where every kind of figure has parts', () => {
    const overview = overviewFigures(documentOf(demoPlan()));
    expect(differing(overview)).toEqual([]);
    const empty = COLUMNS.filter(
      ({ measure }) => makeUp(overview, { measure, sourceId: null, year: null }).parts.length === 0,
    );
    expect(empty).toEqual([]);
  });

  test('leads from an actual to the ledger rows of its line, source and year', () => {
    const overview = overviewFigures(documentOf(demoPlan()));
    const made = makeUp(overview, { measure: 'actual', sourceId: 1, year: overview.years[0]! });
    expect([made.fromMonth, made.toMonth]).toEqual(['2022-04', '2023-03']);
    const lines = made.parts.flatMap(({ parts = [] }) => parts);
    expect(lines.every(({ ledger, lineId }) => ledger?.lineId === lineId && ledger?.sourceId === 1)).toBe(true);
  });
});
