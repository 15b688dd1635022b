import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { claimIncome, incomeTotals, type ClaimIncome } from '../../../../shared/domain/sources/claim-income.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `claims PLAN [--on 2023-11-13]`: what each claim brings, and what is outstanding on that day. */
export async function run(given: Given): Promise<Outcome> {
  const day = given.options.on ?? new Date().toISOString().slice(0, 10);
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) return refused(`“${day}” is not a day such as 2023-11-13`);
  return withPlan(given, async (session) =>
    answerWith(await session.call('read-plan', {}), (document) => {
      const rows = rowsOf(document, day);
      const text = rows.length === 0 ? 'No source of this plan has claims or income.\n' : textOf(rows, day);
      return { document: rows.map(({ source, row }) => shown(source, row)), text };
    }),
  );
}

interface SourceClaim {
  readonly source: string;
  readonly row: ClaimIncome;
}

const rowsOf = (document: PlanDocument, day: string): SourceClaim[] =>
  document.sources.flatMap((source) => claimIncome(document, source, day).map((row) => ({ source: source.code, row })));

const shown = (source: string, { claim, income, year, name, ...figures }: ClaimIncome) => ({
  source,
  year,
  claim: name,
  from: claim?.from ?? null,
  to: claim?.to ?? null,
  due: claim?.due ?? null,
  expected: figures.expected,
  expectedBy: figures.expectedBy,
  received: figures.received,
  receivedOn: income?.receivedOn ?? null,
  outstanding: figures.outstanding,
  overdue: figures.overdue,
  state: figures.state,
});

function textOf(rows: readonly SourceClaim[], day: string): string {
  const columns = [
    left('Source'),
    left('Claim'),
    left('Due'),
    ...['Expected', 'Received', 'Outstanding', 'Overdue'].map((heading) => right(`${heading}, £ `)),
    left('State'),
  ];
  const cells = rows.map(({ source, row }) => [
    source,
    `${row.year} ${row.name}`,
    row.claim?.due ?? '',
    ...[row.expected, row.received, row.outstanding, row.overdue].map(money),
    row.state,
  ]);
  const { expected, received, outstanding, overdue } = incomeTotals(rows.map(({ row }) => row));
  const totals = ['Total', '', '', ...[expected, received, outstanding, overdue].map(money), ''];
  return `${table(columns, cells, totals)}\nAs of ${day}. Outstanding = expected − received.\n`;
}
