import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const setAllocation = (app: App, pounds: number, reason: string) =>
  app.call('set-allocation', {
    sourceId: 1,
    year: financialYear(2024),
    amount: pence(pounds * 100),
    certainty: 'signed',
    reason,
  });

test('an action is listed with person, reason and state, and opens to what it changed', async ({ app }) => {
  await setAllocation(app, 1_234_567, 'Letter of 3 February');
  await app.open('/history');
  const { page } = app;
  const row = page.getByRole('row', { name: /Letter of 3 February/ });
  await expect(row).toBeVisible();
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /^Action/ });
  await expect(panel.getByRole('cell', { name: '1,234,567.00' })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'history');
  await panel.getByRole('button', { name: 'Close this action' }).click();
  await expect(panel).toBeHidden();
});

test('undo adds to the history and redo names what it would do again', async ({ app }) => {
  await setAllocation(app, 1_111_111, 'To be taken back');
  await app.open('/history');
  const { page } = app;
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Undo “/ })
    .click();
  await expect(page.getByRole('row', { name: /To be taken back/ })).toContainText('Undone since');
  await expect(page.getByRole('main').getByRole('button', { name: /^Redo “/ })).toBeVisible();
});

test('the history is searched', async ({ app }) => {
  await setAllocation(app, 1_000_001, 'First reason');
  await setAllocation(app, 1_000_002, 'Second reason');
  await app.open('/history');
  const { page } = app;
  await page.getByRole('searchbox').fill('Second reason');
  await expect(page.getByRole('row', { name: /Second reason/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /First reason/ })).toHaveCount(0);
  await page.getByRole('searchbox').fill('no such words at all');
  await expect(page.getByText('No action fits')).toBeVisible();
});

test('a line’s history is found, and what it was is brought back by keyboard', async ({ app }) => {
  const { budgets, lines } = await app.call('read-plan', {});
  const [row] = budgets;
  const line = lines.find(({ id }) => id === row!.lineId)!;
  const month = '2024-11' as Month;
  const set = (amount: number) =>
    app.call('set-line-months', {
      cells: [{ lineId: row!.lineId, sourceId: row!.sourceId, month, amount: pence(amount) }],
    });
  const first = await set(12_345);
  await set(99_900);
  await app.open('/history');
  const { page } = app;
  await page.getByRole('combobox', { name: 'Line' }).selectOption({ label: line.description });
  await expect(page.getByRole('row', { name: /Set November 2024/ })).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Month' }).selectOption({ label: 'November 2024' });
  await expect(page.getByRole('row', { name: /Set November 2024/ })).toHaveCount(2);
  await page
    .getByRole('row', { name: new RegExp(`^${first.revision} `) })
    .getByRole('button')
    .focus();
  await page.keyboard.press('Enter');
  const then = page.getByRole('region', { name: 'The line as it stood then' });
  await expect(then.getByRole('row', { name: /November 2024/ })).toContainText('123.45');
  await expectAccessible(page);
  await then.getByRole('button', { name: 'Restore 1 month' }).press('Enter');
  await expect(page.getByRole('row', { name: /Restore the budget of/ })).toBeVisible();
  const after = await app.call('read-cell-history', { lineId: row!.lineId, sourceId: row!.sourceId, month });
  expect(after[0]).toMatchObject({ before: 99_900, after: 12_345 });
});
