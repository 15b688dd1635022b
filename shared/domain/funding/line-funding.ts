import { allocate } from '../money/allocate.ts';
import { formatMoney } from '../money/format-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import type { LineFunding } from '../drivers/driver-types.ts';
import type { BudgetRow } from '../plan/plan-document.ts';
import { splitYear } from './split-year.ts';

/** The sources of one line, and how they fund it. */
export interface FundedLine {
  readonly lineId: number;
  /** In the order of the plan's sources. */
  readonly sourceIds: readonly number[];
  readonly funding: readonly LineFunding[];
}

const WHOLE = 10_000;

/**
 * How a line's sources bear a year, in the order of `sourceIds`: as `LineFunding` says; where it says nothing, the first
 * source bears all.
 */
export function fundingOfYear({ lineId, sourceIds, funding }: FundedLine, year: number): LineFunding[] {
  const said = funding.filter((part) => part.lineId === lineId && part.year === year);
  return sourceIds.map((sourceId, i) => {
    const nothing = { lineId, year, sourceId, basisPoints: said.length === 0 && i === 0 ? WHOLE : 0, amount: null };
    return said.find((part) => part.sourceId === sourceId) ?? nothing;
  });
}

/** Whether a source has no part in a year: its months are then not entered, rather than nothing. */
export const bearsNothing = ({ basisPoints, amount }: Pick<LineFunding, 'basisPoints' | 'amount'>): boolean =>
  basisPoints === 0 && (amount ?? 0) === 0;

/** A line's cost by month of the plan over its sources, year by year. What is not funded is left out. */
export function fundedMonths(line: FundedLine, months: readonly (Pence | null)[]): BudgetRow[] {
  const rows = line.sourceIds.map((): (Pence | null)[] => []);
  for (let year = 0; year * MONTHS_IN_YEAR < months.length; year += 1) {
    const ofYear = months.slice(year * MONTHS_IN_YEAR, (year + 1) * MONTHS_IN_YEAR);
    const parts = fundingOfYear(line, year);
    const split = splitYear(ofYear, parts);
    for (const [s, row] of rows.entries())
      row.push(...(split[s] ?? []).map((amount) => (bearsNothing(parts[s]!) ? null : amount)));
  }
  return rows.map((row, s) => ({ lineId: line.lineId, sourceId: line.sourceIds[s]!, months: row }));
}

/** The month totals of a line over its sources; null where no source has an amount. */
export function lineMonths(budgets: readonly BudgetRow[], lineId: number, count: number): (Pence | null)[] {
  const rows = budgets.filter((row) => row.lineId === lineId);
  return Array.from({ length: count }, (_, m) => {
    const entered = rows.flatMap(({ months }) => (months[m] == null ? [] : [months[m]]));
    return entered.length === 0 ? null : sumPence(entered);
  });
}

/** Shares that come nearest to what sources bear of a year now; all to the first where none bears anything. */
export function sharesNow(line: FundedLine, budgets: readonly BudgetRow[], year: number): LineFunding[] {
  const from = year * MONTHS_IN_YEAR;
  const sums = line.sourceIds.map((sourceId) => {
    const row = budgets.find((one) => one.lineId === line.lineId && one.sourceId === sourceId);
    const amounts = row?.months.slice(from, from + MONTHS_IN_YEAR).map((amount) => amount ?? ZERO) ?? [];
    return Math.max(0, sumPence(amounts));
  });
  const shares = allocate(pence(WHOLE), sums.some((sum) => sum > 0) ? sums : sums.map((_, i) => (i === 0 ? 1 : 0)));
  return line.sourceIds.map((sourceId, s) => ({
    lineId: line.lineId,
    year,
    sourceId,
    basisPoints: shares[s] ?? 0,
    amount: null,
  }));
}

/**
 * Why a line cannot be funded so in a year; null when it can. Never above the whole; below it only where a driver keeps
 * the cost, since a typed line is what its sources bear and the rest would be lost.
 * @param cost The line's cost of the year; null: not entered.
 */
export function whyNotFunded(
  parts: readonly Pick<LineFunding, 'basisPoints' | 'amount'>[],
  cost: Pence | null,
  driven: boolean,
): string | null {
  const byAmount = parts.some(({ amount }) => amount !== null);
  if (byAmount && parts.some(({ basisPoints }) => basisPoints > 0))
    return 'a year is funded by shares or by amounts, not by both';
  return byAmount ? whyNotAmounts(parts, cost, driven) : whyNotShares(parts, driven);
}

function whyNotShares(parts: readonly Pick<LineFunding, 'basisPoints'>[], driven: boolean): string | null {
  const sum = parts.reduce((all, { basisPoints }) => all + basisPoints, 0);
  if (sum > WHOLE) return `its shares come to ${percent(sum)}, and no cost is funded above 100%`;
  if (sum < WHOLE && !driven) return `its shares come to ${percent(sum)}, and the rest of what is typed would be lost`;
  return null;
}

function whyNotAmounts(parts: readonly Pick<LineFunding, 'amount'>[], cost: Pence | null, driven: boolean) {
  if (cost === null || cost <= 0) return 'it has no cost in that year to split by amount';
  if (parts.some(({ amount }) => amount !== null && amount < 0)) return 'a source cannot bear less than nothing';
  const sum = sumPence(parts.map(({ amount }) => amount ?? ZERO));
  if (sum > cost) return `its amounts come to ${money(sum)}, above its cost of ${money(cost)}`;
  if (sum < cost && !driven) return `its amounts leave ${money(pence(cost - sum))} of what is typed to no source`;
  return null;
}

/** `33.33%`. */
const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2).replace(/\.?0+$/, '')}%`;
const money = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });
