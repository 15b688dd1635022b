import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../handler.ts';
import { missing } from './checks.ts';

interface Share {
  readonly localityId: number;
  readonly basisPoints: number;
}

const WHOLE = 10_000;

/** Where shares are kept, by what has them. */
const TABLES = {
  intervention: { table: 'intervention_locality', column: 'intervention_id' },
  line: { table: 'line_locality', column: 'line_id' },
} as const;

/** Replaces the shares by locality of an intervention or a line: they sum to the whole, or there are none. */
export async function setLocalities(
  { write, recorder }: CommandContext,
  owner: keyof typeof TABLES,
  ownerId: number,
  shares: readonly Share[],
): Promise<Result<null, AppError>> {
  const sum = shares.reduce((total, share) => total + share.basisPoints, 0);
  if (shares.length > 0 && sum !== WHOLE)
    return err(
      appError('input-refused', {
        method: `this ${owner}`,
        problem: `shares by locality sum to ${sum / 100}%, not 100%`,
      }),
    );
  for (const share of shares) {
    const problem = await missing(write, 'locality', share.localityId);
    if (problem) return err(problem);
  }
  const { table, column } = TABLES[owner];
  const kept = new Set(shares.map((share) => share.localityId));
  const before = await localitiesOf(write, owner, ownerId);
  await recorder.remove(
    table,
    before.filter((id) => !kept.has(id)).map((id) => [ownerId, id]),
  );
  await recorder.put(
    table,
    shares.map(({ localityId, basisPoints }) => ({
      [column]: ownerId,
      locality_id: localityId,
      basis_points: basisPoints,
    })),
  );
  return ok(null);
}

async function localitiesOf(
  write: CommandContext['write'],
  owner: keyof typeof TABLES,
  ownerId: number,
): Promise<number[]> {
  const rows =
    owner === 'line'
      ? await write.selectFrom('line_locality').select('locality_id').where('line_id', '=', ownerId).execute()
      : await write
          .selectFrom('intervention_locality')
          .select('locality_id')
          .where('intervention_id', '=', ownerId)
          .execute();
  return rows.map((row) => row.locality_id);
}
