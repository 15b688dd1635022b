import type { FinancialYear } from '../../calendar/financial-year.ts';

/** What a new plan is called and the years it covers; `years` is 1 to 10. */
export interface TemplatePlan {
  readonly name: string;
  readonly firstYear: FinancialYear;
  readonly years: number;
}

/** Ids and positions from 1, in the order of the list. */
export const numbered = <T extends object>(items: readonly T[]): (T & { id: number; position: number })[] =>
  items.map((item, i) => ({ ...item, id: i + 1, position: i + 1 }));
