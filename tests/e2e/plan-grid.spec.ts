import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';
import {
  budgetOf,
  cell,
  formulaBar,
  grid,
  monthsOf,
  openMonths,
  openPlan,
  paste,
  settled,
  status,
} from './support/plan-page.ts';

/** Months counted from the plan's first. */
const APRIL_2023 = 12;
const OCTOBER_2023 = 18;

const sum = (months: readonly (number | null)[]): number => months.reduce<number>((all, one) => all + (one ?? 0), 0);

const dialog = ({ page }: App, name: string) => page.getByRole('dialog', { name });

test('H holds a month: its quarter respreads round it, says why it cannot, and releases it again', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const { keyboard } = app.page;
  const may = cell(app, 'Practice lead', 'May 2023');
  await may.click();
  await keyboard.type('1000');
  await keyboard.press('Enter');
  await may.click();
  await keyboard.press('h');
  await expect(may).toHaveAttribute('aria-label', /held/);
  await expect(app.page.getByRole('complementary', { name: 'The figure' })).toContainText('Held: a respread');
  const quarter = cell(app, 'Practice lead', 'Q1 2023/24');
  await quarter.click();
  await keyboard.type('7000');
  await keyboard.press('Enter');
  await expect(quarter).toHaveText('7,000');
  await settled(app);
  const months = (await monthsOf(app, 'Practice lead')).slice(APRIL_2023, APRIL_2023 + 3);
  expect(months[1]).toBe(100_000);
  expect(sum(months)).toBe(700_000);
  await quarter.click();
  await keyboard.type('500');
  await keyboard.press('Enter');
  await expect(formulaBar(app)).toContainText('The held months alone come to £1,000.00');
  await keyboard.press('Escape');
  await keepPicture(app.page, 'held');
  await may.click();
  await keyboard.press('h');
  await expect(may).not.toHaveAttribute('aria-label', /held/);
});

test('a profile is chosen, seen month by month and applied as one undo, by keyboard alone', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const { page } = app;
  const before = await monthsOf(app, 'Practice lead');
  await cell(app, 'Practice lead', 'April 2023').click();
  await page.keyboard.press('Control+Alt+p');
  const profile = dialog(app, 'Spread by a profile');
  await expect(profile.getByRole('combobox', { name: 'Profile' })).toBeFocused();
  await page.keyboard.type('By working');
  await profile.getByRole('combobox', { name: 'Months' }).selectOption('2023/24');
  await profile.getByRole('textbox', { name: 'Total' }).fill('=12*1000');
  await expect(profile.getByRole('row', { name: /Sum .* 12,000.00$/ })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'profile');
  await page.keyboard.press('Enter');
  await expect(profile).toBeHidden();
  await settled(app);
  const after = (await monthsOf(app, 'Practice lead')).slice(APRIL_2023, APRIL_2023 + 12);
  expect(sum(after)).toBe(1_200_000);
  expect(new Set(after).size).toBeGreaterThan(1);
  await expect(status(app)).toContainText('undo “Profile 2023/24 working days of Practice lead”');
  await page.keyboard.press('Control+z');
  await expect.poll(() => monthsOf(app, 'Practice lead')).toEqual(before);
});

