import { startYearOf, type FinancialYear } from '../calendar/financial-year.ts';
import { firstDayOf } from '../calendar/iso-day.ts';
import { firstMonthOf } from '../calendar/month.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import { poundsOf, roundToPence } from '../money/rounding.ts';
import type { PlanDocument, Source } from '../plan/plan-document.ts';
import { holderOn } from './merged-sources.ts';

/**
 * What a source has to spend in a year. Allocation £510,000, £9,600 carried in from the year before and £4,000 carried
 * out into the next: funding £515,600. Pence; null where nothing is entered.
 */
export interface SourceFunding {
  readonly allocation: Pence | null;
  readonly carriedIn: Pence;
  readonly carriedOut: Pence;
  /** Allocation + carried in − carried out. */
  readonly funding: Pence | null;
}

type Money = Pick<PlanDocument, 'sources' | 'allocations' | 'carriedForward'>;

/**
 * Only what a funder agreed to, and was recorded, is carried from one year into the next: a rule that allows a share
 * moves nothing by itself. What a merged source carries out goes into its successor.
 */
export function sourceFunding(document: Money, sourceId: number, year: FinancialYear): SourceFunding {
  const allocation = document.allocations.find((a) => a.sourceId === sourceId && a.year === year)?.amount ?? null;
  const carriedIn = carriedInto(document, sourceId, year);
  const carriedOut = recordedCarryForward(document, sourceId, year) ?? ZERO;
  const nothing = allocation === null && carriedIn === 0 && carriedOut === 0;
  return {
    allocation,
    carriedIn,
    carriedOut,
    funding: nothing ? null : pence((allocation ?? 0) + carriedIn - carriedOut),
  };
}

function carriedInto({ sources, carriedForward }: Money, sourceId: number, year: FinancialYear): Pence {
  const before = startYearOf(year) - 1;
  const start = firstDayOf(firstMonthOf(year));
  return sumPence(
    carriedForward
      .filter((c) => startYearOf(c.year) === before && holderOn(sources, c.sourceId, start) === sourceId)
      .map(({ amount }) => amount),
  );
}

/** What the funder agreed may be carried out of the year; null when nothing is recorded. */
export const recordedCarryForward = (
  { carriedForward }: Pick<PlanDocument, 'carriedForward'>,
  sourceId: number,
  year: FinancialYear,
): Pence | null => carriedForward.find((c) => c.sourceId === sourceId && c.year === year)?.amount ?? null;

/** The most that the terms allow without a further agreement: a share of the year's allocation, rounded down. */
export function shareCarriedForward(
  { carryForward, carryForwardBasisPoints }: Pick<Source, 'carryForward' | 'carryForwardBasisPoints'>,
  allocation: Pence,
): Pence {
  if (carryForward !== 'up to a share') return ZERO;
  return roundToPence(poundsOf(allocation).times(carryForwardBasisPoints).div(10_000), 'down');
}

/**
 * What may be carried out of a year, and so is not at risk: what was agreed, once it is recorded; until then the share
 * that the terms allow. `with approval` counts only once approved.
 */
export const mayCarryForward = (
  document: Pick<PlanDocument, 'carriedForward'>,
  source: Source,
  year: FinancialYear,
  allocation: Pence,
): Pence => recordedCarryForward(document, source.id, year) ?? shareCarriedForward(source, allocation);

export interface RiskOfLoss {
  /** The larger of 0 and allocation + carried in − eligible forecast outturn − what may be carried forward. */
  readonly atRisk: Pence;
  /** By how much the eligible forecast passes the funding; never together with a loss. */
  readonly shortfall: Pence;
}

/** Null where nothing is entered, or the source is a match in kind, which is no money. */
export function riskOfLoss(
  document: Money,
  source: Source,
  year: FinancialYear,
  eligibleForecast: Pence,
): RiskOfLoss | null {
  const { allocation, carriedIn, funding } = sourceFunding(document, source.id, year);
  if (source.inKind || funding === null) return null;
  const mayCarry = mayCarryForward(document, source, year, allocation ?? ZERO);
  return {
    atRisk: pence(Math.max(0, (allocation ?? 0) + carriedIn - eligibleForecast - mayCarry)),
    shortfall: pence(Math.max(0, eligibleForecast - funding)),
  };
}
