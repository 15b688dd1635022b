import { allocate } from '../../../money/allocate.ts';
import type { Pence } from '../../../money/pence.ts';
import type { Chance } from './chance.ts';
import type { DemoHome } from './demo-homes.ts';
import { posting, type Posting } from './postings.ts';
import { spendByMonth, unlikeWeights } from './spend-by-month.ts';

const PAYROLL = 'Payroll';
const PAY_DAY = 25;

/** The rows of a home that is not a contract and not overtime, for every month that the ledger covers. */
export function spendingRows(home: DemoHome, chance: Chance): Posting[] {
  return spendByMonth(home, chance).flatMap((amount, month) =>
    amount === null || amount === 0 ? [] : rowsOf(home, month, amount, chance),
  );
}

function rowsOf(home: DemoHome, month: number, amount: Pence, chance: Chance): Posting[] {
  const { spending } = home.line;
  switch (spending.how) {
    case 'pay':
      return payRows(home, month, amount, spending.posts, { 'Basic pay': 94, Allowances: 6 });
    case 'on-costs':
      return payRows(home, month, amount, spending.posts, {
        'Employer national insurance': 38,
        'Employer pension': 62,
      });
    case 'purchases':
      return purchaseRows(home, month, amount, spending, chance);
    case 'grants':
      return grantRows(home, month, amount, spending.recipients, chance);
    case 'recharge':
      return [posting(home, month, 28, { supplier: '', text: spending.text, amount, document: `recharge ${month}` })];
    case 'contract':
    case 'overtime':
      return [];
  }
}

/** The payroll is one document a month, with rows for each post and element. */
function payRows(
  home: DemoHome,
  month: number,
  amount: Pence,
  posts: readonly string[],
  elements: Record<string, number>,
) {
  const rows = posts.flatMap((post) =>
    Object.entries(elements).map(([text, weight]) => ({ text: `${text}, post ${post}`, weight })),
  );
  const shares = allocate(
    amount,
    rows.map(({ weight }) => weight),
  );
  return rows.map(({ text }, i) =>
    posting(home, month, PAY_DAY, { supplier: PAYROLL, text, amount: shares[i]!, document: `payroll ${month}` }),
  );
}

function purchaseRows(
  home: DemoHome,
  month: number,
  amount: Pence,
  { suppliers, texts }: { readonly suppliers: readonly string[]; readonly texts: readonly string[] },
  chance: Chance,
): Posting[] {
  const count = amount < 10_000 ? 1 : chance.between(1, 4);
  return allocate(amount, unlikeWeights(count, chance)).map((share, i) =>
    posting(home, month, chance.between(2, 27), {
      supplier: chance.pick(suppliers),
      text: chance.pick(texts),
      amount: share,
      document: `purchase ${home.lineId} ${month} ${i}`,
    }),
  );
}

function grantRows(
  home: DemoHome,
  month: number,
  amount: Pence,
  recipients: readonly string[],
  chance: Chance,
): Posting[] {
  return allocate(amount, unlikeWeights(recipients.length, chance)).map((share, i) =>
    posting(home, month, chance.between(10, 24), {
      supplier: recipients[i]!,
      text: `Community grant, ${month % 12 < 6 ? 'summer' : 'autumn'} round`,
      amount: share,
      document: `grant ${home.lineId} ${month} ${i}`,
    }),
  );
}

/** Claims of overtime, `counts[m]` of them in month `m` of what the ledger covers. */
export function overtimeRows(
  home: DemoHome,
  spend: readonly (Pence | null)[],
  counts: readonly number[],
  chance: Chance,
): Posting[] {
  const { spending } = home.line;
  if (spending.how !== 'overtime') return [];
  return spend.flatMap((amount, month) =>
    allocate(amount!, unlikeWeights(counts[month]!, chance)).map((share, i) =>
      posting(home, month, chance.between(3, 27), {
        supplier: PAYROLL,
        text: `Overtime claim, ${chance.pick(spending.teams)}, shift ${chance.between(1, 28)}`,
        amount: share,
        document: `overtime ${home.lineId} ${month} ${i}`,
      }),
    ),
  );
}
