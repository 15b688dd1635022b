import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { poundsOf, roundToPence } from '../money/rounding.ts';
import { addPence, pence, subtractPence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import { sumOfMonths } from './figure-tables.ts';
import type { Allocation, Certainty, PlanDocument, Source } from './plan-document.ts';
import { planFigures, UNCODED_ID, type PlanFigures } from './plan-figures.ts';
import { yearFigures, type YearFigures } from './year-figures.ts';

/**
 * One source in one year, or the total of some. Pence; null is "not applicable" or "not entered", never zero.
 */
export interface SourceYear extends YearFigures {
  readonly allocation: Pence | null;
  /** Funding − budget, where funding is the allocation (nothing is carried in or out yet). */
  readonly headroom: Pence | null;
  /** Budget − forecast: positive is an underspend. */
  readonly variance: Pence;
  /** Budget − actual − committed. */
  readonly available: Pence;
  /** What will be lost on 31 March as things stand: null for years that are over, in kind, or without an allocation. */
  readonly atRisk: Pence | null;
  /** What was lost: null except for years that the ledger has covered. */
  readonly lost: Pence | null;
  /** Spent or committed against an allocation that is not signed yet. */
  readonly spendAtRisk: Pence;
}

export interface SourceYearRow extends SourceYear {
  /** `UNCODED_ID` for what has no home yet. */
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly certainty: Certainty | null;
}

export interface SourceYears {
  /** Sources in the plan's order, each with every year; then, once rows without a home exist, those by year. */
  readonly rows: readonly SourceYearRow[];
  readonly bySource: ReadonlyMap<number, SourceYear>;
  /** Totals of cash: without matches in kind, with what has no home yet. */
  readonly byYear: ReadonlyMap<FinancialYear, SourceYear>;
  readonly total: SourceYear;
}

const UNSIGNED: ReadonlySet<Certainty> = new Set(['indicative', 'applied']);

/** What the overview shows of each source and year. `figures` saves adding the plan up again where it has been done. */
export function sourceYears(document: PlanDocument, figures: PlanFigures = planFigures(document)): SourceYears {
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const rows = document.sources.flatMap((source) =>
    years.map((year, i) => sourceYearRow(document, figures, source, year, i)),
  );
  const uncoded = years.map((year, i) => uncodedRow(figures, year, i));
  const all = uncoded.some(({ actual }) => actual !== 0) ? [...rows, ...uncoded] : rows;
  const inKind = new Set(document.sources.filter((source) => source.inKind).map(({ id }) => id));
  const cash = all.filter(({ sourceId }) => !inKind.has(sourceId));
  return {
    rows: all,
    bySource: totalsBy(all, ({ sourceId }) => sourceId),
    byYear: totalsBy(cash, ({ year }) => year),
    total: totalOf(cash),
  };
}

function sourceYearRow(document: PlanDocument, figures: PlanFigures, source: Source, year: FinancialYear, i: number) {
  const granted = document.allocations.find((a) => a.sourceId === source.id && a.year === year) ?? null;
  const sums = yearFigures(figures.groups.source, source.id, i);
  const loss =
    source.inKind || granted === null ? null : lossOf(source, granted, eligibleForecast(document, figures, source, i));
  const over = (i + 1) * MONTHS_IN_YEAR <= figures.openFrom;
  const row: SourceYearRow = {
    ...sums,
    sourceId: source.id,
    year,
    certainty: granted?.certainty ?? null,
    allocation: granted?.amount ?? null,
    headroom: granted === null ? null : subtractPence(granted.amount, sums.budget),
    ...derived(sums),
    atRisk: over ? null : loss,
    lost: over ? loss : null,
    spendAtRisk: granted !== null && UNSIGNED.has(granted.certainty) ? addPence(sums.actual, sums.committed) : ZERO,
  };
  return row;
}

function uncodedRow(figures: PlanFigures, year: FinancialYear, i: number): SourceYearRow {
  const sums = yearFigures(figures.groups.source, UNCODED_ID, i);
  const nothing = { certainty: null, allocation: null, headroom: null, atRisk: null, lost: null, spendAtRisk: ZERO };
  return { ...sums, ...derived(sums), ...nothing, sourceId: UNCODED_ID, year };
}

const derived = ({ budget, actual, committed, forecast }: YearFigures) => ({
  variance: subtractPence(budget, forecast),
  available: pence(budget - actual - committed),
});

/** The larger of 0 and allocation − eligible forecast outturn − what may be carried forward. */
function lossOf(source: Source, { amount }: Allocation, forecast: Pence): Pence {
  return pence(Math.max(0, amount - forecast - carryForward(source, amount)));
}

/** Nothing without the funder's leave: `with approval` counts once it has been given. A share is rounded down. */
export function carryForward({ carryForward, carryForwardBasisPoints }: Source, allocation: Pence): Pence {
  if (carryForward !== 'up to a share') return ZERO;
  return roundToPence(poundsOf(allocation).times(carryForwardBasisPoints).div(10_000), 'down');
}

/** The forecast of a source's year but for capital on a source that pays for revenue only. */
export function eligibleForecast(document: PlanDocument, figures: PlanFigures, source: Source, year: number): Pence {
  const capital = source.revenueOnly ? capitalLines(document) : new Set<number>();
  let sum = 0;
  for (const [row, { lineId, sourceId }] of figures.rows.entries())
    if (sourceId === source.id && !capital.has(lineId))
      sum += sumOfMonths(figures.cells.forecast, row, figures.months.length, year * MONTHS_IN_YEAR, MONTHS_IN_YEAR);
  return pence(sum);
}

function capitalLines({ categories, lines }: PlanDocument): Set<number> {
  const capital = new Set(categories.filter(({ kind }) => kind === 'capital').map(({ id }) => id));
  return new Set(lines.filter(({ categoryId }) => capital.has(categoryId)).map(({ id }) => id));
}

function totalsBy<K>(rows: readonly SourceYearRow[], keyOf: (row: SourceYearRow) => K): ReadonlyMap<K, SourceYear> {
  return new Map([...Map.groupBy(rows, keyOf)].map(([key, group]) => [key, totalOf(group)]));
}

function totalOf(rows: readonly SourceYear[]): SourceYear {
  const sum = (of: (row: SourceYear) => Pence) => sumPence(rows.map(of));
  /** Null when no row has it: a sum of nothing entered is not zero. */
  const sumKnown = (of: (row: SourceYear) => Pence | null) => {
    const known = rows.map(of).filter((amount) => amount !== null);
    return known.length === 0 ? null : sumPence(known);
  };
  return {
    allocation: sumKnown((row) => row.allocation),
    budget: sum((row) => row.budget),
    headroom: sumKnown((row) => row.headroom),
    actual: sum((row) => row.actual),
    committed: sum((row) => row.committed),
    forecast: sum((row) => row.forecast),
    variance: sum((row) => row.variance),
    available: sum((row) => row.available),
    atRisk: sumKnown((row) => row.atRisk),
    lost: sumKnown((row) => row.lost),
    spendAtRisk: sum((row) => row.spendAtRisk),
  };
}
