import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** Names the prepared plan to the workers: every run has its own. */
export const PREPARED_PLAN_VARIABLE = 'SETTLEMENT_PREPARED_PLAN';

/** The demonstration plan as every test finds it; copied, never opened itself. */
export function preparedPlan(): string {
  const path = process.env[PREPARED_PLAN_VARIABLE];
  if (path === undefined) throw new Error('the prepared plan is made by the global set-up of playwright.config.ts');
  return path;
}