test('a whole intervention is scaled, and a year copied with an uplift, each line by itself', async ({ app }) => {
  await openPlan(app, 'Budget');
  const { page } = app;
  const before = await monthsOf(app, 'Practice lead');
  await grid(app)
    .getByRole('rowheader', { name: /Trauma-informed training, intervention/ })
    .click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Scale by a percentage…' }).click();
  const scale = dialog(app, 'Scale by a percentage');
  await scale.getByRole('textbox', { name: 'By how much' }).fill('10');
  await scale.getByRole('combobox', { name: 'Months' }).selectOption('2024/25');
  await scale.getByRole('button', { name: 'Apply' }).click();
  await expect(formulaBar(app)).toContainText('Scale 2024/25 by 10%');
  await settled(app);
  const year = (months: readonly (number | null)[], n: number) => sum(months.slice(n * 12, n * 12 + 12));
  await expect.poll(async () => year(await monthsOf(app, 'Practice lead'), 2)).toBe(Math.round(year(before, 2) * 1.1));
  await cell(app, 'Practice lead', '2024/25').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find/ }).fill('copy a year');
  await page.keyboard.press('Enter');
  const copy = dialog(app, 'Copy a year with an uplift');
  await copy.getByRole('combobox', { name: 'From' }).selectOption('2023/24');
  await copy.getByRole('combobox', { name: 'To' }).selectOption('2024/25');
  await copy.getByRole('textbox', { name: 'Uplift' }).fill('2.5');
  await copy.getByRole('button', { name: 'Apply' }).click();
  await settled(app);
  await expect
    .poll(async () => year(await monthsOf(app, 'Practice lead'), 2))
    .toBe(Math.round(year(before, 1) * 1.025));
});

test('a shift says what would fall out of the plan or into an actual', async ({ app }) => {
  await openPlan(app);
  const { page } = app;
  await cell(app, 'Practice lead', 'October 2023').click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Shift by months…' }).click();
  const shift = dialog(app, 'Shift by months');
  await shift.getByRole('textbox', { name: 'Months later' }).fill('-1');
  await expect(shift.getByRole('alert')).toContainText('would fall in September 2023, which is actual');
  await shift.getByRole('combobox', { name: 'Months' }).selectOption('October 2023');
  await shift.getByRole('textbox', { name: 'Months later' }).fill('2');
  const before = await monthsOf(app, 'Practice lead');
  await shift.getByRole('button', { name: 'Apply' }).click();
  await expect(cell(app, 'Practice lead', 'October 2023')).toHaveText('');
  await settled(app);
  const after = await monthsOf(app, 'Practice lead');
  expect(sum(after)).toBe(sum(before));
  expect(after[OCTOBER_2023]).toBeNull();
});

test('N writes a note on a month: its corner, its words in the panel, and Find finds it', async ({ app }) => {
  await openPlan(app);
  const { page } = app;
  const october = cell(app, 'Practice lead', 'October 2023');
  await october.click();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Agreed with the trust on 3 May');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(october).toHaveClass(/g-note/);
  await expect(october).toBeFocused();
  const panel = page.getByRole('complementary', { name: 'The figure' });
  await expect(panel).toContainText('Agreed with the trust on 3 May');
  await keepPicture(page, 'note');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the trust on');
  await page.keyboard.press('Enter');
  await expect(formulaBar(app)).toContainText('Practice lead, October 2023');
  await page.keyboard.press('Escape');
  await expect(october).toBeFocused();
});

test('one cell pasted fills the selection, exact multiples repeat, and dates are refused by name', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const { page } = app;
  await cell(app, 'Practice lead', 'April 2023').click();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await paste(app, '£1,250.50\r\n');
  await settled(app);
  expect((await monthsOf(app, 'Practice lead')).slice(APRIL_2023, APRIL_2023 + 3)).toEqual([125_050, 125_050, 125_050]);
  await cell(app, 'Practice lead', 'April 2023').click();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await paste(app, '(1)\t2\r\n');
  await settled(app);
  expect((await monthsOf(app, 'Practice lead')).slice(APRIL_2023, APRIL_2023 + 6)).toEqual([
    -100, 200, -100, 200, -100, 200,
  ]);
  await cell(app, 'Practice lead', 'April 2023').click();
  await paste(app, '01/04/2023\t5\r\n');
  const refused = page.getByRole('alertdialog', { name: '1 cell cannot be written' });
  await expect(refused).toContainText('“01/04/2023” is a date, not an amount.');
  await refused.getByRole('button', { name: 'Write nothing' }).click();
  expect(await budgetOf(app, 'Practice lead', APRIL_2023)).toBe(-100);
});

