import { expect, expectAccessible, keepPicture, test } from './support/app.ts';

test('without a plan the start offers new, open, demonstration and recent plans', async ({ app }) => {
  await app.closePlan();
  await app.open('/');
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Open a plan', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^New plan/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open a plan/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Try the demonstration plan/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Ready/ }).first()).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'start');
});

test('a new plan is made with the keyboard alone', async ({ app }) => {
  await app.closePlan();
  await app.open('/');
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Open a plan' })).toBeVisible();
  await page.keyboard.press('Alt+N');
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Rutland 2026–29');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const { plan, sources } = await app.call('read-plan', {});
  expect(plan).toMatchObject({ name: 'Rutland 2026–29', years: 3 });
  expect(sources.map(({ kind }) => kind)).toContain('settlement');
});

test('a plan without a name is not made, and the button says why', async ({ app }) => {
  await app.closePlan();
  await app.open('/');
  const { page } = app;
  await page.getByRole('button', { name: /^New plan/ }).click();
  const make = page.getByRole('dialog').getByRole('button', { name: 'Make the plan' });
  await expect(make).toHaveAttribute('aria-disabled', 'true');
  await expect(make).toHaveAccessibleDescription('Give the plan a name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await app.call('list-plans', {})).current).toBeNull();
});

test('a recent plan opens again on its overview', async ({ app }) => {
  const { current } = await app.call('list-plans', {});
  await app.closePlan();
  await app.open('/');
  const { page } = app;
  await page
    .getByRole('button', { name: new RegExp(`${current!.fileName}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
});

test('closing the plan from the palette leads to the start', async ({ app }) => {
  await app.open('/overview');
  const { page } = app;
  await expect(page.getByRole('table', { name: /Sources by year/ })).toBeVisible();
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('close the');
  await expect(page.getByRole('option', { name: /Close the plan/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Open a plan', level: 1 })).toBeVisible();
});
