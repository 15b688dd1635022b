import type { Month } from '../../shared/domain/calendar/month.ts';
import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Post, Rate } from '../../shared/domain/drivers/driver-types.ts';
import { driverWorking } from '../../shared/domain/drivers/driver-working.ts';
import { providedRateList } from '../../shared/domain/drivers/provided-rates.ts';
import type { DriverWorking } from '../../shared/domain/drivers/working-types.ts';

/** A full-time post on the spine, in the scheme, for the whole plan. */
export const aPost = (fields: Partial<Post> = {}): Post => ({
  title: 'Analyst',
  point: 'SCP 25',
  salary: null,
  fte: '1',
  starts: null,
  ends: null,
  pension: 'LGPS',
  vacancyPercent: '0',
  incrementsTo: null,
  award: 'NJC',
  part: 'pay and on-costs',
  ...fields,
});

export const MONTHS = planMonths({ firstYear: financialYear(2022), years: 3 });
export const monthAt = (month: string): number => MONTHS.indexOf(month as Month);

/** What a post costs over three years from 2022/23. */
export const workingOf = (posts: readonly Post[], rates: readonly Rate[] = providedRateList()): DriverWorking =>
  driverWorking({ kind: 'posts', definition: { posts } }, { months: MONTHS, rates, categoryCode: 'PAY' });

let ids = 1_000;
export const aRate = (fields: Pick<Rate, 'kind' | 'starts'> & Partial<Rate>): Rate => ({
  id: (ids += 1),
  key: '',
  percent: null,
  amount: null,
  paidFrom: null,
  origin: '',
  ...fields,
});
