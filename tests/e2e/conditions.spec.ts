import type { Locator } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const grid = ({ page }: App): Locator => page.getByRole('treegrid');
const strip = ({ page }: App): Locator => page.getByRole('region', { name: 'Conditions 2023/24' });
const meter = (within: Locator, name: string): Locator => within.getByRole('button', { name });
const dialog = ({ page }: App): Locator => page.getByRole('dialog');

async function find({ page }: App, words: string): Promise<void> {
  await page.getByRole('button', { name: /Find a figure/ }).press('Enter');
  await page.getByRole('combobox', { name: 'Find' }).fill(words);
  await page.keyboard.press('Enter');
}

const cell = (app: App, row: string, column: string): Locator =>
  grid(app).locator(`[role=gridcell][aria-label*="${row}, ${column}, "]`);

test('the overview shows what is met, close and broken, and what would mend it', async ({ app }) => {
  await app.open('/overview');
  const block = app.page.getByRole('region', { name: 'Conditions 2023/24' });
  await expect(block).toContainText('1 broken');
  await expect(meter(block, 'Match')).toContainText('29.9%');
  await expect(meter(block, 'Match')).toContainText('Broken');
  await expect(meter(block, 'Community grants')).toContainText('Close');
  await meter(block, 'Match').press('Enter');
  await expect(dialog(app)).toContainText('Add £574.85 of new money to the forecast of Partners’ match.');
  await expectAccessible(app.page);
  await keepPicture(app.page, 'condition-figures');
  await app.page.keyboard.press('Escape');
  await expect(meter(block, 'Match')).toBeFocused();
  await keepPicture(app.page, 'overview-conditions');
});

test('the strip under the grid follows each edit, and is mended by one', async ({ app }) => {
  const { page } = app;
  await app.open('/plan');
  await expect(grid(app)).toBeVisible();
  await page.getByRole('radio', { name: 'Budget', exact: true }).check({ force: true });
  await page.getByText('Months', { exact: true }).click();
  const support = cell(app, 'Finance and audit support', 'December 2023');
  await support.click();
  const overheads = meter(strip(app), 'Overheads');
  await expect(overheads).toContainText('£40,596 to spare');
  const before = await support.innerText();
  await page.keyboard.type('50000');
  await page.keyboard.press('Enter');
  await expect(overheads).toContainText('Broken');
  await expect(overheads).toContainText('£7,854 over');
  await expect(page.getByRole('status').filter({ hasText: 'Overheads: Broken' })).toBeAttached();
  await keepPicture(page, 'plan-condition-broken');
  await overheads.press('Enter');
  await expect(dialog(app)).toContainText('Take £7,854 off the budget of Overheads of VRN settlement.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(overheads).toBeFocused();
  await support.click();
  await page.keyboard.type('=50000-7854');
  await page.keyboard.press('Enter');
  await expect(overheads).toContainText('nothing to spare');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(support).toHaveText(before);
  await expect(overheads).toContainText('£40,596 to spare');
});

test('a condition is added, changed, moved, switched off and removed by keyboard', async ({ app }) => {
  const { page } = app;
  await app.open('/overview');
  await find(app, 'conditions');
  await expect(page.getByRole('heading', { name: 'Conditions', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'conditions');
  await page.getByRole('button', { name: 'Add a condition' }).press('Enter');
  await page.keyboard.type('Training');
  await dialog(app).locator('summary', { hasText: 'Categories' }).press('Enter');
  await dialog(app).getByRole('checkbox', { name: 'Training and communications' }).press('Space');
  await dialog(app).getByLabel('Percent').fill('5');
  await expectAccessible(page);
  await keepPicture(page, 'condition-editor');
  await dialog(app).getByLabel('Percent').press('Enter');
  const row = page.getByRole('row', { name: /Training at least 5% of the allocation/ });
  await expect(row).toContainText('Broken');
  await row.getByRole('button', { name: 'Move Training up' }).press('Enter');
  await expect(page.getByRole('row').nth(6)).toContainText('Training');
  await row.getByRole('button', { name: 'Edit Training' }).press('Enter');
  await dialog(app).getByLabel('Percent').fill('3.5');
  await dialog(app).getByLabel('Percent').press('Enter');
  await expect(page.getByRole('row', { name: /Training at least 3.5%/ })).toContainText('Met');
  await page.getByRole('button', { name: 'Switch off Training' }).press('Enter');
  await expect(page.getByRole('row', { name: /Training/ })).toContainText('Switched off');
  await page.getByRole('button', { name: 'Edit Training' }).press('Enter');
  await dialog(app).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(page.getByRole('row', { name: /Training at least/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Training at least 3.5%/ })).toContainText('Switched off');
});

test('an editor refuses what makes no sense, in words, and keeps what was typed', async ({ app }) => {
  await app.open('/conditions');
  await app.page.getByRole('button', { name: 'Add a condition' }).click();
  await dialog(app).getByLabel('Percent').fill('lots');
  await dialog(app).getByRole('button', { name: 'Add the condition' }).click();
  await expect(dialog(app).getByRole('alert')).toHaveText('Give it a name.');
  await dialog(app).getByLabel('Name', { exact: true }).fill('Match');
  await expect(dialog(app).getByRole('alert')).toHaveText('Enter a percentage, such as 10 or 7.5.');
  await dialog(app).getByLabel('Percent').fill('100');
  await dialog(app).getByLabel('A share of').selectOption('allocation and numerator');
  await expect(dialog(app).getByRole('alert')).toHaveText('A share of a total that it is part of is below 100%.');
});
