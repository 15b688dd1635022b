import { ExactDecimal } from '../money/rounding.ts';
import { monthOfDate } from '../calendar/month.ts';
import type { Rate, RateKind } from './driver-types.ts';
import { pointOf } from './rate-table.ts';

type Fields = Omit<Rate, 'id' | 'origin'>;

interface Wanted {
  readonly key: 'needed' | 'none';
  readonly percent: 'needed' | 'none' | 'may be';
  readonly amount: 'needed' | 'none' | 'may be';
}

/** What a row of each kind says. */
export const RATE_FIELDS: Readonly<Record<RateKind, Wanted>> = {
  spine: { key: 'needed', percent: 'none', amount: 'needed' },
  'employer NI': { key: 'none', percent: 'needed', amount: 'needed' },
  pension: { key: 'needed', percent: 'needed', amount: 'none' },
  levy: { key: 'none', percent: 'needed', amount: 'none' },
  'pay award': { key: 'needed', percent: 'may be', amount: 'may be' },
  indexation: { key: 'needed', percent: 'needed', amount: 'none' },
};

/** Why a row cannot stand in its table, in words; null when it can. */
export function rateProblem(rate: Fields): string | null {
  const wanted = RATE_FIELDS[rate.kind];
  if ((rate.key === '') !== (wanted.key === 'none'))
    return wanted.key === 'none' ? `${rate.kind} has no key` : `${rate.kind} needs a key`;
  for (const field of ['percent', 'amount'] as const) {
    if (wanted[field] === 'needed' && rate[field] === null) return `${rate.kind} needs ${NAMES[field]}`;
    if (wanted[field] === 'none' && rate[field] !== null) return `${rate.kind} has no ${field}`;
  }
  return rate.kind === 'pay award' ? awardProblem(rate) : otherProblem(rate);
}

const NAMES = { percent: 'a percentage', amount: 'an amount' } as const;

function awardProblem({ percent, amount, paidFrom, starts }: Fields): string | null {
  if (percent === null && amount === null) return 'a pay award needs a percentage or an amount';
  if (paidFrom !== null && paidFrom < monthOfDate(starts)) return 'a pay award cannot be paid before it starts';
  return null;
}

function otherProblem({ kind, key, percent, amount, paidFrom }: Fields): string | null {
  if (paidFrom !== null) return `${kind} has no month of first payment`;
  if (kind === 'spine' && pointOf(key) === null) return 'a spine point ends in its number, such as SCP 23';
  if (amount !== null && amount < 0) return `${kind} cannot be below nothing`;
  if (kind !== 'indexation' && percent !== null && new ExactDecimal(percent).isNegative())
    return `${kind} cannot be below nothing`;
  return null;
}
