import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { formatMoney } from '../money/format-money.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { PlanDocument, Source } from '../plan/plan-document.ts';
import { sumMovesBy, yearOfMonth } from './change-moves.ts';
import type { BudgetChange, ChangeMove } from './change-types.ts';

/** What the terms are tested against. */
export type ConsentGround = Pick<PlanDocument, 'plan' | 'sources' | 'allocations' | 'lines' | 'categories' | 'changes'>;

/**
 * Why the funder must consent, one sentence for each term that says so; none: nobody need be asked.
 *
 * What counts is money moved between the source's headings (categories or interventions) within a year: the smaller of
 * what some gain and others lose. A single move is tested by itself; the share of the year's allocation together with
 * every change approved before it in that year, whichever baseline it changed. Compared in whole pence.
 *
 * @param change Its own id leaves it out of what was approved before.
 */
export function consentNeeded(
  change: { readonly id: number | null; readonly moves: readonly ChangeMove[] },
  ground: ConsentGround,
): string[] {
  const years = financialYears(ground.plan.firstYear, ground.plan.years);
  const earlier = ground.changes.filter(({ id, state }) => state === 'approved' && id !== change.id);
  return ground.sources.flatMap((source) =>
    years.flatMap((year, at) => {
      const moves = ofSourceYear(change.moves, source, at);
      return moves.length === 0 ? [] : reasonsOf(moves, earlier, { source, year, at, ground });
    }),
  );
}

interface Tested {
  readonly source: Source;
  readonly year: FinancialYear;
  readonly at: number;
  readonly ground: ConsentGround;
}

function reasonsOf(moves: readonly ChangeMove[], earlier: readonly BudgetChange[], tested: Tested): string[] {
  const moved = betweenHeadings(moves, tested);
  const capital = betweenKinds(moves, tested);
  return [
    ...singleMove(moved, tested),
    ...cumulative(moved, earlier, tested),
    ...(tested.source.consent.capital && capital > 0
      ? [`It moves ${money(capital)} between revenue and capital in ${placeOf(tested)}.`]
      : []),
  ];
}

function singleMove(moved: Pence, tested: Tested): string[] {
  const { move, headings } = tested.source.consent;
  if (move === null || moved <= move) return [];
  return [`It moves ${money(moved)} between ${headings} of ${placeOf(tested)}, above ${money(move)} in a single move.`];
}

function cumulative(moved: Pence, earlier: readonly BudgetChange[], tested: Tested): string[] {
  const { cumulativeBasisPoints: limit, headings } = tested.source.consent;
  if (limit === null || moved === 0) return [];
  const before = earlier.reduce(
    (sum, { moves }) => sum + betweenHeadings(ofSourceYear(moves, tested.source, tested.at), tested),
    0,
  );
  const allocation = tested.ground.allocations.find(
    ({ sourceId, year }) => sourceId === tested.source.id && year === tested.year,
  );
  if (!allocation)
    return [`${placeOf(tested)} has no allocation, so the limit of ${percent(limit)} of it cannot be tested.`];
  const together = pence(before + moved);
  if (BigInt(together) * 10_000n <= BigInt(allocation.amount) * BigInt(limit)) return [];
  return [
    `With what was approved before, ${money(together)} has moved between ${headings} of ${placeOf(tested)}, above ` +
      `${percent(limit)} of its allocation of ${money(allocation.amount)}.`,
  ];
}

const ofSourceYear = (moves: readonly ChangeMove[], source: Source, year: number): ChangeMove[] =>
  moves.filter(({ sourceId, month }) => sourceId === source.id && yearOfMonth(month) === year);

/** Pence that leave some groups for others: the smaller of what is gained and what is lost. */
function movedBetween(sums: ReadonlyMap<unknown, Pence>): Pence {
  let [gained, lost] = [0, 0];
  for (const sum of sums.values()) {
    gained += Math.max(sum, 0);
    lost += Math.max(-sum, 0);
  }
  return pence(Math.min(gained, lost));
}

function betweenHeadings(moves: readonly ChangeMove[], { source, ground }: Tested): Pence {
  const field = source.consent.headings === 'categories' ? 'categoryId' : 'interventionId';
  const headings = new Map(ground.lines.map((line) => [line.id, line[field]]));
  return movedBetween(sumMovesBy(moves, ({ lineId }) => headings.get(lineId)));
}

function betweenKinds(moves: readonly ChangeMove[], { ground }: Tested): Pence {
  const capital = new Set(ground.categories.filter(({ kind }) => kind === 'capital').map(({ id }) => id));
  const isCapital = new Map(ground.lines.map(({ id, categoryId }) => [id, capital.has(categoryId)]));
  return movedBetween(sumMovesBy(moves, ({ lineId }) => isCapital.get(lineId) ?? false));
}

const money = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });
const percent = (basisPoints: number): string => `${basisPoints / 100}%`;
const placeOf = ({ source, year }: Tested): string => `${source.code} in ${year}`;
