import type { Kysely } from 'kysely';
import { financialYear, startYearOf } from '../../../../shared/domain/calendar/financial-year.ts';
import { firstMonthOf, monthsBetween, type Month } from '../../../../shared/domain/calendar/month.ts';
import type { Condition } from '../../../../shared/domain/conditions/condition-types.ts';
import type { Curve, Driver, LineFunding, Rate } from '../../../../shared/domain/drivers/driver-types.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { Person } from '../../../../shared/domain/people/people-types.ts';
import type { CellNote, HeldMonths, Plan, SavedView } from '../../../../shared/domain/plan/plan-document.ts';
import type {
  CarriedForward,
  Income,
  ReserveCover,
  SourceEvent,
} from '../../../../shared/domain/sources/source-types.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

const amountOrNull = (amount: number | null): Pence | null => (amount === null ? null : pence(amount));
const monthOf = (plan: Plan, month: string): number => monthsBetween(firstMonthOf(plan.firstYear), month as Month);

export async function readSourceEvents(read: Read): Promise<SourceEvent[]> {
  const rows = await read.selectFrom('source_event').selectAll().orderBy('dated').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    kind: row.kind,
    dated: row.dated,
    nameBefore: row.name_before,
    nameAfter: row.name_after,
    intoSourceId: row.into_source_id,
    note: row.note,
    recordedAt: row.recorded_at,
  }));
}

export async function readCarriedForward(read: Read): Promise<CarriedForward[]> {
  const rows = await read.selectFrom('carry_forward').selectAll().orderBy('source_id').orderBy('year').execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    year: financialYear(row.year),
    amount: pence(row.amount),
    approvedOn: row.approved_on,
    approvedBy: row.approved_by,
    evidence: row.evidence,
    evidenceFileId: row.evidence_file_id,
  }));
}

export async function readIncome(read: Read): Promise<Income[]> {
  const rows = await read.selectFrom('income').selectAll().orderBy('source_id').orderBy('year').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    year: financialYear(row.year),
    claim: row.claim,
    expected: amountOrNull(row.expected),
    expectedOn: row.expected_on,
    received: amountOrNull(row.received),
    receivedOn: row.received_on,
    reference: row.reference,
  }));
}

export async function readReserveCover(read: Read): Promise<ReserveCover[]> {
  const rows = await read.selectFrom('reserve_cover').selectAll().orderBy('source_id').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    year: financialYear(row.year),
    amount: pence(row.amount),
    fromMonth: row.from_month as Month,
    toMonth: row.to_month as Month,
    owner: row.owner,
    evidence: row.evidence,
  }));
}

export async function readConditions(read: Read): Promise<Condition[]> {
  const rows = await read.selectFrom('condition').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    name: row.name,
    year: row.year === null ? null : financialYear(row.year),
    active: row.active === 1,
    definition: JSON.parse(row.definition) as Condition['definition'],
    position: row.position,
  }));
}

export async function readDrivers(read: Read, plan: Plan): Promise<Driver[]> {
  const rows = await read.selectFrom('driver').selectAll().orderBy('line_id').execute();
  const overrides = await read.selectFrom('driver_override').selectAll().orderBy('month').execute();
  const byLine = Map.groupBy(overrides, (row) => row.line_id);
  return rows.map((row) => ({
    lineId: row.line_id,
    ...({ kind: row.kind, definition: JSON.parse(row.definition) as unknown } as Pick<Driver, 'kind' | 'definition'>),
    overrides: (byLine.get(row.line_id) ?? []).map(({ month, amount, reason }) => ({
      month: monthOf(plan, month),
      amount: pence(amount),
      reason,
    })),
  })) as Driver[];
}

export async function readLineFunding(read: Read, plan: Plan): Promise<LineFunding[]> {
  const rows = await read.selectFrom('line_funding').selectAll().execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    year: row.year - startYearOf(plan.firstYear),
    sourceId: row.source_id,
    basisPoints: row.basis_points,
    amount: amountOrNull(row.amount),
  }));
}

export async function readRates(read: Read): Promise<Rate[]> {
  const rows = await read.selectFrom('rate').selectAll().orderBy('kind').orderBy('key').orderBy('starts').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Rate['kind'],
    key: row.key,
    starts: row.starts,
    percent: row.percent,
    amount: amountOrNull(row.amount),
    paidFrom: row.paid_from as Month | null,
    origin: row.origin,
  }));
}

export async function readCurves(read: Read): Promise<Curve[]> {
  const rows = await read.selectFrom('curve').selectAll().orderBy('name').execute();
  return rows.map(({ id, name, weights }) => ({ id, name, weights: JSON.parse(weights) as number[] }));
}

export async function readHolds(read: Read, plan: Plan): Promise<HeldMonths[]> {
  const rows = await read.selectFrom('held_month').selectAll().execute();
  const byRow = Map.groupBy(rows, (row) => `${row.line_id} ${row.source_id}`);
  return [...byRow.values()].map((held) => ({
    lineId: held[0]?.line_id ?? 0,
    sourceId: held[0]?.source_id ?? 0,
    months: held.map(({ month }) => monthOf(plan, month)),
  }));
}

export async function readNotes(read: Read, plan: Plan): Promise<CellNote[]> {
  const rows = await read.selectFrom('cell_note').selectAll().execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    sourceId: row.source_id,
    month: monthOf(plan, row.month),
    text: row.text,
    user: row.user,
    at: row.at,
  }));
}

export const readViews = (read: Read): Promise<SavedView[]> =>
  read.selectFrom('saved_view').selectAll().orderBy('name').execute();

export async function readPeople(read: Read): Promise<Person[]> {
  const rows = await read.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    userName: row.user_name,
    name: row.name,
    role: row.role,
    virementLimit: amountOrNull(row.virement_limit),
    active: row.active === 1,
  }));
}
