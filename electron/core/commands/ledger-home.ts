import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { ReadHandle } from '../storage/handles.ts';

/** `not-found` when there is no such line, or the source does not fund it; else null. */
export async function missingHome(read: ReadHandle, lineId: number, sourceId: number): Promise<AppError | null> {
  const found = await read
    .selectFrom('line_source')
    .select('line_id')
    .where('line_id', '=', lineId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return found ? null : appError('not-found', { what: 'line', which: `${lineId} on source ${sourceId}` });
}

/** `1 row`, `1,200 rows`. */
export const rowsInWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;
