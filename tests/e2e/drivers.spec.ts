import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';
import { budgetOf, cell, openMonths, openPlan, settled } from './support/plan-page.ts';

/** December 2023, counted from the plan's first month: the award of 2023 is paid in it. */
const DECEMBER_2023 = 20;

const panel = ({ page }: App) => page.getByRole('region', { name: 'Driver' });

async function chooseDecember(app: App, line: string): Promise<void> {
  await openPlan(app);
  await app.page.getByRole('searchbox', { name: /Show lines by name/ }).fill(line);
  await openMonths(app);
  await cell(app, line, 'December 2023').click();
}

test('a driven month shows its working, is set by hand by typing, and is computed again', async ({ app }) => {
  await chooseDecember(app, 'Engagement officer');
  const december = cell(app, 'Engagement officer', 'December 2023');
  await expect(december).toHaveAttribute('aria-label', /computed by a driver/);
  await expect(panel(app)).toContainText('NJC award of £1,925.00: owed for April 2023 to November 2023');
  await expect(panel(app)).toContainText('The terms sum to it.');
  await app.page.keyboard.type('3000');
  await app.page.keyboard.press('Enter');
  await settled(app);
  await december.click();
  await expect(december).toHaveAttribute('aria-label', /set by hand in place of the driver/);
  await expect(panel(app)).toContainText('The driver computes 4,112.08.');
  await expectAccessible(app.page);
  await keepPicture(app.page, 'driver-set-by-hand');
  await panel(app).getByRole('button', { name: 'Compute this month again' }).click();
  await expect.poll(() => budgetOf(app, 'Engagement officer', DECEMBER_2023)).toBe(411_208);
  await expect(december).toHaveText('4,112');
});

test('a typed line is computed from a post, by keyboard, with what it comes to as it is typed', async ({ app }) => {
  await chooseDecember(app, 'Business support');
  await panel(app).getByRole('button', { name: 'Compute it…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'What computes Business support' });
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await dialog.getByLabel('Spine point').selectOption('SCP 12');
  await dialog.getByLabel('FTE').fill('much');
  await app.page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Business support: its FTE is a number such as 0.6.');
  await dialog.getByLabel('FTE').fill('0.6');
  await dialog.getByLabel('First day').fill('2022-10-17');
  // £26,421 × 0.6 ÷ 12, and eight months of £1,925 × 0.6 ÷ 12.
  await expect(dialog.getByRole('region', { name: 'Cost by month' })).toContainText('2,091.05');
  await expectAccessible(app.page, '[role=dialog]');
  await keepPicture(app.page, 'driver-dialog');
  await app.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => budgetOf(app, 'Business support', DECEMBER_2023)).toBe(209_105);
  expect(await budgetOf(app, 'Business support', 0)).toBeNull();
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => budgetOf(app, 'Business support', 0)).toBe(230_000);
});

test('a line’s funding is split over two sources, never above the whole, and what is left is shown', async ({
  app,
}) => {
  await chooseDecember(app, 'Engagement officer');
  await panel(app).getByRole('button', { name: 'Funding…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Funding of Engagement officer' });
  await dialog.getByText('2023/24', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Add it to the line' }).click();
  await dialog.getByLabel('Share of SET in 2023/24').fill('70');
  await dialog.getByLabel('Share of GRIP in 2023/24').fill('40');
  await expect(dialog.getByRole('status')).toContainText('its shares come to 110%');
  await dialog.getByLabel('Share of GRIP in 2023/24').fill('20');
  await expect(dialog.getByRole('row', { name: /^Unfunded/ })).toContainText('3,394.50');
  await expectAccessible(app.page, '[role=dialog]');
  await keepPicture(app.page, 'funding-dialog');
  await app.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel(app)).toContainText('Unfunded');
  const { budgets, lines } = await app.call('read-plan', {});
  const lineId = lines.find(({ description }) => description === 'Engagement officer')?.id;
  const year = budgets
    .filter((row) => row.lineId === lineId)
    .map(({ months }) => months.slice(12, 24).reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
  expect(year).toEqual([2_376_148, 678_899]);
});

test('rates are changed where they stand, and every driven line with them', async ({ app }) => {
  await app.open('/rates');
  await expect(app.page.getByRole('heading', { name: 'Rates' })).toBeVisible();
  await expectAccessible(app.page);
  await keepPicture(app.page, 'rates');
  await app.page.getByRole('button', { name: 'SCP 25 from 1 April 2023: £33,945' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Change the row: Pay spine' });
  await dialog.getByLabel('Annual salary, £').fill('36,000');
  await expectAccessible(app.page, '[role=dialog]');
  await app.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // £36,000 ÷ 12, and eight months of what it is above £32,020.
  await expect.poll(() => budgetOf(app, 'Engagement officer', DECEMBER_2023)).toBe(565_333);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => budgetOf(app, 'Engagement officer', DECEMBER_2023)).toBe(411_208);
});

test('costs that may be funded twice are listed, with the way to each line', async ({ app }) => {
  const { lines } = await app.call('read-plan', {});
  const copied = lines.find(({ description }) => description === 'Campaigns')!;
  const { lineId } = await app.call('add-line', {
    interventionId: copied.interventionId,
    categoryId: copied.categoryId,
    description: 'Campaign',
    sourceId: 2,
  });
  await app.call('set-line-months', {
    cells: [{ lineId, sourceId: 2, month: '2023-05' as never, amount: 120_000 as never }],
  });
  await openPlan(app);
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox', { name: /Find/ }).fill('funded twice');
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: 'Costs that may be funded twice' });
  await expect(dialog).toContainText('Same description £1,200.00');
  await expectAccessible(app.page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'ENG › Campaigns' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByRole('complementary', { name: 'The figure' })).toContainText('ENG › Campaigns');
});
