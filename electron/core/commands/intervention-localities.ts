import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../handler.ts';
import { missing } from './checks.ts';

interface Share {
  readonly localityId: number;
  readonly basisPoints: number;
}

const WHOLE = 10_000;

/** Replaces an intervention's shares by locality: they sum to the whole, or there are none. */
export async function setLocalities(
  { write, recorder }: CommandContext,
  interventionId: number,
  shares: readonly Share[],
): Promise<Result<null, AppError>> {
  const sum = shares.reduce((total, share) => total + share.basisPoints, 0);
  if (shares.length > 0 && sum !== WHOLE)
    return err(
      appError('input-refused', {
        method: 'this intervention',
        problem: `shares by locality sum to ${sum / 100}%, not 100%`,
      }),
    );
  for (const share of shares) {
    const problem = await missing(write, 'locality', share.localityId);
    if (problem) return err(problem);
  }
  const kept = new Set(shares.map((share) => share.localityId));
  const before = await write
    .selectFrom('intervention_locality')
    .selectAll()
    .where('intervention_id', '=', interventionId)
    .execute();
  const gone = before.filter((share) => !kept.has(share.locality_id));
  await recorder.remove(
    'intervention_locality',
    gone.map((share) => [share.intervention_id, share.locality_id]),
  );
  await recorder.put(
    'intervention_locality',
    shares.map((share) => ({
      intervention_id: interventionId,
      locality_id: share.localityId,
      basis_points: share.basisPoints,
    })),
  );
  return ok(null);
}
