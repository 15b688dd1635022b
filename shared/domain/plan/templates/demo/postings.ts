import { addToMonth, type Month } from '../../../calendar/month.ts';
import { pence, type Pence } from '../../../money/pence.ts';
import { roundToPence, poundsOf } from '../../../money/rounding.ts';
import type { DemoHome } from './demo-homes.ts';

/** The first month of the plan and how many of its months the demonstration's ledger covers: to September 2023. */
export const FIRST_MONTH = '2022-04' as Month;
export const POSTED_MONTHS = 18;

/** One row of the demonstration's ledger. */
export interface Posting {
  /** The month of the plan it is posted to, from 0. */
  readonly month: number;
  /** Posted to P13 of the year that ended with `month`. */
  readonly adjustment: boolean;
  /** ISO date. */
  readonly date: string;
  readonly costCentre: string;
  readonly account: string;
  readonly project: string;
  readonly supplier: string;
  readonly order: string;
  /** Rows of one document share a transaction number. */
  readonly document: string;
  readonly text: string;
  readonly amount: Pence;
}

type Written = Pick<Posting, 'supplier' | 'text' | 'amount' | 'document'> & { readonly order?: string };

/** A row of a home's money, in a month of the plan and on a day of it. */
export function posting(
  home: Pick<DemoHome, 'costCentre' | 'account' | 'project'>,
  month: number,
  day: number,
  row: Written,
): Posting {
  const { costCentre, account, project } = home;
  return { order: '', ...row, costCentre, account, project, month, adjustment: false, date: dateOf(month, day) };
}

/** ISO date; `day` is 1 to 28. */
export const dateOf = (month: number, day: number): string =>
  `${addToMonth(FIRST_MONTH, month)}-${String(day).padStart(2, '0')}`;

/** Hundredths of a percent of an amount. */
export const shareOf = (amount: Pence, basisPoints: number): Pence =>
  roundToPence(poundsOf(amount).times(basisPoints).div(10_000), 'half up');

export const opposite = (amount: Pence): Pence => pence(-amount);
