import type { PostsDriver, QuantityDriver } from '../../../drivers/driver-types.ts';
import type { Intervention } from '../../plan-document.ts';

/** How the demonstration plan is written down: in whole pounds a year, from which months, orders and ledger follow. */

export type SourceCode = 'SET' | 'GRIP' | 'MATCH' | 'COF';
/** Whole pounds in 2022/23, 2023/24 and 2024/25; null where nothing is budgeted. */
export type YearPounds = readonly [number | null, number | null, number | null];
export type Funding = Partial<Readonly<Record<SourceCode, YearPounds>>>;

/** Which months of a year a budget falls in, and with what weight. */
export const PROFILES = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  quarterly: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
  'from July': [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  'from September': [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
  'to July': [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  'school months': [1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1],
  'light nights': [8, 9, 10, 11, 11, 9, 8, 8, 7, 6, 6, 7],
  'two rounds': [0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 0],
  spring: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'spring and autumn': [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  'report stages': [0, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0, 4],
} as const;
export type ProfileName = keyof typeof PROFILES;

/** How a line's money is spent, which decides what its ledger rows look like. */
export type Spending =
  | { readonly how: 'pay' | 'on-costs'; readonly posts: readonly string[] }
  | { readonly how: 'overtime'; readonly teams: readonly string[] }
  | {
      readonly how: 'contract';
      readonly supplier: string;
      /** One order for each year, or one for the whole settlement. */
      readonly orders: 'yearly' | 'whole';
      /** The month of the plan, from 0, in which work really began; before it nothing is invoiced. */
      readonly began?: number;
      /** Hundredths of a percent of the budget that the order is for. */
      readonly share: number;
    }
  | { readonly how: 'purchases'; readonly suppliers: readonly string[]; readonly texts: readonly string[] }
  | { readonly how: 'grants'; readonly recipients: readonly string[] }
  | { readonly how: 'recharge'; readonly text: string };

export type DemoDriver = Pick<PostsDriver, 'kind' | 'definition'> | Pick<QuantityDriver, 'kind' | 'definition'>;

export interface DemoLine {
  readonly category: string;
  readonly description: string;
  readonly funding: Funding;
  /** One profile for all years, or one for each. */
  readonly profile: ProfileName | readonly [ProfileName, ProfileName, ProfileName];
  readonly spending: Spending;
  /** What computes the line's months, in place of its whole pounds and profile. */
  readonly driver?: DemoDriver;
  /** What is spent of the profile in 2022/23 and 2023/24, in hundredths of a percent; 9,800 and 9,650 unless given. */
  readonly rate?: readonly [number, number];
  /** Months of the plan, from 0, in which nothing is spent: a vacancy, a pause. First and last. */
  readonly idle?: readonly [number, number];
}

export interface DemoIntervention extends Pick<
  Intervention,
  'code' | 'name' | 'provider' | 'starts' | 'ends' | 'status'
> {
  readonly theme: string;
  readonly costCentre: string;
  /** Hundredths of a percent by locality. */
  readonly localities: Readonly<Record<string, number>>;
  readonly lines: readonly DemoLine[];
}

export const pay = (description: string, post: string, funding: Funding, more: Partial<DemoLine> = {}): DemoLine => ({
  category: 'PAY',
  description,
  funding,
  profile: 'even',
  spending: { how: 'pay', posts: post.split(' ') },
  ...more,
});

export const onCosts = (posts: string, funding: Funding, more: Partial<DemoLine> = {}): DemoLine => ({
  category: 'ONC',
  description: 'Employer’s national insurance and pension',
  funding,
  profile: 'even',
  spending: { how: 'on-costs', posts: posts.split(' ') },
  ...more,
});
