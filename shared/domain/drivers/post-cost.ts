import type { Decimal } from 'decimal.js';
import { formatMoney } from '../money/format-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import { ExactDecimal, poundsOf, roundToPence } from '../money/rounding.ts';
import type { Month } from '../calendar/month.ts';
import type { Post, Rate, RateKind } from './driver-types.ts';
import { TERM_ROUNDING, type DriverGround, type Term, type TermKind, type Terms } from './working-types.ts';
import { dayOf, daysIn } from './post-days.ts';
import { payByMonth, type PayOfMonth } from './post-pay.ts';
import { rateOn, ratesOf } from './rate-table.ts';

/**
 * What one post costs by month: pay, the pay owed under late awards, employer NI, pension and levy, less vacancy.
 *
 * On-costs follow pay as it is paid, back-pay included, to the penny: employer NI at the rate and a twelfth of the
 * annual threshold in force on the month's last day, when pay is paid, for each person (an FTE of 2.5 is two whole
 * posts and a half one); pension and levy at the rates of that day. A levy that no table gives is not charged; employer
 * NI and a pension named but not in the tables are problems, and the post is then not entered.
 */
export function postTerms(post: Post, ground: DriverGround): Terms {
  const pay = payByMonth(post, ground);
  if (typeof pay === 'string') return nothing(ground, pay);
  const tables = onCostTables(post, ground.rates);
  const problem = post.part === 'pay' ? null : missingRate(post, pay, tables, ground.months);
  if (problem !== null) return nothing(ground, problem);
  return {
    months: ground.months.map((month, m) => termsOf(post, pay[m] ?? NO_PAY, month, tables)),
    problems: [],
  };
}

const NO_PAY: PayOfMonth = { terms: [] };

const nothing = ({ months }: DriverGround, problem: string): Terms => ({
  months: months.map(() => []),
  problems: [problem],
});

type OnCostTables = Readonly<Record<'employer NI' | 'pension' | 'levy', readonly Rate[]>>;

const onCostTables = ({ pension }: Post, rates: readonly Rate[]): OnCostTables => ({
  'employer NI': ratesOf(rates, 'employer NI', ''),
  pension: pension === null ? [] : ratesOf(rates, 'pension', pension),
  levy: ratesOf(rates, 'levy', ''),
});

/** The first month with pay for which a rate is wanted and not there, in words. */
function missingRate(post: Post, pay: readonly PayOfMonth[], tables: OnCostTables, months: readonly Month[]) {
  const wanted: RateKind[] = ['employer NI', ...(post.pension === null ? [] : (['pension'] as const))];
  for (const [m, month] of months.entries())
    for (const kind of wanted)
      if (pay[m]?.terms.length && rateOn(tables[kind as keyof OnCostTables], payDay(month)) === null)
        return `${post.title}: no ${kind === 'pension' ? `pension rate of ${post.pension}` : 'employer NI'} is given for ${payDay(month)}`;
  return null;
}

/** The last day of the month. */
const payDay = (month: Month): string => dayOf(month, daysIn(month));

function termsOf(post: Post, { terms }: PayOfMonth, month: Month, tables: OnCostTables): Term[] {
  if (terms.length === 0) return [];
  const paid = sumPence(terms.map(({ amount }) => amount));
  const parts = [
    ...(post.part === 'on-costs' ? [] : terms),
    ...(post.part === 'pay' ? [] : onCosts(post, paid, month, tables)),
  ];
  const vacancy = new ExactDecimal(post.vacancyPercent);
  if (vacancy.isZero()) return parts;
  const whole = sumPence(parts.map(({ amount }) => amount));
  const off = roundToPence(poundsOf(whole).times(vacancy).div(-100), TERM_ROUNDING);
  return [
    ...parts,
    { kind: 'vacancy', post: post.title, words: `${post.vacancyPercent}% expected vacancy`, amount: off },
  ];
}

function onCosts(post: Post, paid: Pence, month: Month, tables: OnCostTables): Term[] {
  const term = (kind: TermKind, words: string, pounds: Decimal): Term => ({
    kind,
    post: post.title,
    words,
    amount: roundToPence(pounds, TERM_ROUNDING),
  });
  const share = (kind: 'pension' | 'levy', name: string): Term[] => {
    const rate = rateOn(tables[kind], payDay(month));
    if (rate === null) return [];
    const percent = new ExactDecimal(rate.percent ?? 0);
    return [term(kind, `${name}${rate.percent ?? 0}% of ${exact(paid)}`, poundsOf(paid).times(percent).div(100))];
  };
  const insurance = rateOn(tables['employer NI'], payDay(month));
  return [
    ...(insurance === null
      ? []
      : [term('employer NI', insuranceWords(insurance), insuranceOn(paid, post.fte, insurance))]),
    ...(post.pension === null ? [] : share('pension', `${post.pension} `)),
    ...share('levy', ''),
  ];
}

const exact = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });

const insuranceWords = ({ percent, amount }: Rate): string =>
  `${percent ?? 0}% above ${exact(amount ?? ZERO)} ÷ 12 a person`;

/** Employer NI on a month's pay, in pounds: each whole post and the part of one has a threshold of its own. */
function insuranceOn(paid: Pence, fte: string, { percent, amount }: Rate): Decimal {
  const all = new ExactDecimal(fte);
  if (!all.greaterThan(0)) return new ExactDecimal(0);
  const threshold = poundsOf(amount ?? pence(0)).div(12);
  const each = poundsOf(paid).div(all);
  const above = (part: Decimal) => {
    const over = each.times(part).minus(threshold);
    return over.isPositive() ? over : new ExactDecimal(0);
  };
  const whole = all.floor();
  const rest = all.minus(whole);
  const charged = above(new ExactDecimal(1))
    .times(whole)
    .plus(rest.isZero() ? 0 : above(rest));
  return charged.times(percent ?? 0).div(100);
}
