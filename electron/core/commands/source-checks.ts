import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { financialYears, startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import { isMonthAfterMerger, isYearAfterMerger } from '../../../shared/domain/sources/merged-sources.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readPlan, readSources } from '../storage/readers/plan-tables.ts';
import type { Changes } from '../storage/row-change.ts';

/** `outside-plan` for a year that the plan does not have. */
export async function yearOutside(read: ReadHandle, year: FinancialYear | undefined): Promise<AppError | null> {
  if (year === undefined) return null;
  const plan = await readPlan(read);
  const years = financialYears(plan.firstYear, plan.years);
  if (years.includes(year)) return null;
  return appError('outside-plan', { what: year, years: `${plan.firstYear} to ${String(years.at(-1))}` });
}

/** `source-merged` for a year that begins after the source went on in another. */
export async function yearAfterMerger(
  read: ReadHandle,
  sourceId: number,
  year: FinancialYear,
): Promise<AppError | null> {
  const sources = await readSources(read);
  const source = sources.find(({ id }) => id === sourceId);
  if (!source || !isYearAfterMerger(source, year)) return null;
  return merged(sources, source.id, `no allocation for ${year}`);
}

/**
 * `source-merged` when an action, whichever it is, leaves an amount in a month after its source went on in another;
 * emptying such a month is allowed.
 */
export async function budgetAfterMerger(read: ReadHandle, { rows }: Changes): Promise<AppError | null> {
  const budgets = rows.filter(({ table, after }) => table === 'budget_month' && Boolean(after?.['amount']));
  if (budgets.length === 0) return null;
  const sources = await readSources(read);
  const gone = new Map(sources.filter(({ mergedOn }) => mergedOn !== null).map((source) => [source.id, source]));
  for (const { after } of gone.size === 0 ? [] : budgets) {
    const source = gone.get(Number(after?.['source_id']));
    const month = after?.['month'] as Month;
    if (source && isMonthAfterMerger(source, month))
      return merged(sources, source.id, `no budget in ${monthName(month)}`);
  }
  return null;
}

function merged(sources: Awaited<ReturnType<typeof readSources>>, sourceId: number, what: string): AppError {
  const source = sources.find(({ id }) => id === sourceId);
  const into = sources.find(({ id }) => id === source?.mergedInto);
  return appError('source-merged', {
    source: source?.name ?? '',
    into: into?.name ?? '',
    on: source?.mergedOn ?? '',
    what,
  });
}

/** `between-sources` when an entry of one source is to become another's. */
export const keepsItsSource = (kept: number, wanted: number | undefined, what: string): AppError | null =>
  wanted === undefined || wanted === kept ? null : appError('between-sources', { what });

/** A year as the file keeps it. */
export const yearColumn = (year: FinancialYear | undefined): number | undefined =>
  year === undefined ? undefined : startYearOf(year);
