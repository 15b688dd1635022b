import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { monthsOfPlan, readPlan } from '../storage/readers/plan-tables.ts';

type Named =
  | 'source'
  | 'theme'
  | 'locality'
  | 'category'
  | 'intervention'
  | 'line'
  | 'stored_file'
  | 'carry_forward'
  | 'income'
  | 'reserve_cover';

/** `not-found` when there is no such row, else null. */
export async function missing(read: ReadHandle, table: Named, id: number | undefined): Promise<AppError | null> {
  if (id === undefined) return null;
  const found = await read.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  return found ? null : appError('not-found', { what: table.replace('_', ' '), which: id });
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

interface Cell {
  readonly lineId: number;
  readonly sourceId: number;
  readonly month: Month;
}

/** `outside-plan` or `not-found` for the first month or the first line and source that the plan does not have. */
export async function cellsOutside(read: ReadHandle, cells: readonly Cell[]): Promise<AppError | null> {
  const plan = await readPlan(read);
  const months = new Set(monthsOfPlan(plan));
  const outside = cells.find((cell) => !months.has(cell.month));
  if (outside) {
    const years = `${plan.firstYear} and the ${plan.years - 1} after`;
    return appError('outside-plan', { what: monthName(outside.month), years });
  }
  const pairs = await read.selectFrom('line_source').selectAll().execute();
  const known = new Set(pairs.map((pair) => `${pair.line_id} ${pair.source_id}`));
  const unknown = cells.find((cell) => !known.has(`${cell.lineId} ${cell.sourceId}`));
  if (!unknown) return null;
  return appError('not-found', { what: 'line', which: `${unknown.lineId} on source ${unknown.sourceId}` });
}
