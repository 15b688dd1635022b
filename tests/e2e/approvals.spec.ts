import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const APRIL = '2024-04' as Month;
const MAY = '2024-05' as Month;

/** Two lines of the settlement with a budget in both months. */
async function twoLines({ call }: App) {
  const { budgets } = await call('read-plan', {});
  const rows = budgets.filter(({ sourceId, months }) => sourceId === 1 && months[24] !== null && months[25] !== null);
  const [from, to] = rows;
  return [from!, to!] as const;
}

/** Moves £500 from one line to another in the plan: a draft, once a baseline is approved. */
async function draftMove(app: App) {
  const [from, to] = await twoLines(app);
  await app.call('set-line-months', {
    cells: [
      { lineId: from.lineId, sourceId: 1, month: APRIL, amount: pence(from.months[24]! - 500_00) },
      { lineId: to.lineId, sourceId: 1, month: MAY, amount: pence(to.months[25]! + 500_00) },
    ],
  });
  return from;
}

const approvedApril = async ({ call }: App, lineId: number) =>
  (await call('read-plan', {})).approved?.find((row) => row.lineId === lineId && row.sourceId === 1)?.months[24];

test('by keyboard alone: a baseline, a virement requested and approved, undone and done again', async ({ app }) => {
  const { page } = app;
  await app.open('/approvals');
  await page.getByRole('tab', { name: 'Changes' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Approve baseline 1' }).press('Enter');
  await page.keyboard.type('Board of 12 May');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Board of 12 May' })).toBeVisible();
  await expect(page.getByText('In force', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const from = await draftMove(app);
  const before = from.months[24]!;
  await page.getByRole('tab', { name: 'Baselines' }).press('ArrowLeft');
  await page.getByRole('button', { name: 'Request as virement' }).press('Enter');
  await page.keyboard.type('Slack to the second line');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It started late');
  await keepPicture(page, 'request a virement');
  await page.keyboard.press('Enter');
  const change = page.getByRole('region', { name: 'V-001 Slack to the second line' });
  await expect(change.getByText('Awaiting approval')).toBeVisible();
  await expect(change.getByRole('row', { name: /All lines/ })).toContainText('0.00');
  await expectAccessible(page);
  await keepPicture(page, 'virement awaiting approval');
  expect(await approvedApril(app, from.lineId)).toBe(before);

  await change.getByRole('button', { name: 'Approve' }).press('Enter');
  await page.keyboard.type('Agreed');
  await page.keyboard.press('Enter');
  await expect(change.getByText('Approved', { exact: true })).toBeVisible();
  expect(await approvedApril(app, from.lineId)).toBe(before - 500_00);

  await page.keyboard.press('Control+z');
  await expect(change.getByText('Awaiting approval')).toBeVisible();
  expect(await approvedApril(app, from.lineId)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(change.getByText('Approved', { exact: true })).toBeVisible();
  expect(await approvedApril(app, from.lineId)).toBe(before - 500_00);
  const { entries } = await app.call('list-history', { limit: 2 });
  expect(entries.map(({ action }) => action)).toEqual([
    'Redo: Approve virement V-001: Slack to the second line',
    'Undo: Approve virement V-001: Slack to the second line',
  ]);

  const download = page.waitForEvent('download');
  await change.getByRole('button', { name: 'Memo in Word' }).press('Enter');
  expect((await download).suggestedFilename()).toBe('V-001 Slack to the second line.docx');
});

test('what crosses sources cannot be requested, and the screen says why', async ({ app }) => {
  const { page } = app;
  await app.call('approve-baseline', {});
  const { budgets } = await app.call('read-plan', {});
  const rowOf = (source: number) => budgets.find(({ sourceId, months }) => sourceId === source && months[24] !== null)!;
  const [settlement, grant] = [rowOf(1), rowOf(2)];
  await app.call('set-line-months', {
    cells: [
      { lineId: settlement.lineId, sourceId: 1, month: APRIL, amount: pence(settlement.months[24]! - 500_00) },
      { lineId: grant.lineId, sourceId: 2, month: APRIL, amount: pence(grant.months[24]! + 500_00) },
    ],
  });
  await app.open('/approvals');
  await expect(page.getByText(/Money never moves between sources/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Request as change' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox').first().press('Space');
  await expect(page.getByRole('button', { name: 'Request as change' })).not.toHaveAttribute('aria-disabled', 'true');
});

test('a cell that differs from the approved budget says so in the plan', async ({ app }) => {
  const { page } = app;
  await app.call('approve-baseline', {});
  const { lines } = await app.call('read-plan', {});
  const { id } = lines.find(({ description }) => description === 'Practice lead')!;
  await app.call('set-line-months', { cells: [{ lineId: id, sourceId: 1, month: APRIL, amount: pence(1_234_00) }] });
  await app.open('/plan');
  const cell = page.getByRole('gridcell', {
    name: /Practice lead, 2024\/25, .*not yet approved, the budget in force is 38,900\.00/,
  });
  await expect(cell).toBeVisible();
  await expectAccessible(page);
});

test('two budgets are compared by cause, and people are named', async ({ app }) => {
  const { page } = app;
  await app.call('approve-baseline', {});
  await draftMove(app);
  await app.call('approve-baseline', {});
  await app.open('/approvals');
  await page.getByRole('tab', { name: 'Baselines' }).click();
  await page.getByLabel('Later').selectOption('2');
  await expect(page.getByRole('row', { name: /^Approved with baseline 2/ })).toContainText('+500.00');
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByText('No people are named: everybody may do everything')).toBeVisible();
  await page.getByRole('button', { name: 'Name a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Anna Hughes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Anna Hughes/ })).toContainText('director');
  await expect(page.getByText('You use this plan as Anna Hughes, director.')).toBeVisible();
  await expectAccessible(page);
});
