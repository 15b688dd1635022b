import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { ZERO, type Pence } from '../../../shared/domain/money/pence.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import { shareCarriedForward } from '../../../shared/domain/sources/funding.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { readAllocations, readSources } from '../storage/readers/plan-tables.ts';
import { firstOf, missing } from './checks.ts';
import { yearAfterMerger, yearColumn, yearOutside } from './source-checks.ts';

type Agreed = CheckedInputOf<'record-carry-forward'>;

const money = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });

/** Why the terms do not let this much go over; null when they do. */
function refusedBy(source: Source, allocation: Pence, { amount }: Agreed): string | null {
  if (amount < 0) return 'less than nothing cannot be carried';
  if (source.carryForward === 'none') return 'its terms allow no carry-forward';
  const most = shareCarriedForward(source, allocation);
  if (source.carryForward === 'up to a share' && amount > most)
    return `its terms allow ${source.carryForwardBasisPoints / 100}% of the allocation, ${money(most)}`;
  return null;
}

async function againstTerms({ write }: CommandContext, agreed: Agreed): Promise<AppError | null> {
  const source = (await readSources(write)).find(({ id }) => id === agreed.sourceId)!;
  const allocations = await readAllocations(write);
  const granted = allocations.find((a) => a.sourceId === source.id && a.year === agreed.year);
  const why = refusedBy(source, granted?.amount ?? ZERO, agreed);
  if (why === null) return null;
  return appError('carry-forward-refused', {
    amount: money(agreed.amount),
    year: agreed.year,
    source: source.name,
    why,
  });
}

/** Records what a funder agreed may be carried out of a year; one for each source and year. */
export const recordCarryForward: CommandHandler<'record-carry-forward'> = async (context, agreed) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'source', agreed.sourceId),
    () => missing(write, 'stored_file', agreed.evidenceFileId ?? undefined),
    () => yearOutside(write, agreed.year),
    () => yearAfterMerger(write, agreed.sourceId, agreed.year),
    () => againstTerms(context, agreed),
  );
  if (problem) return err(problem);
  const row = asColumns({ ...agreed, year: yearColumn(agreed.year) });
  const known = await write
    .selectFrom('carry_forward')
    .select('id')
    .where('source_id', '=', agreed.sourceId)
    .where('year', '=', yearColumn(agreed.year) ?? 0)
    .executeTakeFirst();
  if (known) await recorder.update('carry_forward', [known.id], row);
  const id = known?.id ?? (await recorder.insert('carry_forward', row));
  return ok({ action: `Record ${money(agreed.amount)} carried out of ${agreed.year}`, output: { id } });
};
