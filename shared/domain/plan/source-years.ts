import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { addPence, pence, subtractPence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import { eligibleForecast } from '../sources/eligibility.ts';
import { riskOfLoss, sourceFunding, type SourceFunding } from '../sources/funding.ts';
import { isUnsigned } from '../sources/spend-at-risk.ts';
import type { Certainty, PlanDocument, Source } from './plan-document.ts';
import { planFigures, UNCODED_ID, type PlanFigures } from './plan-figures.ts';
import { figuresNotEntered, yearFigures, type EnteredFigure, type YearFigures } from './year-figures.ts';

/** Figures of a source and year that may be without anything entered behind them. */
export type SourceFigure = 'allocation' | 'headroom' | 'atRisk' | EnteredFigure;

/**
 * One source in one year, or the total of some. Pence; null is "not applicable" or "not entered", never zero. Figures
 * that count as nothing for want of an entry are 0 here, and named in `notEntered`.
 */
export interface SourceYear extends Omit<YearFigures, 'entered'> {
  readonly allocation: Pence | null;
  /** What the funder agreed to carry in from the year before, and out into the next. */
  readonly carriedIn: Pence;
  readonly carriedOut: Pence;
  /** Allocation + carried in − carried out. */
  readonly funding: Pence | null;
  /** Funding − budget. */
  readonly headroom: Pence | null;
  /** Budget − forecast: positive is an underspend. */
  readonly variance: Pence;
  /** Budget − actual − committed. */
  readonly available: Pence;
  /** What will be lost on 31 March as things stand: null for years that are over, in kind, or without an allocation. */
  readonly atRisk: Pence | null;
  /** What was lost: null except for years that the ledger has covered. */
  readonly lost: Pence | null;
  /** By how much the eligible forecast passes the funding: the opposite of a loss. Null as for a loss. */
  readonly shortfall: Pence | null;
  /** Spent or committed against an allocation that is not signed yet. */
  readonly spendAtRisk: Pence;
  /** Behind which nothing is entered: of a total, in none of its sources and years. */
  readonly notEntered: ReadonlySet<SourceFigure>;
  /** Of how many of its sources and years a total has nothing; such parts count as nothing in it. */
  readonly missing: ReadonlyMap<SourceFigure, number>;
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

function sourceYearRow(
  document: PlanDocument,
  figures: PlanFigures,
  source: Source,
  year: FinancialYear,
  i: number,
): SourceYearRow {
  const certainty = document.allocations.find((a) => a.sourceId === source.id && a.year === year)?.certainty ?? null;
  const { entered, ...sums } = yearFigures(figures, 'source', source.id, i);
  const money = sourceFunding(document, source.id, year);
  const risk = riskOfLoss(document, source, year, eligibleForecast(document, figures, source, i));
  const over = (i + 1) * MONTHS_IN_YEAR <= figures.openFrom;
  return {
    ...sums,
    ...money,
    ...derived(sums),
    sourceId: source.id,
    year,
    certainty,
    headroom: money.funding === null ? null : subtractPence(money.funding, sums.budget),
    atRisk: over ? null : (risk?.atRisk ?? null),
    lost: over ? (risk?.atRisk ?? null) : null,
    shortfall: risk?.shortfall ?? null,
    spendAtRisk: isUnsigned(certainty) ? addPence(sums.actual, sums.committed) : ZERO,
    notEntered: new Set([...withoutFunding(source, money), ...figuresNotEntered({ ...sums, entered })]),
    missing: new Map(),
  };
}

/** A match in kind is never at risk, whatever its allocation. */
function withoutFunding({ inKind }: Source, { allocation, funding }: SourceFunding): readonly SourceFigure[] {
  if (allocation !== null) return [];
  if (funding !== null) return ['allocation'];
  return inKind ? ['allocation', 'headroom'] : ['allocation', 'headroom', 'atRisk'];
}

/** It takes no budget and no commitment, and where it is zero nothing is uncoded: none of it waits to be entered. */
function uncodedRow(figures: PlanFigures, year: FinancialYear, i: number): SourceYearRow {
  const { entered: _, ...sums } = yearFigures(figures, 'source', UNCODED_ID, i);
  const complete = { notEntered: new Set<SourceFigure>(), missing: new Map() };
  return { ...sums, ...derived(sums), ...NO_FUNDING, ...complete, sourceId: UNCODED_ID, year };
}

const NO_FUNDING = {
  certainty: null,
  allocation: null,
  carriedIn: ZERO,
  carriedOut: ZERO,
  funding: null,
  headroom: null,
  atRisk: null,
  lost: null,
  shortfall: null,
  spendAtRisk: ZERO,
} as const;

const derived = ({ budget, actual, committed, forecast }: Omit<YearFigures, 'entered'>) => ({
  variance: subtractPence(budget, forecast),
  available: pence(budget - actual - committed),
});

function totalsBy<K>(rows: readonly SourceYearRow[], keyOf: (row: SourceYearRow) => K): ReadonlyMap<K, SourceYear> {
  return new Map([...Map.groupBy(rows, keyOf)].map(([key, group]) => [key, totalOf(group)]));
}

function totalOf(rows: readonly SourceYearRow[]): SourceYear {
  const sum = (of: (row: SourceYear) => Pence) => sumPence(rows.map(of));
  /** Null when no row has it: a sum of nothing entered is not zero. */
  const sumKnown = (of: (row: SourceYear) => Pence | null) => {
    const known = rows.map(of).filter((amount) => amount !== null);
    return known.length === 0 ? null : sumPence(known);
  };
  const total = {
    allocation: sumKnown((row) => row.allocation),
    carriedIn: sum((row) => row.carriedIn),
    carriedOut: sum((row) => row.carriedOut),
    funding: sumKnown((row) => row.funding),
    budget: sum((row) => row.budget),
    headroom: sumKnown((row) => row.headroom),
    actual: sum((row) => row.actual),
    committed: sum((row) => row.committed),
    forecast: sum((row) => row.forecast),
    variance: sum((row) => row.variance),
    available: sum((row) => row.available),
    atRisk: sumKnown((row) => row.atRisk),
    lost: sumKnown((row) => row.lost),
    shortfall: sumKnown((row) => row.shortfall),
    spendAtRisk: sum((row) => row.spendAtRisk),
  };
  return { ...total, ...gapsOf(rows, total) };
}

/** What is missing from some of the rows of a total, and from all of them: uncoded spending makes a figure of none. */
function gapsOf(
  rows: readonly SourceYearRow[],
  total: Readonly<Record<SourceFigure, Pence | null>>,
): Pick<SourceYear, 'notEntered' | 'missing'> {
  const own = rows.filter(({ sourceId }) => sourceId !== UNCODED_ID);
  const missing = new Map<SourceFigure, number>();
  for (const { notEntered } of own)
    for (const figure of notEntered) missing.set(figure, (missing.get(figure) ?? 0) + 1);
  const all = [...missing].filter(([figure, count]) => count === own.length && (total[figure] ?? 0) === 0);
  return { missing, notEntered: new Set(all.map(([figure]) => figure)) };
}
