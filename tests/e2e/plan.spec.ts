import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { expect, expectAccessible, keepPicture, test } from './support/app.ts';
import { budgetOf, cell, formulaBar, grid, openMonths, openPlan, paste, settled, status } from './support/plan-page.ts';

/** April 2023, counted from the plan's first month. */
const APRIL_2023 = 12;
const OCTOBER_2023 = 18;

test('the plan opens on the running year, and nothing of it is inaccessible', async ({ app }) => {
  await openPlan(app);
  await expect(cell(app, 'Practice lead', 'September 2023')).toBeVisible();
  await cell(app, 'Practice lead', 'September 2023').click();
  await expect(formulaBar(app)).toContainText('Locked because the ledger has reached P06, September 2023');
  await expect(app.page.getByText('Equals the figure.')).toBeVisible();
  await expectAccessible(app.page);
  await keepPicture(app.page, 'plan');
});

test('the total of every year is the overview’s', async ({ app }) => {
  await openPlan(app);
  await app.page.getByText('Years', { exact: true }).click();
  const { byYear } = sourceYears(await app.call('read-plan', {}));
  for (const [year, { forecast }] of byYear) {
    const pounds = (forecast / 100).toLocaleString('en-GB', { maximumFractionDigits: 0 });
    const total = grid(app).locator('.rdg-summary-row').last();
    const at = [...byYear.keys()].indexOf(year);
    await expect(total.getByRole('gridcell').nth(2 + at)).toHaveText(pounds);
  }
});

test('an edit shows at once, is kept, and is taken back and done again', async ({ app }) => {
  await openPlan(app);
  const october = cell(app, 'Practice lead', 'October 2023');
  const before = await budgetOf(app, 'Practice lead', OCTOBER_2023);
  await october.click();
  await app.page.keyboard.type('=12*850');
  await expect(formulaBar(app)).toContainText('=12*850');
  await app.page.keyboard.press('Enter');
  await expect(october).toHaveText('10,200');
  await settled(app);
  await expect(status(app)).toContainText('undo “Set Practice lead, October 2023”');
  expect(await budgetOf(app, 'Practice lead', OCTOBER_2023)).toBe(1_020_000);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => budgetOf(app, 'Practice lead', OCTOBER_2023)).toBe(before);
  await expect(october).not.toHaveText('10,200');
  await expect(app.page.getByRole('button', { name: /^Redo “Set Practice lead/ })).toBeVisible();
  await app.page.keyboard.press('Control+y');
  await expect(october).toHaveText('10,200');
});

test('what is no amount stays in the editor with the reason, and Esc leaves the cell as it was', async ({ app }) => {
  await openPlan(app);
  const october = cell(app, 'Practice lead', 'October 2023');
  const before = await october.innerText();
  await october.click();
  await app.page.keyboard.type('abc');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: /Practice lead, October 2023/ })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(formulaBar(app)).toContainText('“abc” is not an amount');
  await app.page.keyboard.press('Escape');
  await expect(october).toHaveText(before);
  await expect(october).toBeFocused();
});

test('a block as Excel copies it is one paste and one undo; a quarter’s total is stepped over', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  await cell(app, 'Practice lead', 'April 2023').click();
  const amounts = Array.from({ length: 12 }, (_, i) => `£1,${100 + i}.50`);
  await paste(app, `${amounts.join('\t')}\r\n${amounts.map(() => '(20.00)').join('\t')}\r\n`);
  await expect(cell(app, 'Practice lead', 'July 2023')).toHaveText('1,104');
  await settled(app);
  expect(await budgetOf(app, 'Practice lead', APRIL_2023 + 11)).toBe(111_150);
  expect(await budgetOf(app, 'Venues and materials', APRIL_2023)).not.toBe(-2_000);
  await expect(status(app)).toContainText('undo “Paste 2 × 12 cells”');
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => budgetOf(app, 'Practice lead', APRIL_2023 + 11)).not.toBe(111_150);
});

test('cells that cannot be written are named, and nothing is written until that is decided', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const before = await budgetOf(app, 'Practice lead', APRIL_2023);
  await cell(app, 'Practice lead', 'April 2023').click();
  await paste(app, '12\tx1\r\n');
  const dialog = app.page.getByRole('alertdialog', { name: '1 cell cannot be written' });
  await expect(dialog).toContainText('Practice lead, May 2023');
  await expectAccessible(app.page);
  await dialog.getByRole('button', { name: 'Write nothing' }).click();
  expect(await budgetOf(app, 'Practice lead', APRIL_2023)).toBe(before);
  await expect(cell(app, 'Practice lead', 'April 2023')).toBeFocused();
  await paste(app, '12\tx1\r\n');
  await app.page.getByRole('button', { name: 'Paste the other 1' }).click();
  await expect.poll(() => budgetOf(app, 'Practice lead', APRIL_2023)).toBe(1_200);
});

