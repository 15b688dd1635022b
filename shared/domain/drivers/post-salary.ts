import type { Decimal } from 'decimal.js';
import { addToMonth, firstMonthOf, financialYearOf, monthOfDate, type Month } from '../calendar/month.ts';
import { ExactDecimal, poundsOf } from '../money/rounding.ts';
import type { Post, Rate } from './driver-types.ts';
import { paidFromMonth, pointOf, ratesOf } from './rate-table.ts';

/*
 * The annual salary of a post, and how a table of salaries and a pay award go together without any award counting
 * twice:
 *
 * - A spine's row is a salary as published: it holds every award that starts by the row's first day. So an award is
 *   added only to a row that starts before it, which is how the years after the last published table are planned.
 * - Until such an award is paid, pay goes on at the row before; from the month in which it is first paid the new row
 *   holds, and what has been owed since the award's start is paid with it. Where there is no row before, what was
 *   paid before is not known, and the row holds from its own start.
 * - A typed salary is what is paid on the post's first day: awards that start and are paid by then are in it, and all
 *   others come on top.
 */

export interface PostSalary {
  /** The annual full-time salary in pounds on a day, as far as it was known in a month; null: no table has it. */
  readonly on: (day: string, knownIn: Month) => Decimal | null;
  /** The days, as ISO dates, on which it may change. */
  readonly changes: readonly string[];
  /** The awards that the post gets, the earliest first. */
  readonly awards: readonly Rate[];
  /** The point it is on; null where the salary is typed. */
  readonly pointOn: (day: string) => string | null;
}

/** @param firstDay ISO date: the post's own first day, or else the plan's. */
export function postSalary(post: Post, firstDay: string, rates: readonly Rate[]): PostSalary {
  const awards = post.award === null ? [] : ratesOf(rates, 'pay award', post.award);
  if (post.point === null) return typedSalary(post, firstDay, awards);
  const ladder = incrementsOf(post.point, post.incrementsTo, firstDay);
  const tables = new Map(ladder.points.map((point) => [point, ratesOf(rates, 'spine', point)]));
  const starts = [...tables.values()].flat().map((row) => row.starts);
  return {
    on: (day, knownIn) => salaryFrom(tables.get(ladder.pointOn(day)) ?? [], awards, day, knownIn),
    changes: [...new Set([...starts, ...awards.map((award) => award.starts), ...ladder.days])],
    awards,
    pointOn: ladder.pointOn,
  };
}

function typedSalary({ salary }: Post, firstDay: string, awards: readonly Rate[]): PostSalary {
  const firstMonth = monthOfDate(firstDay);
  const onTop = awards.filter((award) => award.starts > firstDay || paidFromMonth(award) > firstMonth);
  const base = salary === null ? null : poundsOf(salary);
  return {
    on: (day, knownIn) => base && raised(base, onTop, day, knownIn),
    changes: onTop.map((award) => award.starts),
    awards: onTop,
    pointOn: () => null,
  };
}

/** The salary of one point: the latest row that may be paid, and the awards that it does not hold. */
function salaryFrom(rows: readonly Rate[], awards: readonly Rate[], day: string, knownIn: Month): Decimal | null {
  const row = rows.findLast((one, i) => one.starts <= day && !isHeldBack(one, rows[i - 1], awards, knownIn));
  if (row?.amount == null) return null;
  const since = awards.filter((award) => award.starts > row.starts);
  return raised(poundsOf(row.amount), since, day, knownIn);
}

/** Whether a row holds an award, which the row before did not, that is not paid yet. */
const isHeldBack = (row: Rate, before: Rate | undefined, awards: readonly Rate[], knownIn: Month): boolean =>
  before !== undefined &&
  awards.some((award) => award.starts > before.starts && award.starts <= row.starts && paidFromMonth(award) > knownIn);

const raised = (salary: Decimal, awards: readonly Rate[], day: string, knownIn: Month): Decimal =>
  awards
    .filter((award) => award.starts <= day && paidFromMonth(award) <= knownIn)
    .reduce((sum, award) => raiseBy(sum, award), salary);

const raiseBy = (salary: Decimal, { percent, amount }: Rate): Decimal => {
  const more = amount === null ? new ExactDecimal(0) : poundsOf(amount);
  return salary.times(new ExactDecimal(percent ?? 0).div(100).plus(1)).plus(more);
};

interface Ladder {
  readonly points: readonly string[];
  readonly pointOn: (day: string) => string;
  /** The 1 Aprils on which it goes up. */
  readonly days: readonly string[];
}

/** One point up each 1 April after the first day, as far as the last point. */
function incrementsOf(point: string, last: string | null, firstDay: string): Ladder {
  const [from, to] = [pointOf(point), last === null ? null : pointOf(last)];
  const steps = from && to?.spine === from.spine ? Math.max(0, to.number - from.number) : 0;
  const days = aprilsAfter(firstDay, steps);
  const points = Array.from({ length: steps + 1 }, (_, i) => (i === 0 ? point : `${from?.spine}${from!.number + i}`));
  const pointOn = (day: string) => points[days.filter((april) => april <= day).length] ?? point;
  return { points, pointOn, days };
}

function aprilsAfter(day: string, count: number): string[] {
  const april = firstMonthOf(financialYearOf(monthOfDate(day)));
  return Array.from({ length: count }, (_, i) => `${addToMonth(april, 12 * (i + 1))}-01`);
}
