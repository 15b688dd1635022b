import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import { setLedgerHomes } from '../storage/writers/ledger-homes.ts';
import { rebuildLedgerTotals } from '../storage/writers/ledger-totals.ts';
import { missingHome, rowsInWords } from './ledger-home.ts';

/** Gives rows a home by hand; without a line and a source they are uncoded again. */
export const codeLedgerRows: CommandHandler<'code-ledger-rows'> = async (
  context,
  { rowIds, lineId, sourceId, reason },
) => {
  const { write, raw, recorder } = context;
  if ((lineId === null) !== (sourceId === null))
    return err(appError('input-refused', { method: 'code-ledger-rows', problem: 'a line and a source go together' }));
  const problem = lineId === null || sourceId === null ? null : await missingHome(write, lineId, sourceId);
  if (problem) return err(problem);
  const ids = [...new Set(rowIds)];
  const live = await write
    .selectFrom('ledger_row')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('id', 'in', ids)
    .where('live', '=', 1)
    .executeTakeFirstOrThrow();
  if (live.rows < ids.length) return err(appError('not-found', { what: 'live ledger row', which: 'of that number' }));
  const rows = setLedgerHomes(raw, ids, { line_id: lineId, source_id: sourceId });
  recorder.note({ rows, batches: [] });
  await rebuildLedgerTotals(write);
  const words = lineId === null ? 'Take the coding from' : 'Code';
  return ok({ action: `${words} ${rowsInWords(rows.length)} of the ledger`, reason, output: {} });
};
