import type { Locator } from '@playwright/test';
import { expect, type App } from './app.ts';

/** The plan's screen as tests use it. */
export const grid = ({ page }: App): Locator => page.getByRole('treegrid');

/** A figure by its row's name and its column's: `cell(app, 'Practice lead', 'October 2023')`. */
export const cell = (app: App, row: string, column: string): Locator =>
  grid(app).locator(`[role=gridcell][aria-label*="${row}, ${column}, "]`);

export const formulaBar = ({ page }: App): Locator => page.getByRole('group', { name: 'Active cell' });
export const status = ({ page }: App): Locator => page.locator('footer');

export async function openPlan(app: App, view: 'Budget' | 'Forecast' | 'Actual' = 'Forecast'): Promise<void> {
  await app.open('/plan');
  await expect(grid(app)).toBeVisible();
  await app.page.getByRole('radio', { name: view, exact: true }).check({ force: true });
}

/** Every month of the running year in view of the keyboard. */
export async function openMonths(app: App): Promise<void> {
  await app.page.getByText('Months', { exact: true }).click();
}

/** Waits until the core has been told and has told back. */
export async function settled(app: App): Promise<void> {
  await expect(app.page.locator('.saved')).toContainText('Saved');
}

export async function paste({ page }: App, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** What the core holds for a line's months, in pence. */
export async function monthsOf(app: App, description: string): Promise<readonly (number | null)[]> {
  const plan = await app.call('read-plan', {});
  const line = plan.lines.find((one) => one.description === description);
  return plan.budgets.find((row) => row.lineId === line?.id)?.months ?? [];
}

/** One of them; months are counted from the plan's first. */
export const budgetOf = async (app: App, description: string, month: number): Promise<number | null | undefined> =>
  (await monthsOf(app, description))[month];