test('a copied range comes off the clipboard as a table', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(app, 'Practice lead', 'April 2023').click();
  await app.page.keyboard.type('1,234.56');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('(5)');
  await app.page.keyboard.press('Enter');
  await cell(app, 'Practice lead', 'April 2023').click();
  await app.page.keyboard.press('Shift+ArrowRight');
  await app.page.keyboard.press('Control+c');
  expect(await app.page.evaluate(async () => navigator.clipboard.readText())).toBe('1234.56\t-5\r\n');
});

test('fill right and down, and Delete, by keyboard alone', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const { keyboard } = app.page;
  await cell(app, 'Practice lead', 'April 2023').click();
  await keyboard.type('77');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+r');
  await expect(cell(app, 'Practice lead', 'June 2023')).toHaveText('77');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+d');
  await settled(app);
  await expect(status(app)).toContainText('Sum £462.00');
  await expect(status(app)).toContainText('Count 6');
  await keyboard.press('Delete');
  await expect(cell(app, 'Practice lead', 'June 2023')).toHaveText('');
  await expect(cell(app, 'Practice lead', 'June 2023')).toHaveAttribute('aria-label', /not entered/);
  await expect.poll(() => budgetOf(app, 'Practice lead', APRIL_2023)).toBeNull();
});

test('a quarter typed is spread over its months', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  await cell(app, 'Practice lead', 'Q1 2023/24').click();
  await app.page.keyboard.type('100');
  await app.page.keyboard.press('Enter');
  await expect(formulaBar(app)).toContainText('Spread over 3 open months of Q1 2023/24');
  await settled(app);
  const months = await Promise.all([0, 1, 2].map((i) => budgetOf(app, 'Practice lead', APRIL_2023 + i)));
  expect(months.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(10_000);
});

test('an actual is locked and says why; its ledger rows add up to it', async ({ app }) => {
  await openPlan(app);
  const { page } = app;
  await cell(app, 'Practice lead', 'September 2023').click();
  await page.keyboard.type('5');
  await expect(page.getByRole('textbox', { name: /Practice lead/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'The figure' });
  await expect(panel).toBeFocused();
  await expect(panel.getByText('Equals the figure.')).toBeVisible();
  await expect(panel.getByRole('row', { name: /^Sum of/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(app, 'Practice lead', 'September 2023')).toBeFocused();
});

test('rows and columns open and close by keyboard, and the cursor stays with its row', async ({ app }) => {
  await openPlan(app);
  const { keyboard } = app.page;
  await cell(app, 'Practice lead', 'September 2023').click();
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect(cell(app, 'Practice lead', 'September 2023')).toHaveCount(0);
  await expect(cell(app, 'Trauma-informed training', 'September 2023')).toBeFocused();
  await keyboard.press('Alt+Shift+ArrowRight');
  await expect(cell(app, 'Practice lead', 'September 2023')).toBeVisible();
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect(cell(app, 'Trauma-informed training', 'Q2 2023/24')).toBeFocused();
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect(cell(app, 'Practice lead', 'August 2023')).toBeVisible();
});

test('a line is added, found, renamed and removed', async ({ app }) => {
  await openPlan(app, 'Budget');
  const { page } = app;
  await page.getByRole('button', { name: 'Lines' }).click();
  await page.getByRole('menuitem', { name: 'Add line…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a line' });
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Peer mentors');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add line' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('searchbox', { name: /Show lines/ }).fill('peer mentors');
  const name = grid(app).getByRole('rowheader', { name: 'Peer mentors, line' });
  await expect(name).toBeVisible();
  await name.click();
  await page.keyboard.press('F2');
  const change = page.getByRole('dialog', { name: 'Change the line' });
  await change.getByRole('textbox', { name: 'Description' }).fill('Peer mentors, east');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(grid(app).getByRole('rowheader', { name: 'Peer mentors, east, line' })).toBeVisible();
  await page.getByRole('button', { name: 'Lines' }).click();
  await page.getByRole('menuitem', { name: /^Remove Peer mentors, east/ }).click();
  await page.getByRole('button', { name: 'Remove the line' }).click();
  await expect(page.getByText(/No line matches/)).toBeVisible();
});

test('a figure opens with Enter from the totals too', async ({ app }) => {
  await openPlan(app);
  const { page } = app;
  await grid(app).locator('.rdg-summary-row').last().getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'The figure' });
  await expect(panel.getByText('Themes')).toBeVisible();
  await expect(panel.getByText('Equals the figure.')).toBeVisible();
});

test('at 1024 × 768 the name stays, the source goes, and the panel comes over the grid', async ({ app }) => {
  await app.page.setViewportSize({ width: 1024, height: 768 });
  await openPlan(app);
  const { page } = app;
  await expect(grid(app).getByRole('columnheader', { name: 'Source' })).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'The figure' })).toHaveCount(0);
  await cell(app, 'Practice lead', 'October 2023').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'The figure' })).toBeFocused();
  await expectAccessible(page);
  await keepPicture(page, 'plan-1024');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'The figure' })).toHaveCount(0);
  await expect(cell(app, 'Practice lead', 'October 2023')).toBeFocused();
});
