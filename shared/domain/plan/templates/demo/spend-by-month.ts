import { MONTHS_IN_YEAR } from '../../../calendar/month.ts';
import { pence, type Pence } from '../../../money/pence.ts';
import type { Chance } from './chance.ts';
import type { DemoHome } from './demo-homes.ts';
import type { Spending } from './demo-types.ts';
import { POSTED_MONTHS, shareOf } from './postings.ts';

/** What is spent of a profile unless a line says otherwise, by year, in hundredths of a percent. */
const USUAL_RATE = [9_800, 9_650] as const;
const PAY_RATE = [10_000, 10_000] as const;
/** How far a month strays from its profile, in hundredths of a percent. */
const STRAYS: Readonly<Record<Spending['how'], number>> = {
  pay: 0,
  'on-costs': 0,
  overtime: 700,
  contract: 0,
  purchases: 1_800,
  grants: 300,
  recharge: 0,
};

/**
 * The pay award of 2022/23 came in November and was backdated to April; that of 2023/24 is still to come when the
 * ledger ends, so that pay runs under its budget until then.
 */
const AWARD_MONTH = 7;
const BEFORE_AWARD = 9_700;
const BEFORE_NEXT_AWARD = 9_650;

/** What a home costs in each month that the ledger covers; null where nothing is spent. */
export const spendByMonth = (home: DemoHome, chance: Chance): (Pence | null)[] =>
  Array.from({ length: POSTED_MONTHS }, (_, month) => spendIn(home, month, chance));

function spendIn({ months, line }: DemoHome, month: number, chance: Chance): Pence | null {
  const [from, to] = line.idle ?? [Infinity, -Infinity];
  const budget = months[month] ?? null;
  if (budget === null || (month >= from && month <= to)) return null;
  const { how } = line.spending;
  const isPay = how === 'pay' || how === 'on-costs';
  const rate = (line.rate ?? (isPay ? PAY_RATE : USUAL_RATE))[month < MONTHS_IN_YEAR ? 0 : 1];
  const strays = chance.between(-STRAYS[how], STRAYS[how]);
  const spent = shareOf(shareOf(budget, rate), 10_000 + strays);
  // A driver has the award in the month in which it is paid already.
  return isPay && line.driver === undefined ? shareOf(spent, awardIn(month)) : spent;
}

function awardIn(month: number): number {
  if (month >= MONTHS_IN_YEAR) return BEFORE_NEXT_AWARD;
  if (month === AWARD_MONTH) return 10_000 + AWARD_MONTH * (10_000 - BEFORE_AWARD);
  return month < AWARD_MONTH ? BEFORE_AWARD : 10_000;
}

/** Weights that split an amount into rows of unlike size. */
export const unlikeWeights = (count: number, chance: Chance): number[] =>
  Array.from({ length: count }, () => chance.between(55, 145));

/** An amount in whole pounds and fifty pence, as estimates are. */
export const roughly = (amount: Pence): Pence => pence(amount - (amount % 5_000));