test('dragging the corner fills, as one undo', async ({ app }) => {
  await openPlan(app, 'Budget');
  await openMonths(app);
  const { page } = app;
  const before = await monthsOf(app, 'Practice lead');
  const april = cell(app, 'Practice lead', 'April 2023');
  await april.click();
  await page.keyboard.type('321');
  await page.keyboard.press('Enter');
  await april.click();
  const [from, to] = [await april.boundingBox(), await cell(app, 'Practice lead', 'June 2023').boundingBox()];
  await page.mouse.move(from!.x + from!.width - 3, from!.y + from!.height - 3);
  await page.mouse.down();
  await page.mouse.move(to!.x + 10, to!.y + 10, { steps: 4 });
  await expect(status(app)).toContainText('Count 3');
  await page.mouse.up();
  await expect(cell(app, 'Practice lead', 'June 2023')).toHaveText('321');
  await settled(app);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await monthsOf(app, 'Practice lead')).slice(13)).toEqual(before.slice(13));
});

test('lines are filtered, sorted and hidden, and a saved view brings it all back', async ({ app }) => {
  await openPlan(app, 'Budget');
  const { page } = app;
  await page.keyboard.press('Control+Shift+F');
  const filter = dialog(app, 'Filter and sort');
  await filter.getByRole('combobox', { name: 'Source' }).selectOption('SET VRN settlement');
  await filter.getByRole('combobox', { name: 'Order' }).selectOption('By name');
  await expectAccessible(page);
  await filter.getByRole('button', { name: 'Done' }).click();
  await expect(grid(app).getByRole('columnheader', { name: /lines match/ })).toBeVisible();
  const lead = grid(app).getByRole('rowheader', { name: 'Practice lead, line' });
  await lead.click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click();
  await expect(lead).toHaveCount(0);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save or remove views…' }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('Mine');
  await page.keyboard.press('Enter');
  await expect(dialog(app, 'Saved views')).toBeHidden();
  await page.getByRole('button', { name: /show everything as in the plan/ }).click();
  await expect(grid(app).getByRole('columnheader', { name: /lines match/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mine' }).click();
  await expect(lead).toHaveCount(0);
  await expect(page.getByRole('button', { name: /filtered, 1 hidden, sorted/ })).toBeVisible();
});

test('rows and columns are announced: headers, counts and places', async ({ app }) => {
  await openPlan(app);
  const tree = grid(app);
  const rows = Number(await tree.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(20);
  expect(Number(await tree.getAttribute('aria-colcount'))).toBeGreaterThan(8);
  const lead = tree.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name: 'Practice lead, line' }) });
  await expect(lead).toHaveAttribute('aria-level', '3');
  expect(Number(await lead.getAttribute('aria-rowindex'))).toBeLessThanOrEqual(rows);
  await expect(tree.getByRole('columnheader', { name: /Oct/ })).toBeVisible();
});

test('a line keeps its owner, note and shares by locality of its own', async ({ app }) => {
  await openPlan(app);
  const { page } = app;
  await grid(app).getByRole('rowheader', { name: 'Practice lead, line' }).click();
  await page.keyboard.press('F2');
  const change = dialog(app, 'Change the line');
  await change.getByRole('textbox', { name: 'Owner' }).fill('A. Lead');
  await change.getByText('Own shares by locality').click();
  const shares = change.locator('.pl-share-fields input');
  await shares.nth(0).fill('60');
  await expect(change.getByRole('alert')).toContainText('The shares come to 60 %, not 100 %');
  await shares.nth(1).fill('40');
  await expectAccessible(page);
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toBeHidden();
  const plan = await app.call('read-plan', {});
  const line = plan.lines.find(({ description }) => description === 'Practice lead');
  expect(line).toMatchObject({ owner: 'A. Lead' });
  expect(line?.localities.map(({ basisPoints }) => basisPoints)).toEqual([6_000, 4_000]);
});
