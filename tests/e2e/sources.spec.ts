import type { Locator } from '@playwright/test';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const funding = ({ page }: App, source = 'VRN settlement'): Locator =>
  page.getByRole('table', { name: `${source} by year, in pounds` });
const list = ({ page }: App): Locator => page.getByRole('navigation', { name: 'Sources' });
const choose = (app: App, source: string) =>
  list(app)
    .getByRole('button', { name: new RegExp(source) })
    .click();
const field = (app: App, name: string | RegExp) => app.page.getByRole('dialog').getByRole('textbox', { name });

/** Opens what has focus, and waits for its dialog. */
async function pressIntoDialog(app: App, on: Locator, name: string | RegExp): Promise<Locator> {
  await on.focus();
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('shows each source by year, equal to what the plan adds up to', async ({ app }) => {
  await app.open('/sources');
  const { rows } = sourceYears(await app.call('read-plan', {}));
  for (const row of rows.filter(({ sourceId }) => sourceId === 1)) {
    const cells = funding(app)
      .getByRole('row', { name: new RegExp(`^${row.year}`) })
      .locator('td');
    await expect(cells.nth(1)).toHaveText(`Allocation ${row.year}: ${formatMoney(row.allocation!)}`);
    await expect(cells.nth(4)).toHaveText(formatMoney(row.funding!));
    await expect(cells.nth(5)).toHaveText(formatMoney(row.budget));
    await expect(cells.nth(6)).toHaveText(formatMoney(row.headroom!));
  }
  await expectAccessible(app.page);
  await keepPicture(app.page, 'sources');
});

test('an allocation is varied by keyboard, with a file behind it, and taken back', async ({ app }) => {
  await app.open('/sources');
  const { page } = app;
  const cell = funding(app).getByRole('button', { name: /^Allocation 2024\/25/ });
  const before = await cell.innerText();
  const dialog = await pressIntoDialog(app, cell, 'Allocation of VRN settlement, 2024/25');
  await expectAccessible(page);
  await field(app, 'Amount, £').fill('1,2O0');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(/is not an amount/);
  await field(app, 'Amount, £').fill('1.25m');
  await dialog.getByRole('combobox', { name: 'Certainty' }).selectOption('signed');
  await field(app, 'Why it changes').fill('Letter of 3 February');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Attach a file' }).press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'Grant letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await expect(dialog.getByText('Grant letter.pdf')).toBeVisible();
  await field(app, 'Amount, £').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell).toHaveText(`Allocation 2024/25: ${formatMoney(pence(125_000_000))}`);
  const versions = page.getByRole('table', { name: 'Versions of allocations' });
  await expect(versions.getByRole('row', { name: /2024\/25 2, in force 1,250,000.00 Signed/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await versions.getByRole('button', { name: 'Grant letter.pdf' }).press('Enter');
  expect((await saved).suggestedFilename()).toBe('Grant letter.pdf');
  await page.keyboard.press('Control+Z');
  await expect(cell).toHaveText(before);
  await page.keyboard.press('Control+Y');
  await expect(cell).toHaveText(`Allocation 2024/25: ${formatMoney(pence(125_000_000))}`);
});

test('terms are changed by keyboard, and a contradiction is refused where it was tried', async ({ app }) => {
  await app.open('/sources');
  const { page } = app;
  const terms = page.getByRole('region', { name: 'Terms' });
  const dialog = await pressIntoDialog(app, terms.getByRole('button', { name: 'Change the terms' }), /^Terms of/);
  await expectAccessible(page);
  await keepPicture(page, 'sources terms');
  await field(app, 'Over-programming margin, %').fill('101');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(/from 0 to 100/);
  await field(app, 'Over-programming margin, %').fill('7.5');
  await field(app, 'Owner of the margin').fill('');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('needs an owner');
  await field(app, 'Owner of the margin').fill('C. Osei');
  await field(app, 'A claim is due after, days').fill('30');
  await dialog.getByRole('checkbox', { name: 'Overheads' }).press('Space');
  await field(app, 'Code').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(terms).toContainText('7.5% of a year’s funding; C. Osei answers for it');
  await expect(terms).toContainText('Revenue only. Overheads');
  await expect(terms.getByText(/in a category it does not pay for/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^2023\/24 Q1/ })).toContainText('30 Jul 2023');
});

test('a carry-forward counts once it is recorded, and within the terms', async ({ app }) => {
  await app.open('/sources');
  await choose(app, 'Grip grant');
  const table = funding(app, 'Grip grant');
  const dialog = await pressIntoDialog(
    app,
    table.getByRole('button', { name: /^Carried out of 2023\/24/ }),
    'Carried out of 2023/24: Grip grant',
  );
  await field(app, 'Amount approved, £').fill('10,200.01');
  await field(app, 'Approved by').fill('Grant manager');
  await app.page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('its terms allow 2% of the allocation, £10,200.00');
  await field(app, 'Amount approved, £').fill('10,200');
  await app.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const next = table.getByRole('row', { name: /^2024\/25/ }).locator('td');
  await expect(next.nth(2)).toHaveText('10,200');
  await expect(next.nth(4)).toHaveText('520,200');
});

test('income is entered by claim; what is outstanding is added up', async ({ app }) => {
  await app.open('/sources');
  const { page } = app;
  const claim = page.getByRole('button', { name: '2023/24 Q3' });
  const dialog = await pressIntoDialog(app, claim, 'Income of VRN settlement, 2023/24 Q3');
  await field(app, 'Expected, £').fill('300,000');
  await field(app, 'Received, £').fill('299,999.99');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /^2023\/24 Q3/ })).toContainText('0.01');
  await expect(page.getByRole('row', { name: /^2023\/24 Q3/ })).toContainText('Overdue');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('row', { name: /^2023\/24 Q3/ })).toContainText('Not entered');
});

