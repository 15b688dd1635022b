import { financialYears, nextFinancialYear, type FinancialYear } from '../calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { FigureGroups, PlanFigures } from '../plan/plan-figures.ts';
import type { Relation } from './condition-mends.ts';
import type { Condition, RowSelector } from './condition-types.ts';
import { mendWords, type MendWords } from './condition-words.ts';
import { monthsSelected, rowFinder, wholeSources, type RowFinder, type SelectedCells } from './selected-cells.ts';

/** One condition in one year, with everything looked up that no edit of the budget changes. */
export interface ConditionTest {
  readonly condition: Condition;
  readonly year: FinancialYear;
  /** Counted from 0. */
  readonly at: number;
  readonly numerator: SelectedCells;
  /** Null unless the share is of rows. */
  readonly denominator: SelectedCells | null;
  /** Allocation or funding of the year in pence; null where it is not entered or not asked for. */
  readonly provided: number | null;
  /** Why it cannot be tested whatever the figures are; null when it can. */
  readonly untestable: string | null;
  readonly relation: Relation;
  /** For match that other conditions count too: its rows in the order in which they are drawn on; none for the last. */
  readonly drawn: Int32Array | null;
  readonly words: MendWords;
}

/** The conditions of a plan, ready to be evaluated again and again while its rows stay the same. */
export interface CompiledConditions {
  /** In the order of positions, each with its years in order. */
  readonly tests: readonly ConditionTest[];
  readonly sourceRows: FigureGroups['indexOf'];
}

/**
 * Looks up rows, months and amounts of every active condition. To be made again when anything but the amounts of cells
 * changes: conditions, terms, allocations, lines, or the rows of the figures.
 */
export function compileConditions(document: PlanDocument, figures: PlanFigures): CompiledConditions {
  const find = rowFinder(document, figures.rows);
  const active = document.conditions
    .filter((condition) => condition.active)
    .toSorted((a, b) => a.position - b.position || a.id - b.id);
  const cells = new Map(active.map((condition) => [condition, cellsFor(condition, document, figures, find)]));
  const drawn = drawnRows(active, (condition) => cells.get(condition)!.numerator.rows);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  return {
    sourceRows: figures.groups.source.indexOf,
    tests: active.flatMap((condition) => {
      const own = cells.get(condition)!;
      const same = { condition, ...own, drawn: drawn.get(condition) ?? null, words: mendWords(document, condition) };
      const relation = relationOf(condition, own);
      return yearsOf(condition, years).map((year) => ({
        ...same,
        year,
        at: years.indexOf(year),
        relation,
        provided: providedOf(document, condition, year),
        untestable: untestable(document, condition, year, years),
      }));
    }),
  };
}

const yearsOf = ({ year }: Condition, years: readonly FinancialYear[]): readonly FinancialYear[] =>
  year === null ? years : [year];

interface OwnCells {
  readonly numerator: SelectedCells;
  readonly denominator: SelectedCells | null;
}

function cellsFor(condition: Condition, document: PlanDocument, figures: PlanFigures, find: RowFinder): OwnCells {
  const source = document.sources.find(({ id }) => id === condition.sourceId);
  const cells = (selector: RowSelector): SelectedCells => ({
    rows: find(selector),
    years: monthsSelected(figures.months, selector, source),
    sources: wholeSources(document, figures, selector),
  });
  const { definition } = condition;
  const isShareOfRows = definition.threshold === 'share' && definition.denominator.kind === 'rows';
  return {
    numerator: cells(definition.numerator),
    denominator: isShareOfRows ? cells((definition.denominator as { rows: RowSelector }).rows) : null,
  };
}

function providedOf(document: PlanDocument, { sourceId, definition }: Condition, year: FinancialYear): number | null {
  if (definition.threshold === 'amount' || definition.denominator.kind === 'rows') return null;
  const granted = document.allocations.find((a) => a.sourceId === sourceId && a.year === year);
  if (granted === undefined) return null;
  if (definition.denominator.kind !== 'funding') return granted.amount;
  const carried = document.carriedForward.filter((row) => row.sourceId === sourceId);
  const into = carried.find((row) => nextFinancialYear(row.year) === year)?.amount ?? 0;
  return granted.amount + into - (carried.find((row) => row.year === year)?.amount ?? 0);
}

function untestable(
  document: PlanDocument,
  condition: Condition,
  year: FinancialYear,
  years: readonly FinancialYear[],
): string | null {
  const { definition, sourceId } = condition;
  const source = document.sources.find(({ id }) => id === sourceId);
  if (!years.includes(year)) return `${year} lies outside the plan.`;
  if (definition.measure === 'claimed') return 'No returns are kept yet, so nothing is known to be claimed.';
  const outside = definition.numerator.months === 'outside spending dates';
  if (outside && source?.spendFrom == null && source?.spendTo == null)
    return `The spending dates of ${source?.name ?? 'the source'} are not entered.`;
  if (definition.threshold === 'amount' || definition.denominator.kind === 'rows') return null;
  if (providedOf(document, condition, year) === null)
    return `The allocation of ${source?.name ?? 'the source'} for ${year} is not entered.`;
  const total = definition.denominator.kind === 'allocation and numerator';
  return total && Number(definition.percent) >= 100 ? 'No figure is that much of a total it is part of.' : null;
}

/** How numerator and denominator hang together; see `Relation`. */
function relationOf({ sourceId, definition }: Condition, { numerator, denominator }: OwnCells): Relation {
  if (denominator === null) {
    const { sources } = definition.numerator;
    return sources.length === 1 && sources[0] === sourceId ? 'within' : 'fixed';
  }
  const held = new Set(denominator.rows);
  const common = numerator.rows.filter((row) => held.has(row)).length;
  if (common === 0) return 'apart';
  return common === numerator.rows.length && coversMonths(denominator, numerator) ? 'holds' : 'partly';
}

const coversMonths = (outer: SelectedCells, inner: SelectedCells): boolean =>
  outer.years.every((spans, at) => {
    const length = spans.reduce((sum, [from, end]) => sum + end - from, 0);
    return length === MONTHS_IN_YEAR || JSON.stringify(spans) === JSON.stringify(inner.years[at]);
  });

/** Wants at least so much, and of sources other than its own: see `MatchPool`. */
const isMatch = ({ sourceId, definition: { direction, numerator } }: Condition): boolean =>
  direction === 'at least' && numerator.sources.length > 0 && !numerator.sources.includes(sourceId);

/** For each match condition that shares rows with another: what it draws on, first what no later one could count. */
function drawnRows(
  active: readonly Condition[],
  rowsOf: (condition: Condition) => Int32Array,
): ReadonlyMap<Condition, Int32Array> {
  const drawn = new Map<Condition, Int32Array>();
  const matches = active.filter(isMatch);
  for (const [at, condition] of matches.entries()) {
    const rows = new Set(rowsOf(condition));
    const sharing = matches.filter(
      (other) =>
        other !== condition &&
        other.definition.measure === condition.definition.measure &&
        rowsOf(other).some((row) => rows.has(row)),
    );
    if (sharing.length === 0) continue;
    const later = new Set(
      sharing.filter((other) => matches.indexOf(other) > at).flatMap((other) => [...rowsOf(other)]),
    );
    const order = later.size === 0 ? [] : [...rows].toSorted((a, b) => Number(later.has(a)) - Number(later.has(b)));
    drawn.set(condition, Int32Array.from(order));
  }
  return drawn;
}
