import { expect, expectAccessible, test } from './support/app.ts';

test('the first Tab reaches the link that skips to the screen', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('F6 goes through the regions of the window and back', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await expect(page.getByRole('table', { name: /Sources by year/ })).toBeVisible();
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.tagName.toLowerCase() ?? 'none');
  const seen: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['header', 'nav', 'main', 'aside', 'footer']);
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('aside');
});

test('letters go to screens until they are switched off', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Keys and words' });
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await help.getByRole('checkbox', { name: /Single letters/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
});

test('the palette finds lines of the plan by any of their words', async ({ app }) => {
  const { lines } = await app.call('read-plan', {});
  const words = lines[0]!.description.toLowerCase();
  await app.open('/overview');
  const { page } = app;
  await page.getByRole('button', { name: /Find a figure/ }).click();
  await page.getByRole('combobox', { name: 'Find' }).fill(words);
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toContainText(
    lines[0]!.description,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/plan/);
});

test('colours follow the choice of the person and are kept', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await page.getByRole('button', { name: /settings and help/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  // Everything but an open menu is hidden from assistive technology, the page's heading included.
  await expectAccessible(page, '[role=menu]');
  await page.getByRole('menuitem', { name: 'Dark colours' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the window says when the plan was saved, and when another change is', async ({ app }) => {
  await app.open('/overview');
  await expect(app.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await app.call('rename-plan', { name: 'A new name' });
  await expect(app.page.getByText('A new name')).toBeVisible();
});
