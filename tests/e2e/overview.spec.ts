import type { Locator } from '@playwright/test';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const table = ({ page }: App): Locator => page.getByRole('table', { name: /Sources by year/ });

/** The row of a year under a source. */
const yearRow = (app: App, source: string, year: string): Locator =>
  table(app)
    .locator('tbody', { has: app.page.getByRole('button', { name: source, exact: true }) })
    .getByRole('row', { name: new RegExp(`^${year}`) });

const COLUMN = { allocation: 2, budget: 3, headroom: 4, actual: 5, committed: 6, forecast: 7, variance: 8 } as const;

const cell = (row: Locator, column: keyof typeof COLUMN): Locator => row.locator('th,td').nth(COLUMN[column]);

test('the table shows what the plan adds up to', async ({ app }) => {
  await app.open('/overview');
  const sums = sourceYears(await app.call('read-plan', {}));
  const first = sums.rows[1]!;
  const row = yearRow(app, 'VRN settlement', first.year);
  for (const column of ['allocation', 'budget', 'actual', 'committed', 'forecast'] as const) {
    const shown = formatMoney(first[column]!);
    await expect(cell(row, column), column).toHaveText(shown);
  }
  await expectAccessible(app.page);
  await keepPicture(app.page, 'overview');
});

test('every amount of the table opens into what sums to it, to the penny', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await expect(table(app)).toBeVisible();
  const figures = table(app).locator('td:not(.n-in) > button[data-cell]');
  const count = await figures.count();
  expect(count).toBeGreaterThan(60);
  for (let at = 0; at < count; at += 1) {
    await figures.nth(at).click();
    const panel = page.getByRole('complementary', { name: /^Make-up of/ });
    await expect(panel.getByText(/Nothing is entered here|Equals the figure, to the penny/)).toBeVisible();
  }
});

test('Enter opens a figure, Escape goes back to it, arrows move between figures', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  const row = yearRow(app, 'VRN settlement', '2023/24');
  const forecast = cell(row, 'forecast').getByRole('button');
  await forecast.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Make-up of VRN settlement, 2023/24: Forecast' });
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(forecast).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(row, 'variance').getByRole('button')).toBeFocused();
});

test('an allocation is entered on the page of its source, and shows here', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  const allocation = cell(yearRow(app, 'VRN settlement', '2024/25'), 'allocation').getByRole('button');
  await allocation.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Allocation of VRN settlement, 2024/25' });
  await dialog.getByRole('textbox', { name: 'Amount, £' }).fill('1.25m');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(allocation).toHaveText(formatMoney(pence(125_000_000)));
  await page.keyboard.press('Control+Z');
  await expect(allocation).toHaveText('1,190,000');
});

test('the chart has its table behind it', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  const chart = page.getByRole('region', { name: 'Cumulative spend against allocation' });
  await expect(chart.getByRole('img', { name: /^Cumulative spend, April 2022 to March 2025/ })).toBeVisible();
  await chart.getByRole('button', { name: 'Show as table' }).focus();
  await page.keyboard.press('t');
  const rows = chart.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(37);
  await expectAccessible(page);
});

test('money is shown in pounds, thousands or pence', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  const total = sourceYears(await app.call('read-plan', {})).total;
  const shown = table(app).locator('tr.tot td').nth(2);
  await expect(shown).toHaveText(formatMoney(total.budget));
  await page.getByRole('radio', { name: 'Pence' }).check();
  await expect(shown).toHaveText(formatMoney(total.budget, { show: 'pence' }));
  await page.getByRole('radio', { name: '£k' }).check();
  await expect(shown).toHaveText(formatMoney(total.budget, { show: 'thousands' }));
});

test('what wants attention leads to where it is put right', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  const { ledger } = await app.call('read-plan', {});
  const entry = page.getByRole('region', { name: 'Needs attention' }).getByRole('button', { name: /^At risk Code/ });
  await expect(entry).toContainText(formatMoney(ledger.uncodedSum, { symbol: true }));
  await entry.click();
  await expect(page).toHaveURL(/#\/ledger/);
});

for (const [name, width, height] of [
  ['1024 by 768', 1024, 768],
  ['200 % zoom', 720, 450],
] as const) {
  test(`nothing is cut at ${name}`, async ({ app }) => {
    await app.page.setViewportSize({ width, height });
    await app.open('/overview');
    await expect(table(app)).toBeVisible();
    const wider = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expectAccessible(app.page);
    await keepPicture(app.page, `overview ${name}`);
  });
}

test('the dark theme is as accessible as the light one', async ({ app }) => {
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.open('/overview');
  await expect(table(app)).toBeVisible();
  await expectAccessible(app.page);
  await keepPicture(app.page, 'overview dark');
});
