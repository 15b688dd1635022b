import type { Kysely } from 'kysely';
import { financialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { firstMonthOf, MONTHS_IN_YEAR, monthsBetween, type Month } from '../../../../shared/domain/calendar/month.ts';
import { monthOfPeriod, period, type Period } from '../../../../shared/domain/calendar/period.ts';
import { pence, ZERO, type Pence } from '../../../../shared/domain/money/pence.ts';
import type {
  ActualRow,
  BudgetRow,
  Commitment,
  LedgerState,
  Plan,
} from '../../../../shared/domain/plan/plan-document.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

/** Where a month stands in the plan, from 0. */
const monthIndex = (plan: Plan, month: Month): number => monthsBetween(firstMonthOf(plan.firstYear), month);

const blankMonths = (plan: Plan): (Pence | null)[] => Array<Pence | null>(plan.years * MONTHS_IN_YEAR).fill(null);

/** A row for every line and source that are joined, entered or not. */
export async function readBudgets(read: Read, plan: Plan): Promise<BudgetRow[]> {
  const pairs = await read.selectFrom('line_source').selectAll().orderBy('line_id').orderBy('source_id').execute();
  const rows = new Map(pairs.map((pair) => [`${pair.line_id} ${pair.source_id}`, blankMonths(plan)]));
  const cells = await read.selectFrom('budget_month').selectAll().execute();
  for (const cell of cells) {
    const months = rows.get(`${cell.line_id} ${cell.source_id}`);
    if (months) months[monthIndex(plan, cell.month as Month)] = pence(cell.amount);
  }
  return pairs.map((pair) => ({
    lineId: pair.line_id,
    sourceId: pair.source_id,
    months: rows.get(`${pair.line_id} ${pair.source_id}`) ?? [],
  }));
}

export async function readActuals(read: Read, plan: Plan): Promise<ActualRow[]> {
  const totals = await read.selectFrom('ledger_total').selectAll().orderBy('line_id').orderBy('source_id').execute();
  const rows = new Map<string, { lineId: number | null; sourceId: number | null; months: Pence[] }>();
  for (const total of totals) {
    const key = `${total.line_id} ${total.source_id}`;
    const row = rows.get(key) ?? {
      lineId: total.line_id || null,
      sourceId: total.source_id || null,
      months: Array<Pence>(plan.years * MONTHS_IN_YEAR).fill(ZERO),
    };
    const at = monthIndex(plan, monthOfPeriod(period(financialYear(total.year), total.period)));
    row.months[at] = pence((row.months[at] ?? 0) + total.amount);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export async function readLedgerState(read: Read): Promise<LedgerState> {
  const totals = await read.selectFrom('ledger_total').selectAll().execute();
  let last: Period | null = null;
  let rows = 0;
  let uncodedRows = 0;
  let uncodedSum = 0;
  for (const total of totals) {
    const at = period(financialYear(total.year), total.period);
    if (last === null || at > last) last = at;
    rows += total.rows;
    if (total.line_id !== 0) continue;
    uncodedRows += total.rows;
    uncodedSum += total.amount;
  }
  return { rows, uncodedRows, uncodedSum: pence(uncodedSum), actualsTo: last };
}

export async function readCommitments(read: Read, plan: Plan): Promise<Commitment[]> {
  const rows = await read.selectFrom('commitment').selectAll().orderBy('id').execute();
  const cells = await read.selectFrom('commitment_month').selectAll().orderBy('line_id').orderBy('source_id').execute();
  const byCommitment = Map.groupBy(cells, (cell) => cell.commitment_id);
  return rows.map((row) => {
    const parts = Map.groupBy(byCommitment.get(row.id) ?? [], (cell) => `${cell.line_id} ${cell.source_id}`);
    return {
      id: row.id,
      reference: row.reference,
      supplier: row.supplier,
      description: row.description,
      certainty: row.certainty as Commitment['certainty'],
      parts: [...parts.values()].map((part) => {
        const months = blankMonths(plan);
        for (const cell of part) months[monthIndex(plan, cell.month as Month)] = pence(cell.amount);
        return { lineId: part[0]?.line_id ?? 0, sourceId: part[0]?.source_id ?? 0, months };
      }),
    };
  });
}

/** What live ledger rows of expenditure have invoiced on each commitment's reference, by exact order number. */
export async function readInvoiced(read: Read): Promise<Map<string, Pence>> {
  const rows = await read
    .selectFrom('ledger_row')
    .select(({ fn }) => ['order_number', fn.sum<number>('amount').as('amount')])
    .where('live', '=', 1)
    .where('kind', '=', 'expenditure')
    .where('order_number', '<>', '')
    .where('order_number', 'in', (query) => query.selectFrom('commitment').select('reference'))
    .groupBy('order_number')
    .execute();
  return new Map(rows.map((row) => [row.order_number, pence(row.amount)]));
}
