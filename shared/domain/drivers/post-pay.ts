import type { Decimal } from 'decimal.js';
import { monthName, monthOfDate, type Month } from '../calendar/month.ts';
import { formatMoney } from '../money/format-money.ts';
import { ExactDecimal, roundToPence } from '../money/rounding.ts';
import type { Post, Rate } from './driver-types.ts';
import { TERM_ROUNDING, type DriverGround, type Term } from './working-types.ts';
import { dayOf, daysIn, daySpans } from './post-days.ts';
import { postSalary, type PostSalary } from './post-salary.ts';
import { paidFromMonth } from './rate-table.ts';

/** The pay of one month, back-pay included; no term: not employed and nothing owed. */
export interface PayOfMonth {
  readonly terms: readonly Term[];
}

interface Employment {
  readonly post: Post;
  readonly salary: PostSalary;
  /** ISO dates within the plan, both included. */
  readonly first: string;
  readonly last: string;
}

/** The pay of some days of a month at one salary. */
interface Span {
  readonly salary: Decimal;
  readonly pounds: Decimal;
  readonly days: number;
  readonly point: string | null;
}

/**
 * A post's pay by month of the plan, or why it cannot be told. Days before the plan's first are not counted, so that
 * back-pay for an earlier plan's months is not paid twice.
 */
export function payByMonth(post: Post, { months, rates }: DriverGround): PayOfMonth[] | string {
  const planFirst = dayOf(months[0]!, 1);
  const planLast = dayOf(months.at(-1)!, daysIn(months.at(-1)!));
  const salary = postSalary(post, post.starts ?? planFirst, rates);
  const first = post.starts !== null && post.starts > planFirst ? post.starts : planFirst;
  const last = post.ends !== null && post.ends < planLast ? post.ends : planLast;
  const employment = { post, salary, first, last };
  const unknown = months.flatMap((month) => unknownSalary(employment, month))[0];
  if (unknown !== undefined) return unknown;
  return months.map((month, m) => ({
    terms: [...payTerms(employment, month), ...backPayTerms(employment, months.slice(0, m), month)],
  }));
}

function unknownSalary({ post, salary, first, last }: Employment, month: Month): string[] {
  return daySpans(month, first, last, salary.changes).flatMap(({ from }) => {
    const day = dayOf(month, from);
    if (salary.on(day, month) !== null) return [];
    const what = salary.pointOn(day) ?? 'salary';
    return [`${post.title}: no table has ${what === 'salary' ? 'a salary' : `a salary for ${what}`} on ${day}`];
  });
}

/** What is paid for the days of `month`, as far as awards were known in `knownIn`. */
function spansOf({ post, salary, first, last }: Employment, month: Month, knownIn: Month): Span[] {
  return daySpans(month, first, last, salary.changes).map(({ from, to }) => {
    const day = dayOf(month, from);
    const annual = salary.on(day, knownIn) ?? new ExactDecimal(0);
    const days = to - from + 1;
    const pounds = annual
      .times(post.fte)
      .times(days)
      .div(daysIn(month) * 12);
    return { salary: annual, pounds, days, point: salary.pointOn(day) };
  });
}

/** One term for each salary of the month. */
function payTerms(employment: Employment, month: Month): Term[] {
  const joined: Span[] = [];
  for (const span of spansOf(employment, month, month)) {
    const before = joined.at(-1);
    if (before?.salary.equals(span.salary) && before.point === span.point)
      joined[joined.length - 1] = { ...span, days: before.days + span.days, pounds: before.pounds.plus(span.pounds) };
    else joined.push(span);
  }
  return joined.map((span) => ({
    kind: 'pay',
    post: employment.post.title,
    words: payWords(span, employment.post.fte, daysIn(month)),
    amount: roundToPence(span.pounds, TERM_ROUNDING),
  }));
}

function payWords({ salary, days, point }: Span, fte: string, all: number): string {
  const annual = formatMoney(roundToPence(salary, TERM_ROUNDING), { show: 'pence', symbol: true, zero: 'digits' });
  const part = days === all ? '' : ` × ${days} of ${all} days`;
  const share = new ExactDecimal(fte).equals(1) ? '' : ` × ${fte} FTE`;
  return `${point === null ? '' : `${point}: `}${annual} ÷ 12${part}${share}`;
}

/** What awards first paid in this month owe for the months before it. */
function backPayTerms(employment: Employment, before: readonly Month[], month: Month): Term[] {
  const paidNow = employment.salary.awards.filter(
    (award) => paidFromMonth(award) === month && monthOfDate(award.starts) < month,
  );
  const owedSince = paidNow.map((award) => monthOfDate(award.starts)).sort()[0];
  const previous = before.at(-1);
  if (owedSince === undefined || previous === undefined) return [];
  const owed = before
    .filter((earlier) => earlier >= owedSince && daySpans(earlier, employment.first, employment.last, []).length > 0)
    .map((earlier) => ({
      month: earlier,
      pounds: paid(employment, earlier, month).minus(paid(employment, earlier, previous)),
    }));
  if (owed.length === 0) return [];
  const sum = owed.reduce((total, { pounds }) => total.plus(pounds), new ExactDecimal(0));
  if (sum.isZero()) return [];
  return [
    {
      kind: 'back-pay',
      post: employment.post.title,
      words: backPayWords(paidNow, owed[0]!.month, owed.at(-1)!.month),
      amount: roundToPence(sum, TERM_ROUNDING),
    },
  ];
}

const paid = (employment: Employment, month: Month, knownIn: Month): Decimal =>
  spansOf(employment, month, knownIn).reduce((sum, { pounds }) => sum.plus(pounds), new ExactDecimal(0));

function backPayWords(awards: readonly Rate[], from: Month, to: Month): string {
  const months = from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;
  return `${awards.map(awardWords).join(', ')}: owed for ${months}`;
}

function awardWords({ key, percent, amount }: Rate): string {
  const parts = [
    ...(percent === null ? [] : [`${percent}%`]),
    ...(amount === null ? [] : [formatMoney(amount, { show: 'pence', symbol: true })]),
  ];
  return `${key} award of ${parts.join(' and ')}`;
}
