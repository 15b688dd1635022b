import { err, ok } from '../../../shared/base/result.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { CommandHandler } from '../handler.ts';
import { firstOf, missing } from './checks.ts';
import { nextAllocation } from './next-allocation.ts';
import { yearAfterMerger, yearOutside } from './source-checks.ts';

/** Adds a version of what a source provides in a year; earlier versions stay as they were. */
export const setAllocation: CommandHandler<'set-allocation'> = async (context, { reason, ...stated }) => {
  const { write } = context;
  const problem = await firstOf(
    () => missing(write, 'source', stated.sourceId),
    () => missing(write, 'stored_file', stated.evidenceFileId ?? undefined),
    () => yearOutside(write, stated.year),
    () => yearAfterMerger(write, stated.sourceId, stated.year),
  );
  if (problem) return err(problem);
  await nextAllocation(context, stated);
  const { name } = await write
    .selectFrom('source')
    .select('name')
    .where('id', '=', stated.sourceId)
    .executeTakeFirstOrThrow();
  const amount = formatMoney(stated.amount, { show: 'pence', symbol: true, zero: 'digits' });
  return ok({ action: `Set ${name} ${stated.year} to ${amount}, ${stated.certainty}`, reason, output: {} });
};
