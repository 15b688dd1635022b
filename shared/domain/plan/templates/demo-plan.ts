import { financialYear } from '../../calendar/financial-year.ts';
import { blankTemplate } from './blank-template.ts';
import type { PlanSeed } from './plan-seed.ts';
export const demoPlan = (): PlanSeed => ({
  ...blankTemplate({ name: 'Demonstration', firstYear: financialYear(2022), years: 3 }),
  demo: true,
});
