import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import type { Allocation } from '../../../shared/domain/plan/plan-document.ts';
import type { CommandContext } from '../handler.ts';

type Stated = Omit<Allocation, 'id' | 'version' | 'amount'> & { readonly amount: number };

/** Adds a version of what a source provides in a year; the versions before stay as they were. */
export async function nextAllocation({ write, recorder, at, user }: CommandContext, stated: Stated): Promise<void> {
  const year = startYearOf(stated.year);
  const last = await write
    .selectFrom('allocation')
    .select('version')
    .where('source_id', '=', stated.sourceId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  await recorder.insert('allocation', {
    source_id: stated.sourceId,
    year,
    version: (last?.version ?? 0) + 1,
    amount: stated.amount,
    certainty: stated.certainty,
    dated: stated.dated,
    evidence: stated.evidence,
    evidence_file_id: stated.evidenceFileId,
    recorded_at: at,
    recorded_by: user,
  });
}
