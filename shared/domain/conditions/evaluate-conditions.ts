import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import { sumOfMonths } from '../plan/figure-tables.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { planFigures, type PlanFigures } from '../plan/plan-figures.ts';
import { compileConditions, type CompiledConditions, type ConditionTest } from './compile-conditions.ts';
import type { ConditionResult } from './condition-result.ts';
import { matchPool, type MatchPool } from './match-pool.ts';
import { sumSelected, type PickMeasure, type SelectedCells } from './selected-cells.ts';
import { verdict, type Measurement } from './condition-verdict.ts';
import { thresholdOf } from './threshold.ts';

/**
 * How every active condition stands in each of its years, in exact pence.
 *
 * A share is compared as figure × 100 against percent × denominator, never as a rounded percentage. Blank is not zero:
 * a year in which nothing is entered, and a share of what is not entered, are not tested and say why. A pound of match
 * counts for one condition (`MatchPool`).
 *
 *   const compiled = compileConditions(document, figures);       // once for a document
 *   evaluateConditions(compiled, editBudgets(figures, edits));   // at each keystroke
 *
 * @param budget Which budget conditions on the budget measure: the one in force, or the grid's draft of the next.
 */
export function evaluateConditions(
  compiled: CompiledConditions,
  figures: PlanFigures,
  budget: BudgetMeant = 'in force',
): ConditionResult[] {
  const pools = new Map<Float64Array, MatchPool>();
  return compiled.tests.map((test) => {
    const pick = picker(test.condition.definition.measure, budget);
    const table = pick(figures.cells);
    const pool = pools.get(table) ?? matchPool(table, figures.months.length);
    pools.set(table, pool);
    return resultOf(test, { figures, pick, entered: ENTERED[budget], pool, compiled, kept: KEPT[budget] });
  });
}

/** Which budget is meant: the one in force, or the grid, which is a draft once a budget has been approved. */
export type BudgetMeant = 'in force' | 'draft';

/** The same from a document alone. */
export function conditionResults(document: PlanDocument, figures = planFigures(document)): ConditionResult[] {
  return evaluateConditions(compileConditions(document, figures), figures);
}

type Measured = ConditionTest['condition']['definition']['measure'];

/** The amounts of a measure. */
function picker(measured: Measured, budget: BudgetMeant): PickMeasure {
  if (measured === 'forecast' || measured === 'committed') return (table) => table[measured];
  return budget === 'draft' ? (table) => table.draft : (table) => table.budget;
}

const ENTERED: Readonly<Record<BudgetMeant, PickMeasure>> = {
  'in force': (table) => table.entered,
  draft: (table) => table.draftEntered,
};

interface Ground {
  readonly figures: PlanFigures;
  readonly pick: PickMeasure;
  readonly entered: PickMeasure;
  readonly pool: MatchPool;
  readonly compiled: CompiledConditions;
  readonly kept: Kept;
}

function resultOf(test: ConditionTest, ground: Ground): ConditionResult {
  const measured = measure(test, ground);
  const { figure, threshold } = measured;
  if (test.drawn !== null && threshold !== null)
    ground.pool.take(test.numerator, test.drawn, test.at, Math.min(figure, threshold));
  const before = ground.kept.get(test);
  if (before !== undefined && isSame(before.measured, measured)) return before.result;
  const result = verdict(test, measured);
  ground.kept.set(test, { measured, result });
  return result;
}

/** The last result of each test: most keystrokes leave most conditions as they were. */
type Kept = WeakMap<ConditionTest, { readonly measured: Measurement; readonly result: ConditionResult }>;
const KEPT: Readonly<Record<BudgetMeant, Kept>> = { 'in force': new WeakMap(), draft: new WeakMap() };

const isSame = (a: Measurement, b: Measurement): boolean =>
  a.figure === b.figure &&
  a.base === b.base &&
  a.usedElsewhere === b.usedElsewhere &&
  a.unplanned === b.unplanned &&
  a.threshold === b.threshold &&
  a.closed === b.closed;

function measure(test: ConditionTest, ground: Ground): Measurement {
  const { condition, at, numerator, drawn } = test;
  const usedElsewhere = pence(drawn === null ? 0 : ground.pool.used(numerator, at));
  const unplanned = isUnplanned(test, ground);
  const base = test.untestable !== null || unplanned ? null : baseOf(test, ground);
  return {
    figure: pence(sum(numerator, at, ground) - usedElsewhere),
    base,
    usedElsewhere,
    unplanned,
    threshold: base === null ? null : limitOf(test, base, ground.kept),
    closed: condition.definition.measure === 'forecast' && (at + 1) * MONTHS_IN_YEAR <= ground.figures.openFrom,
  };
}

/** A share of what is provided asks for the same at each keystroke. */
const limitOf = (test: ConditionTest, base: number, kept: Kept): Pence | null => {
  const before = kept.get(test)?.measured;
  return before?.base === base && before.threshold !== null
    ? before.threshold
    : thresholdOf(test.condition.definition, base);
};

/** What a share is taken of, before the numerator is added to it; 0 for an amount. Null where nothing is entered. */
function baseOf(test: ConditionTest, ground: Ground): number | null {
  if (test.condition.definition.threshold === 'amount') return 0;
  if (test.denominator === null) return test.provided;
  const total = sum(test.denominator, test.at, ground);
  return total === 0 && !isEntered(test.denominator, test.at, ground) ? null : total;
}

const sum = (cells: SelectedCells, year: number, { figures, pick }: Ground): number =>
  sumSelected(cells, figures, pick, year);

/** Whether any of the cells has been entered, or has anything of the measure. */
function isEntered(cells: SelectedCells, year: number, { figures, pick, entered }: Ground): boolean {
  if (sumSelected(cells, figures, entered, year) > 0) return true;
  const [table, months] = [pick(figures.cells), figures.months.length];
  return cells.rows.some((row) =>
    (cells.years[year] ?? []).some(([from, end]) =>
      table.subarray(row * months + from, row * months + end).some((amount) => amount !== 0),
    ),
  );
}

/** Neither the condition's source nor what is measured has anything in the year: there is nothing to test yet. */
function isUnplanned({ condition, at, numerator }: ConditionTest, ground: Ground): boolean {
  const { figures, compiled } = ground;
  const { totals } = figures.groups.source;
  const index = compiled.sourceRows.get(condition.sourceId) ?? 0;
  const has = (table: Float64Array) =>
    sumOfMonths(table, index, figures.months.length, at * MONTHS_IN_YEAR, MONTHS_IN_YEAR) !== 0;
  return !(
    has(ground.entered(totals)) ||
    has(totals.actual) ||
    has(totals.committed) ||
    isEntered(numerator, at, ground)
  );
}
