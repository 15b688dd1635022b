import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { ReadHandle } from '../storage/handles.ts';

type Named = 'source' | 'theme' | 'locality' | 'category' | 'intervention' | 'line';

/** `not-found` when there is no such row, else null. */
export async function missing(read: ReadHandle, table: Named, id: number | undefined): Promise<AppError | null> {
  if (id === undefined) return null;
  const found = await read.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  return found ? null : appError('not-found', { what: table, which: id });
}

/** `code-taken` when another row of the table has this code, in any case of letters. */
export async function codeTaken(
  read: ReadHandle,
  table: 'source' | 'intervention',
  code: string | undefined,
  exceptId = 0,
): Promise<AppError | null> {
  if (code === undefined) return null;
  const found = await read
    .selectFrom(table)
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return found ? appError('code-taken', { code, what: table }) : null;
}

/** The first objection, asked in order; null when there is none. */
export async function firstOf(...checks: readonly (() => Promise<AppError | null>)[]): Promise<AppError | null> {
  for (const check of checks) {
    const problem = await check();
    if (problem) return problem;
  }
  return null;
}
