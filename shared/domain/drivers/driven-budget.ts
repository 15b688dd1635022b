import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { ZERO, pence, type Pence } from '../money/pence.ts';
import { allocate } from '../money/allocate.ts';
import { partsOfCost } from '../funding/split-year.ts';
import { bearsNothing, fundedMonths, fundingOfYear, type FundedLine } from '../funding/line-funding.ts';
import type { BudgetRow } from '../plan/plan-document.ts';
import type { LineFunding } from './driver-types.ts';
import type { DriverWorking } from './working-types.ts';

/**
 * A driven line's budget by source and month. Each month's cost is split over the line's sources as its funding says,
 * to the penny by month and by year. A month set by hand keeps the split over sources that stands in the budget, as long
 * as that sums to it: so what is typed into one source's cell stays there; otherwise it is split by itself. A year that
 * is funded by amount leaves to its other months what those set by hand do not bear.
 */
export function drivenBudget(line: FundedLine, working: DriverWorking, standing: readonly BudgetRow[]): BudgetRow[] {
  const byHand = working.months.map(({ override }, m) =>
    override === null ? null : (standingSplit(line, override.amount, standing, m) ?? splitByHand(line, working, m)),
  );
  const computed = working.months.map(({ amount, override }) => (override === null ? amount : null));
  const funding = withoutByHand(line, byHand, working.months.length);
  return fundedMonths({ ...line, funding }, computed).map((row, s) => ({
    ...row,
    months: row.months.map((amount, m) => {
      const split = byHand[m] ?? null;
      return split === null ? amount : (split[s] ?? null);
    }),
  }));
}

type Split = readonly (Pence | null)[];

/** What sources bear of a month now, when that sums to its amount; else null. */
function standingSplit(
  { lineId, sourceIds }: FundedLine,
  amount: Pence,
  standing: readonly BudgetRow[],
  m: number,
): Split | null {
  const rows = standing.filter((row) => row.lineId === lineId);
  const split = sourceIds.map((id) => rows.find((row) => row.sourceId === id)?.months[m] ?? null);
  const sum = split.reduce<number>((all, part) => all + (part ?? 0), 0);
  return sum === amount && split.some((part) => part !== null) ? split : null;
}

/** A month by itself: by the year's shares, or in proportion to the year's amounts and what they leave unfunded. */
function splitByHand(line: FundedLine, { months }: DriverWorking, m: number): Split {
  const year = Math.floor(m / MONTHS_IN_YEAR);
  const parts = fundingOfYear(line, year);
  const amount = months[m]?.amount ?? ZERO;
  const partly = (split: readonly Pence[]): Split => parts.map((part, s) => (bearsNothing(part) ? null : split[s]!));
  if (!parts.some((part) => part.amount !== null)) return partly(partsOfCost(amount, parts));
  const ofYear = months.slice(year * MONTHS_IN_YEAR, (year + 1) * MONTHS_IN_YEAR);
  const cost = ofYear.reduce((sum, month) => sum + (month.amount ?? 0), 0);
  const amounts = parts.map((part) => Math.max(0, part.amount ?? 0));
  const unfunded = Math.max(0, cost - amounts.reduce((sum, one) => sum + one, 0));
  if (unfunded === 0 && amounts.every((one) => one === 0)) return parts.map(() => null);
  return partly(allocate(amount, [...amounts, unfunded]));
}

/** The funding of years by amount, less what the months set by hand bear already. */
function withoutByHand(line: FundedLine, byHand: readonly (Split | null)[], months: number): LineFunding[] {
  const years = Array.from({ length: Math.ceil(months / MONTHS_IN_YEAR) }, (_, year) => year);
  return years.flatMap((year) =>
    fundingOfYear(line, year).map((part, s) => {
      const ofYear = byHand.slice(year * MONTHS_IN_YEAR, (year + 1) * MONTHS_IN_YEAR);
      const borne = ofYear.reduce((sum, split) => sum + (split?.[s] ?? 0), 0);
      return part.amount === null ? part : { ...part, amount: pence(Math.max(0, part.amount - borne)) };
    }),
  );
}