test('reserves cover an unsigned year; the chart has its table', async ({ app }) => {
  await app.open('/sources');
  const { page } = app;
  const chart = page.getByRole('region', { name: 'Spend at risk 2024/25' });
  await expect(chart.getByRole('img', { name: /^Spend at risk, April 2024 to March 2025/ })).toBeVisible();
  await chart.getByRole('button', { name: 'Show as table' }).focus();
  await page.keyboard.press('t');
  await expect(chart.getByRole('table').getByRole('row')).toHaveCount(13);
  const add = chart.getByRole('button', { name: 'Reserve cover' });
  const dialog = await pressIntoDialog(app, add, 'Reserve cover of VRN settlement, 2024/25');
  await field(app, 'Amount, £').fill('1m');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Covered by reserves throughout')).toBeVisible();
  await expectAccessible(page);
});

test('a source is renamed, and merged into another without a change of totals', async ({ app }) => {
  await app.open('/sources');
  const { page } = app;
  const before = sourceYears(await app.call('read-plan', {})).total;
  const { sourceId } = await app.call('add-source', {
    code: 'HRF',
    name: 'Hotspot Response Fund',
    funder: 'Home Office',
    kind: 'grant',
    inKind: false,
    revenueOnly: false,
    claimBasis: 'accruals',
    claimRhythm: 'quarterly in arrears',
    carryForward: 'none',
    carryForwardBasisPoints: 0,
  });
  await choose(app, 'Grip grant');
  const names = page.getByRole('region', { name: 'Names and mergers' });
  const rename = await pressIntoDialog(app, names.getByRole('button', { name: 'Rename' }), 'Rename Grip grant');
  await field(app, 'New name').fill('Hotspot grant');
  await rename.getByLabel('From').fill('2023-04-01');
  await page.keyboard.press('Enter');
  await expect(names).toContainText('Grip grant is called Hotspot grant');
  const merge = await pressIntoDialog(app, names.getByRole('button', { name: 'Merge' }), /^Merge Hotspot grant/);
  await expectAccessible(page);
  await merge.getByRole('combobox', { name: 'Goes on in' }).selectOption(String(sourceId));
  await merge.getByLabel('From').fill('2024-04-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Goes on in Hotspot Response Fund from 1 April 2024')).toBeVisible();
  const after = sourceYears(await app.call('read-plan', {}));
  expect(after.total).toMatchObject({ allocation: before.allocation, budget: before.budget });
  expect(after.rows.find((row) => row.sourceId === sourceId && row.year === '2024/25')?.allocation).toBe(51_000_000);
});

test('the overview and the palette lead here', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await page.getByRole('button', { name: 'Add a source' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a source' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('schools co-funding');
  await page.keyboard.press('Enter');
  await expect(funding(app, 'Schools co-funding')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/overview/);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/sources/);
});

for (const [name, width, height] of [
  ['1024 by 768', 1024, 768],
  ['200 % zoom', 720, 450],
] as const) {
  test(`nothing is cut at ${name}`, async ({ app }) => {
    await app.page.setViewportSize({ width, height });
    await app.open('/sources');
    await expect(funding(app)).toBeVisible();
    const wider = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expectAccessible(app.page);
    await keepPicture(app.page, `sources ${name}`);
  });
}

test('the dark theme is as accessible as the light one', async ({ app }) => {
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.open('/sources');
  await expect(funding(app)).toBeVisible();
  await expectAccessible(app.page);
  await keepPicture(app.page, 'sources dark');
});
