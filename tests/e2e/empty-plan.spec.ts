import { expect, expectAccessible, keepPicture, test, type App } from './support/app.ts';

const FIGURES = ['Allocation', 'Budget', 'Headroom', 'Actual', 'Committed', 'Forecast', 'Variance', 'At risk of loss'];

/** A new plan without any figure, with one source. */
async function openEmpty(app: App): Promise<void> {
  await app.call('new-plan', { name: 'Nothing yet', template: 'blank', firstYear: '2022/23' as never, years: 3 });
  await app.call('add-source', {
    code: 'SET',
    name: 'VRN settlement',
    funder: 'Home Office',
    kind: 'settlement',
    inKind: false,
    revenueOnly: true,
    claimBasis: 'accruals',
    claimRhythm: 'none',
    carryForward: 'none',
    carryForwardBasisPoints: 0,
  });
  await app.open('/overview');
}

for (const theme of ['light', 'dark'] as const) {
  test(`an empty plan says that nothing is entered, and shows no zero (${theme})`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await openEmpty(app);
    const strip = page.getByRole('list', { name: 'Main figures' });
    await expect(strip.getByRole('button')).toHaveCount(6);
    await expect(strip.locator('b')).toHaveText(
      ['not entered', 'none imported', 'not entered', 'not entered', 'not entered', 'not entered'],
      { ignoreCase: true },
    );
    const table = page.getByRole('table', { name: /Sources by year/ });
    const total = table.getByRole('row', { name: /^VRN settlement 3 years/ }).first();
    for (const [at, heading] of FIGURES.entries())
      await expect(total.locator('td').nth(at + 1), heading).toHaveText(/^(not entered|none imported)$/);
    await expect(table.getByRole('img', { name: 'zero' })).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText('£0');
    const chart = page.getByRole('region', { name: 'Cumulative spend against allocation' });
    await expect(chart.getByText(/^Not entered yet: allocation, budget and ledger\./)).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, `empty overview ${theme}`);
  });
}

test('a figure that is not entered opens into why, and is there once it is entered', async ({ app }) => {
  const { page } = app;
  await openEmpty(app);
  const table = page.getByRole('table', { name: /Sources by year/ });
  const year = table.getByRole('row', { name: /^2022\/23/ }).first();
  await year.locator('td').nth(2).getByRole('button').click();
  const panel = page.getByRole('complementary', { name: 'Make-up of VRN settlement, 2022/23: Budget' });
  await expect(panel).toContainText('No month of any line is entered. Type the months in Plan.');
  const { sources } = await app.call('read-plan', {});
  await app.call('set-allocation', {
    sourceId: sources[0]!.id,
    year: '2022/23' as never,
    amount: 100_000_00 as never,
    certainty: 'signed',
    dated: null,
    evidence: '',
  });
  await page.reload();
  // One of three years: the total is its sum, and says that two are not entered.
  const allocation = table
    .getByRole('row', { name: /^VRN settlement 3 years/ })
    .first()
    .locator('td')
    .nth(1);
  await expect(allocation).toHaveText('100,000*, 2 not entered');
  await expect(page.getByText('* The sum of what is entered.')).toBeVisible();
  await expect(table.locator('tr.tot td').nth(3)).toHaveText('100,000*, 2 not entered');
});
