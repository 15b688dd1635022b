import { NO_PLANNING } from '../../shared/domain/plan/no-planning.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import { monthsBetween } from '../../shared/domain/calendar/month.ts';
import { isPeriod, monthOfPeriod, type Period } from '../../shared/domain/calendar/period.ts';
import { parseMoney } from '../../shared/domain/money/parse-money.ts';
import { pence, ZERO, type Pence } from '../../shared/domain/money/pence.ts';
import { outstandingCommitments } from '../../shared/domain/plan/outstanding-commitments.ts';
import type { ActualRow, PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import type { PlanSeed } from '../../shared/domain/plan/templates/plan-seed.ts';

/** A row of an extract of the demonstration, as its file has it. */
export interface ExtractRow {
  readonly date: string;
  readonly period: Period;
  readonly costCentre: string;
  readonly account: string;
  readonly project: string;
  readonly supplier: string;
  readonly order: string;
  readonly reference: string;
  readonly text: string;
  readonly amount: Pence;
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

/** The rows of a seed's extracts: a plain reading of our own layout, independent of the importer. */
export const extractRows = (seed: PlanSeed): ExtractRow[] =>
  seed.extracts.flatMap(({ csv }) =>
    csv.split('\r\n').flatMap((line) => {
      const [
        date = '',
        written = '',
        costCentre = '',
        account = '',
        project = '',
        supplier = '',
        order = '',
        reference = '',
        text = '',
        amount = '',
      ] = cellsOf(line);
      const period = written.replace(' ', '-');
      const read = parseMoney(amount);
      if (!isPeriod(period) || !read.ok || read.value === null) return [];
      return [{ date, period, costCentre, account, project, supplier, order, reference, text, amount: read.value }];
    }),
  );

/** The plan of a seed with its extracts in the ledger, coded by its rules: what the application shows of it. */
export function documentOf(seed: PlanSeed): PlanDocument {
  const rows = extractRows(seed);
  const months = planMonths(seed.plan);
  const actuals = new Map<string, { lineId: number | null; sourceId: number | null; months: Pence[] }>();
  const invoiced = new Map<string, Pence>();
  let uncoded = { rows: 0, sum: ZERO };
  for (const row of rows) {
    const rule = seed.codingRules.find(
      (r) => r.costCentre === row.costCentre && r.account === row.account && r.project === row.project,
    );
    const home = { lineId: rule?.lineId ?? null, sourceId: rule?.sourceId ?? null, months: months.map(() => ZERO) };
    const key = `${home.lineId} ${home.sourceId}`;
    const actual = actuals.get(key) ?? home;
    const m = monthsBetween(months[0]!, monthOfPeriod(row.period));
    actual.months[m] = pence(actual.months[m]! + row.amount);
    actuals.set(key, actual);
    if (row.order !== '') invoiced.set(row.order, pence((invoiced.get(row.order) ?? 0) + row.amount));
    if (rule === undefined) uncoded = { rows: uncoded.rows + 1, sum: pence(uncoded.sum + row.amount) };
  }
  const actualsTo =
    rows
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? null;
  const { demo: _demo, codingRules: _rules, extracts: _extracts, ...parts } = seed;
  return {
    ...NO_PLANNING,
    ...parts,
    actuals: [...actuals.values()] satisfies ActualRow[],
    committed: outstandingCommitments(seed.commitments, invoiced, months, actualsTo),
    ledger: { rows: rows.length, uncodedRows: uncoded.rows, uncodedSum: uncoded.sum, actualsTo },
    revision: 0,
  };
}

/** A plan of three years from 2022/23 with nothing in it, to put together what a test is about. */
export const emptyDocument = (years = 3): PlanDocument => ({
  ...NO_PLANNING,
  plan: { name: 'Test', firstYear: financialYear(2022), years },
  sources: [],
  allocations: [],
  themes: [],
  localities: [],
  categories: [],
  interventions: [],
  lines: [],
  budgets: [],
  actuals: [],
  commitments: [],
  committed: [],
  ledger: { rows: 0, uncodedRows: 0, uncodedSum: ZERO, actualsTo: null },
  revision: 0,
});
