import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { financialYears, startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { CommandHandler } from '../handler.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { missing } from './checks.ts';

/** Adds a version of what a source provides in a year; earlier versions stay as they were. */
export const setAllocation: CommandHandler<'set-allocation'> = async ({ write, recorder }, input) => {
  const problem = await missing(write, 'source', input.sourceId);
  if (problem) return err(problem);
  const plan = await readPlan(write);
  const years = financialYears(plan.firstYear, plan.years);
  if (!years.includes(input.year))
    return err(appError('outside-plan', { what: input.year, years: `${plan.firstYear} to ${String(years.at(-1))}` }));
  const year = startYearOf(input.year);
  const last = await write
    .selectFrom('allocation')
    .select('version')
    .where('source_id', '=', input.sourceId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  await recorder.insert('allocation', {
    source_id: input.sourceId,
    year,
    version: (last?.version ?? 0) + 1,
    amount: input.amount,
    certainty: input.certainty,
    dated: input.dated,
    evidence: input.evidence,
  });
  const { name } = await write
    .selectFrom('source')
    .select('name')
    .where('id', '=', input.sourceId)
    .executeTakeFirstOrThrow();
  const amount = formatMoney(input.amount, { show: 'pence', symbol: true, zero: 'digits' });
  return ok({ action: `Set ${name} ${input.year} to ${amount}, ${input.certainty}`, reason: input.reason, output: {} });
};
