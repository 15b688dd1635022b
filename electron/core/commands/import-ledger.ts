import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { NewRowFinder } from '../../../shared/domain/ledger/find-new-rows.ts';
import { tallyImport, tallyReasons } from '../../../shared/domain/ledger/import-tally.ts';
import type { ImportTally } from '../../../shared/domain/ledger/ledger-types.ts';
import { periodTotals } from '../../../shared/domain/ledger/period-totals.ts';
import { formatMoney, groupThousands } from '../../../shared/domain/money/format-money.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import {
  prepareLedgerImport,
  rowOutlook,
  type PreparedImport,
  type RowOutlook,
} from '../queries/prepare-ledger-import.ts';
import { meetKnownRows } from '../storage/readers/known-ledger-rows.ts';
import { readCodingRules } from '../storage/readers/ledger-settings.ts';
import { addLedgerTotals, insertBatch, insertHeldRows } from '../storage/writers/import-batch.ts';
import { ledgerRowWriter, type NewLedgerRows } from '../storage/writers/ledger-rows.ts';
import { saveImportProfile } from './save-import-profile.ts';

/** Between stretches of this many rows an import can be stopped. */
const ROWS_A_STRETCH = 10_000;

/**
 * Imports a ledger extract in one transaction: its batch, its new rows coded by the rules, the rows held back with why,
 * and the sums. Rows that the plan has already are counted as unchanged and not written again.
 */
export const importLedger: CommandHandler<'import-ledger'> = async (context, input) => {
  const prepared = await prepareLedgerImport(context, context.write, input);
  if (!prepared.ok) return prepared;
  const { staged, classified, headings, mapping, profile } = prepared.value;
  const news = await findNews(context, prepared.value);
  const tally = tallyImport(classified, news.occurrence, news.isCoded);
  const reasons = tallyReasons(classified);
  const saved = input.saveProfileAs ?? profile;
  const id = insertBatch(context.raw, {
    fileName: staged.name,
    sha256: staged.sha256,
    at: context.at,
    user: context.user,
    profile: saved,
    sheets: prepared.value.sheets,
    mapping,
    tally,
    reasons,
  });
  if (!(await writeRows(context, id, news))) return err(appError('job-cancelled'));
  insertHeldRows(context.raw, id, prepared.value.sheets, classified.held);
  addLedgerTotals(context.raw, periodTotals(news.rows, news.occurrence, news.homeOf, news.kindOf));
  context.recorder.note({ rows: [], batches: [{ batch: id, live: true }] });
  if (input.saveProfileAs !== undefined)
    await saveImportProfile(context.write, context.recorder, { name: input.saveProfileAs, headings, mapping });
  return ok({
    action: wordsFor(staged.name, tally),
    intent: { file: staged.name, sha256: staged.sha256, mapping, tally },
    output: { id, tally, reasons, mapping, profile: saved },
  });
};

const wordsFor = (file: string, { imported }: ImportTally): string => {
  const rows = `${groupThousands(String(imported.rows))} ${imported.rows === 1 ? 'row' : 'rows'}`;
  return `Import ${file}: ${rows}, ${formatMoney(imported.sum, { show: 'pence', symbol: true, zero: 'digits' })}`;
};

async function findNews(
  { write }: CommandContext,
  { classified }: PreparedImport,
): Promise<NewLedgerRows & RowOutlook> {
  const finder = new NewRowFinder(classified.rows);
  await meetKnownRows(write, finder);
  const outlook = rowOutlook(classified, await readCodingRules(write));
  return { rows: classified.rows, keys: finder.keys, occurrence: finder.occurrences(), ...outlook };
}

/** False when it was stopped. */
async function writeRows(
  { raw, signal, progress }: CommandContext,
  batch: number,
  news: NewLedgerRows,
): Promise<boolean> {
  const write = ledgerRowWriter(raw, batch, news);
  const { count } = news.rows;
  for (let from = 0; from < count && !signal.aborted; from += ROWS_A_STRETCH) {
    const to = Math.min(from + ROWS_A_STRETCH, count);
    write(from, to);
    progress('Writing rows', to, count);
    await nextTurn();
  }
  return !signal.aborted;
}
