import { addDays } from '../../../calendar/iso-day.ts';
import { financialYear, startYearOf } from '../../../calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../calendar/month.ts';
import { pence, sumPence, type Pence } from '../../../money/pence.ts';
import { claimsOf, type Claim } from '../../../sources/claims.ts';
import type { Income } from '../../../sources/source-types.ts';
import type { Plan, Source } from '../../plan-document.ts';
import { VRN_SOURCE } from '../vrn-sources.ts';
import type { DemoHome } from './demo-homes.ts';
import { POSTED_MONTHS, type Posting } from './postings.ts';

/** Days from a claim's due date to its money. */
const PAID_AFTER = 21;
/** What was claimed and paid when the demonstration stands still: after its ledger's last month, but not that claim. */
const PAID_BY = '2023-10-01';

/** What the network has claimed of each source, which is what the ledger had of it, and what has come. */
export function demoIncome(
  plan: Plan,
  sources: readonly Source[],
  homes: readonly DemoHome[],
  postings: readonly Posting[],
): readonly Income[] {
  const projects = new Map(homes.map(({ project, sourceId }) => [project, sourceId]));
  const claimed = sources.flatMap((source) =>
    claimsOf(plan, source).flatMap((claim) => {
      const months = monthsOf(plan, claim);
      if (months.at(-1)! >= POSTED_MONTHS) return [];
      const own = postings.filter((p) => projects.get(p.project) === source.id && months.includes(p.month));
      return [incomeOf(claim, sumPence(own.map(({ amount }) => amount)))];
    }),
  );
  return [...claimed, ...PARTNERS].map((income, i) => ({ ...income, id: i + 1 }));
}

function monthsOf({ firstYear }: Plan, { name, year }: Claim): number[] {
  const [count, number] = [name.startsWith('Q') ? 3 : 6, Number(name.slice(1))];
  const first = (startYearOf(year) - startYearOf(firstYear)) * MONTHS_IN_YEAR + (number - 1) * count;
  return Array.from({ length: count }, (_, i) => first + i);
}

function incomeOf({ sourceId, year, name, key, due }: Claim, amount: Pence): Omit<Income, 'id'> {
  const expectedOn = addDays(due, PAID_AFTER);
  const paid = expectedOn < PAID_BY;
  return {
    sourceId,
    year,
    claim: name,
    expected: amount,
    expectedOn,
    received: paid ? amount : null,
    receivedOn: paid ? expectedOn : null,
    reference: paid ? `Remittance ${key}` : '',
  };
}

const fromPartners = (year: number, expected: number, received: number, receivedOn: string): Omit<Income, 'id'> => ({
  sourceId: VRN_SOURCE.match,
  year: financialYear(year),
  claim: 'Contributions',
  expected: pence(expected * 100),
  expectedOn: `${year}-09-30`,
  received: pence(received * 100),
  receivedOn,
  reference: 'Invoices to three partners',
});

/** Partners are invoiced once a year; in 2023/24 one of three has not paid. */
const PARTNERS: readonly Omit<Income, 'id'>[] = [
  fromPartners(2022, 150_000, 150_000, '2022-09-12'),
  fromPartners(2023, 157_000, 104_000, '2023-09-20'),
];
