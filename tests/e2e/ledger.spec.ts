import type { Page } from '@playwright/test';
import type { InputOf } from '../../shared/contract/methods.ts';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';
import { notALedger, troubledCsv, troubledWorkbook, type UploadedFile } from './support/ledger-files.ts';

/** From the ledger screen: opens the wizard by keyboard and hands over a file. */
async function choose(page: Page, file: UploadedFile): Promise<void> {
  // Asked for well before the key that opens it: until then the browser would show a dialog of its own.
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a ledger extract' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import a ledger extract' })).toBeFocused();
  const button = page.getByRole('button', { name: 'Choose a file' });
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await (await asked).setFiles(file);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** What a part of the tally says: `Imported 6 rows 2,209.00 …`. */
const term = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Tally of the file' }).locator('.lg-term').filter({ hasText: name });

const total = async ({ call }: App, query: InputOf<'list-ledger-rows'> = {}) =>
  (await call('list-ledger-rows', { ...query, limit: 1 })).total;

test('a text extract with troubles is checked, previewed, written, listed and taken back, by keyboard', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const before = await total(app);
  await app.open('/ledger');
  await choose(page, troubledCsv());

  await expect(page.getByRole('heading', { name: 'What each column means' })).toBeVisible();
  await expect(page.getByText('Windows-1252')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Import a ledger extract' })).toBeFocused();
  await expect(page.getByLabel('Column G, Net Amount £: meaning')).toHaveValue('amount');
  await expect(page.getByLabel('Column A, Posting Date: meaning')).toHaveValue('date');
  await expectAccessible(page);
  await keepPicture(page, 'ledger-columns');

  await press(page, 'Preview');
  await expect(page.getByText('Preview: nothing is written yet')).toBeVisible();
  await expect(term(page, 'Imported')).toContainText('6 rows');
  await expect(term(page, 'Imported')).toContainText('2,209.00');
  await expect(term(page, 'Imported')).toContainText('6 rows uncoded');
  await expect(term(page, 'Quarantined')).toContainText('290.50');
  await expect(term(page, 'In the file')).toContainText('ties to the penny');
  const held = page.getByRole('grid', { name: 'Rows quarantined' });
  await expect(page.getByRole('heading', { name: 'Row 10, column A, Posting Date' })).toBeVisible();
  await held.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Row 11, column G, Net Amount £' })).toBeVisible();
  expect(await total(app)).toEqual(before);
  await expectAccessible(page);
  await keepPicture(page, 'ledger-preview');

  await press(page, 'Write 6 rows');
  await expect(page.getByRole('heading', { name: 'October extract.csv' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible();
  expect(await total(app)).toEqual({ rows: before.rows + 6, sum: before.sum + 220_900 });
  await expectAccessible(page);

  await press(page, 'Show the rows');
  await expect(page.getByRole('heading', { name: 'Ledger', exact: true })).toBeFocused();
  const rows = page.getByRole('grid', { name: 'Ledger rows' });
  await expect(rows.getByRole('row')).toHaveCount(7);
  await expect(rows.getByText('Café Outreach CIC').first()).toBeVisible();
  await expect(rows.getByText('(120.00)')).toBeVisible();

  await page.keyboard.press('3');
  await press(page, 'Take this import back');
  const question = page.getByRole('alertdialog', { name: 'Take back October extract.csv' });
  await expect(question).toContainText('£2,209.00');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Reverse 6 rows' }).focus();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('row', { name: /October extract\.csv/ })).toContainText('Taken back');
  expect(await total(app)).toEqual(before);
});

test('a workbook says what each of its sheets holds, and its columns are remembered under a name', async ({ app }) => {
  const { page } = app;
  await app.open('/ledger');
  await choose(page, troubledWorkbook());
  await expect(page.getByText('1 hidden sheet')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Notes/ })).toBeDisabled();
  await page.getByLabel('Remember these columns as').check();
  await page.getByLabel('Name of the profile').fill('Payments');
  await press(page, 'Preview');
  await expect(term(page, 'Imported')).toContainText('1,450.75');
  await expect(page.getByRole('grid', { name: 'Rows quarantined' })).toContainText('#REF!');
  await press(page, 'Write 3 rows');
  await press(page, 'Undo import');
  await expect(page.getByText('3 rows reversed. They stay in the history.')).toBeVisible();

  await press(page, 'To the ledger');
  await choose(page, troubledWorkbook());
  await expect(page.getByText('Read with the profile “Payments”')).toBeVisible();
});

test('a column that is given another meaning leaves the old one, and the preview waits for what is missing', async ({
  app,
}) => {
  const { page } = app;
  await app.open('/ledger');
  await choose(page, troubledWorkbook());
  await page.getByLabel('Column F, Amount: meaning').selectOption('');
  const preview = page.getByRole('button', { name: 'Preview' });
  await expect(preview).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Choose the column that holds the amount')).toBeVisible();
  await page.getByLabel('Column F, Amount: meaning').selectOption('amount');
  await expect(preview).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Column E, Account Code: meaning').selectOption('costCentre');
  await expect(page.getByLabel('Column D, Cost Centre: meaning')).toHaveValue('');
});

test('a file that is no ledger is refused in full, and nothing is changed', async ({ app }) => {
  const { page } = app;
  const before = await total(app);
  await app.open('/ledger');
  await choose(page, notALedger());
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Contacts.csv');
  await expect(refusal).toContainText('row of headings');
  await expect(page.getByText('Nothing has been written')).toBeVisible();
  await expectAccessible(page);
  expect(await total(app)).toEqual(before);
});

test('uncoded rows are found, the largest first, and coded by hand and by a rule', async ({ app }) => {
  test.slow();
  const { page } = app;
  await app.open('/ledger');
  const grid = page.getByRole('grid', { name: 'Ledger rows' });
  await expect(grid).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'ledger-rows');
  await page.getByRole('heading', { name: 'Ledger', exact: true }).click();
  await page.keyboard.press('u');
  const { rows } = await app.call('list-ledger-rows', { uncoded: true, order: 'largest' });
  expect(rows.length).toBeGreaterThan(1);
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows.length + 1));

  await grid.focus();
  await page.keyboard.press('c');
  const panel = page.getByRole('complementary', { name: 'Row at hand' });
  const line = panel.getByRole('combobox', { name: 'Line' });
  await expect(line).toBeFocused();
  await line.selectOption({ index: 1 });
  await panel.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 });
  await panel.getByRole('button', { name: 'Code 1 row' }).click();
  await expect(grid).toBeFocused();
  await expect.poll(async () => (await total(app, { uncoded: true })).rows).toBe(rows.length - 1);
  expect(await app.call('list-ledger-rows', { uncoded: true, search: rows[0]!.reference })).not.toMatchObject({
    rows: [{ id: rows[0]!.id }],
  });

  // The list has followed: the row at hand is the next one.
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows.length));
  await expect(line).toBeVisible();
  await page.keyboard.press('r');
  const rule = panel.getByRole('form', { name: 'New coding rule' });
  await expect(rule).toContainText(/Fits [1-9]\d* uncoded rows?/);
  await rule.getByRole('combobox', { name: 'Line' }).selectOption({ index: 1 });
  await rule.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 });
  await expectAccessible(page);
  await rule.getByRole('button', { name: /^Add the rule, code/ }).click();
  await expect.poll(async () => (await total(app, { uncoded: true })).rows).toBeLessThan(rows.length - 1);
});

