import { financialYear } from '../../../calendar/financial-year.ts';
import { planMonths } from '../../../calendar/plan-months.ts';
import type { Rate } from '../../../drivers/driver-types.ts';
import { driverWorking } from '../../../drivers/driver-working.ts';
import { providedRates } from '../../../drivers/provided-rates.ts';
import type { Pence } from '../../../money/pence.ts';
import type { DemoDriver } from './demo-types.ts';

const indexation = (starts: string, percent: string): Omit<Rate, 'id'> => ({
  kind: 'indexation',
  key: 'OVH',
  starts,
  percent,
  amount: null,
  paidFrom: null,
  origin: 'Recharge agreement with the host: made up for the demonstration',
});

/** The rates of the demonstration: the provided ones, and what the host raises its recharges by. */
export const DEMO_RATES: readonly Rate[] = [
  ...providedRates(),
  indexation('2023-04-01', '2.1'),
  indexation('2024-04-01', '2'),
].map((rate, i) => ({ ...rate, id: i + 1 }));

const MONTHS = planMonths({ firstYear: financialYear(2022), years: 3 });

/** What a driven line of the demonstration costs by month. */
export const computedMonths = (driver: DemoDriver, categoryCode: string): (Pence | null)[] =>
  driverWorking(driver, { months: MONTHS, rates: DEMO_RATES, categoryCode }).months.map(({ amount }) => amount);
