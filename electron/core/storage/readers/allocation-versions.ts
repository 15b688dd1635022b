import type { Kysely } from 'kysely';
import { financialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { Certainty } from '../../../../shared/domain/plan/plan-document.ts';
import type { Tables } from '../schema.ts';

/** Every version of a source's allocations, oldest first within a year, with the baselines approved on each. */
export async function readAllocationVersions(read: Kysely<Tables>, sourceId: number) {
  const rows = await read
    .selectFrom('allocation')
    .leftJoin('stored_file', 'stored_file.id', 'allocation.evidence_file_id')
    .selectAll('allocation')
    .select('stored_file.name as file_name')
    .where('source_id', '=', sourceId)
    .orderBy('year')
    .orderBy('version')
    .execute();
  const approvals = await approvalsOf(read, sourceId);
  return rows.map((row) => ({
    id: row.id,
    year: financialYear(row.year),
    version: row.version,
    amount: pence(row.amount),
    certainty: row.certainty as Certainty,
    dated: row.dated,
    evidence: row.evidence,
    evidenceFileId: row.evidence_file_id,
    evidenceFileName: row.file_name,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    baselines: (approvals.get(row.id) ?? []).map(({ version }) => version),
  }));
}

async function approvalsOf(read: Kysely<Tables>, sourceId: number) {
  const rows = await read
    .selectFrom('baseline_allocation')
    .innerJoin('baseline', 'baseline.id', 'baseline_allocation.baseline_id')
    .innerJoin('allocation', 'allocation.id', 'baseline_allocation.allocation_id')
    .select(['allocation_id', 'baseline.version'])
    .where('allocation.source_id', '=', sourceId)
    .where('baseline.state', '=', 'approved')
    .orderBy('baseline.version')
    .execute();
  return Map.groupBy(rows, (row) => row.allocation_id);
}

/** The kept files that a source's allocations and carry-forwards name, without their bytes. */
export const readEvidenceFiles = (read: Kysely<Tables>, sourceId: number) =>
  read
    .selectFrom('stored_file')
    .select(['id', 'name', 'size', 'sha256', 'at'])
    .where((where) =>
      where.or([
        where(
          'id',
          'in',
          read.selectFrom('allocation').select('evidence_file_id').where('source_id', '=', sourceId).$castTo<{
            evidence_file_id: number;
          }>(),
        ),
        where(
          'id',
          'in',
          read.selectFrom('carry_forward').select('evidence_file_id').where('source_id', '=', sourceId).$castTo<{
            evidence_file_id: number;
          }>(),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
