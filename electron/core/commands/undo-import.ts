import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { CommandHandler } from '../handler.ts';
import { readImportBatch } from '../storage/readers/ledger-settings.ts';
import { rebuildLedgerTotals } from '../storage/writers/ledger-totals.ts';

/** Takes a whole import back: its rows stay in the file, reversed, and count nowhere. */
export const undoImport: CommandHandler<'undo-import'> = async ({ write, recorder }, { id, reason }) => {
  const batch = await readImportBatch(write, id);
  if (!batch) return err(appError('not-found', { what: 'import', which: id }));
  if (batch.state === 'undone') return err(appError('batch-undone', { id }));
  const { rows, sum } = await write
    .selectFrom('ledger_row')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number | null>('amount').as('sum')])
    .where('batch_id', '=', id)
    .where('live', '=', 1)
    .executeTakeFirstOrThrow();
  await recorder.setBatchLive(id, false);
  await rebuildLedgerTotals(write);
  return ok({
    action: `Take back the import of ${batch.fileName}`,
    reason,
    output: { reversed: { rows, sum: pence(sum ?? 0) } },
  });
};
