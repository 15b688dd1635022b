import type { Kysely } from 'kysely';
import { financialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { firstMonthOf, MONTHS_IN_YEAR, monthsFrom, type Month } from '../../../../shared/domain/calendar/month.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type {
  Allocation,
  Category,
  Intervention,
  Line,
  Locality,
  Plan,
  Source,
  Theme,
} from '../../../../shared/domain/plan/plan-document.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

/** The one row of `plan`. */
export async function readPlan(read: Read): Promise<Plan & { readonly uid: string; readonly demo: boolean }> {
  const row = await read.selectFrom('plan').selectAll().executeTakeFirstOrThrow();
  return {
    uid: row.uid,
    demo: row.demo === 1,
    name: row.name,
    firstYear: financialYear(row.first_year),
    years: row.years,
  };
}

/** The plan's months in order. */
export const monthsOfPlan = (plan: Plan): Month[] =>
  monthsFrom(firstMonthOf(plan.firstYear), plan.years * MONTHS_IN_YEAR);

export async function readSources(read: Read): Promise<Source[]> {
  const rows = await read.selectFrom('source').selectAll().orderBy('position').orderBy('id').execute();
  const allowed = await read.selectFrom('source_category').selectAll().orderBy('category_id').execute();
  const categories = Map.groupBy(allowed, (row) => row.source_id);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    funder: row.funder,
    kind: row.kind as Source['kind'],
    inKind: row.in_kind === 1,
    revenueOnly: row.revenue_only === 1,
    claimBasis: row.claim_basis as Source['claimBasis'],
    claimRhythm: row.claim_rhythm as Source['claimRhythm'],
    carryForward: row.carry_forward as Source['carryForward'],
    carryForwardBasisPoints: row.carry_forward_basis_points,
    position: row.position,
    spendFrom: row.spend_from,
    spendTo: row.spend_to,
    overProgrammingBasisPoints: row.over_programming_basis_points,
    overProgrammingOwner: row.over_programming_owner,
    claimDueDays: row.claim_due_days,
    categories: (categories.get(row.id) ?? []).map((allowed) => allowed.category_id),
    ineligibleCosts: JSON.parse(row.ineligible_costs) as string[],
    consent: {
      headings: row.consent_headings as Source['consent']['headings'],
      move: row.consent_move === null ? null : pence(row.consent_move),
      cumulativeBasisPoints: row.consent_cumulative_basis_points,
      capital: row.consent_capital === 1,
    },
    mergedInto: row.merged_into,
    mergedOn: row.merged_on,
  }));
}

/** The version in force of each source and year. */
export async function readAllocations(read: Read): Promise<Allocation[]> {
  const rows = await read
    .selectFrom('allocation')
    .selectAll()
    .orderBy('source_id')
    .orderBy('year')
    .orderBy('version')
    .execute();
  const inForce = new Map(rows.map((row) => [`${row.source_id} ${row.year}`, row]));
  return [...inForce.values()].map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    year: financialYear(row.year),
    version: row.version,
    amount: pence(row.amount),
    certainty: row.certainty as Allocation['certainty'],
    dated: row.dated,
    evidence: row.evidence,
    evidenceFileId: row.evidence_file_id,
  }));
}

export const readThemes = (read: Read): Promise<Theme[]> =>
  read.selectFrom('theme').selectAll().orderBy('position').orderBy('id').execute();

export const readLocalities = (read: Read): Promise<Locality[]> =>
  read.selectFrom('locality').selectAll().orderBy('position').orderBy('id').execute();

export const readCategories = (read: Read): Promise<Category[]> =>
  read.selectFrom('category').selectAll().orderBy('position').orderBy('id').execute();

export async function readInterventions(read: Read): Promise<Intervention[]> {
  const rows = await read.selectFrom('intervention').selectAll().orderBy('position').orderBy('id').execute();
  const shares = await read.selectFrom('intervention_locality').selectAll().orderBy('locality_id').execute();
  const byIntervention = Map.groupBy(shares, (share) => share.intervention_id);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    themeId: row.theme_id,
    provider: row.provider,
    starts: row.starts,
    ends: row.ends,
    status: row.status as Intervention['status'],
    localities: (byIntervention.get(row.id) ?? []).map((share) => ({
      localityId: share.locality_id,
      basisPoints: share.basis_points,
    })),
    position: row.position,
  }));
}

export async function readLines(read: Read): Promise<Line[]> {
  const rows = await read.selectFrom('line').selectAll().orderBy('position').orderBy('id').execute();
  const shares = await read.selectFrom('line_locality').selectAll().orderBy('locality_id').execute();
  const byLine = Map.groupBy(shares, (share) => share.line_id);
  return rows.map((row) => ({
    id: row.id,
    interventionId: row.intervention_id,
    categoryId: row.category_id,
    description: row.description,
    position: row.position,
    owner: row.owner,
    note: row.note,
    evidence: row.evidence,
    evidenceFileId: row.evidence_file_id,
    localities: (byLine.get(row.id) ?? []).map((share) => ({
      localityId: share.locality_id,
      basisPoints: share.basis_points,
    })),
  }));
}