test('the list is walked with the keys, opens a row to the file it came from, and filters', async ({ app }) => {
  const { page } = app;
  await app.open('/ledger');
  const grid = page.getByRole('grid', { name: 'Ledger rows' });
  const { rows, total: all } = await app.call('list-ledger-rows', {});
  await expect(page.getByText(`Row 1 of ${all.rows.toLocaleString('en-GB')}`)).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Row at hand' });
  await expect(panel).toBeFocused();
  await expect(panel.getByText(rows[1]!.sheet).first()).toBeVisible();
  await expect(panel.getByText(rows[1]!.rowNumber.toLocaleString('en-GB'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();

  await page.keyboard.press('End');
  const last = all.rows.toLocaleString('en-GB');
  await expect(page.getByText(`Row ${last} of ${last}`)).toBeVisible();
  await expect(grid.locator(`[aria-rowindex="${all.rows + 1}"] .num`)).toBeVisible();

  await page.getByRole('searchbox').fill('no such words at all');
  await expect(page.getByText('No row fits this filter')).toBeVisible();
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all.rows + 1));
});

test('at 1024 × 768 the row at hand lies over the list, and Esc goes back to it', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.open('/ledger');
  const grid = page.getByRole('grid', { name: 'Ledger rows' });
  const panel = page.getByRole('complementary', { name: 'Row at hand' });
  await expect(grid).toBeVisible();
  await expect(panel).toBeHidden();
  await grid.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(grid).toBeFocused();
});
