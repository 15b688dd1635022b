import type { Kysely } from 'kysely';
import { firstMonthOf, MONTHS_IN_YEAR, monthsBetween, type Month } from '../../../../shared/domain/calendar/month.ts';
import type { Baseline, BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { BudgetRow, Plan } from '../../../../shared/domain/plan/plan-document.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

/** The baselines that stand, the first version first. */
export async function readBaselines(read: Read): Promise<Baseline[]> {
  const rows = await read
    .selectFrom('baseline')
    .selectAll()
    .where('state', '=', 'approved')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    note: row.note,
  }));
}

export async function readChanges(read: Read, plan: Plan): Promise<BudgetChange[]> {
  const rows = await read.selectFrom('budget_change').selectAll().orderBy('id').execute();
  const moves = await read.selectFrom('budget_change_month').selectAll().execute();
  const byChange = Map.groupBy(moves, (move) => move.change_id);
  const first = firstMonthOf(plan.firstYear);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    title: row.title,
    reason: row.reason,
    madeAt: row.made_at,
    madeBy: row.made_by,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decisionNote: row.decision_note,
    consent: JSON.parse(row.consent) as string[],
    consentOn: row.consent_on,
    consentEvidence: row.consent_evidence,
    consentFileId: row.consent_file_id,
    baselineId: row.baseline_id,
    moves: (byChange.get(row.id) ?? []).map((move) => ({
      lineId: move.line_id,
      sourceId: move.source_id,
      month: monthsBetween(first, move.month as Month),
      amount: pence(move.amount),
    })),
  }));
}

/** One baseline as it was frozen. */
export async function readBaselineRows(read: Read, plan: Plan, baselineId: number): Promise<BudgetRow[]> {
  const cells = await read.selectFrom('baseline_month').selectAll().where('baseline_id', '=', baselineId).execute();
  const first = firstMonthOf(plan.firstYear);
  return rowsOf(
    plan,
    cells.map((cell) => ({
      lineId: cell.line_id,
      sourceId: cell.source_id,
      month: monthsBetween(first, cell.month as Month),
      amount: pence(cell.amount),
    })),
  );
}

/** The latest baseline with the changes approved on it; null before the first baseline. */
export async function readApproved(
  read: Read,
  plan: Plan,
  baselines: readonly Baseline[],
  changes: readonly BudgetChange[],
): Promise<BudgetRow[] | null> {
  const latest = baselines.at(-1);
  if (latest === undefined) return null;
  const moves = changes.flatMap((change) =>
    change.state === 'approved' && change.baselineId === latest.id ? change.moves : [],
  );
  const frozen = await readBaselineRows(read, plan, latest.id);
  return rowsOf(plan, moves, frozen);
}

interface Amount {
  readonly lineId: number;
  readonly sourceId: number;
  readonly month: number;
  readonly amount: Pence;
}

/** Rows with amounts added month by month; a month without any stays blank. */
function rowsOf(plan: Plan, amounts: readonly Amount[], start: readonly BudgetRow[] = []): BudgetRow[] {
  const rows = new Map(start.map((row) => [`${row.lineId} ${row.sourceId}`, { ...row, months: [...row.months] }]));
  for (const { lineId, sourceId, month, amount } of amounts) {
    const key = `${lineId} ${sourceId}`;
    const row = rows.get(key) ?? { lineId, sourceId, months: blank(plan) };
    row.months[month] = pence((row.months[month] ?? 0) + amount);
    rows.set(key, row);
  }
  return [...rows.values()];
}

const blank = (plan: Plan): (Pence | null)[] => Array<Pence | null>(plan.years * MONTHS_IN_YEAR).fill(null);
