import { ok } from '../../../shared/base/result.ts';
import { NewRowFinder } from '../../../shared/domain/ledger/find-new-rows.ts';
import { tallyImport, tallyReasons } from '../../../shared/domain/ledger/import-tally.ts';
import type { HeldRow, PreviewRow } from '../../../shared/domain/ledger/ledger-types.ts';
import { previewRow } from '../../../shared/domain/ledger/row-details.ts';
import type { QueryHandler } from '../handler.ts';
import { meetKnownRows } from '../storage/readers/known-ledger-rows.ts';
import { readCodingRules } from '../storage/readers/ledger-settings.ts';
import { prepareLedgerImport, rowOutlook, type PreparedImport, type RowOutlook } from './prepare-ledger-import.ts';

const IMPORTED_SHOWN = 100;
/** Of each reason, so that one that is frequent does not hide the others. */
const HELD_SHOWN = 50;

/** The whole import but for the writing. */
export const previewLedgerImport: QueryHandler<'preview-ledger-import'> = async (context, input) => {
  const prepared = await prepareLedgerImport(context, context.read, input);
  if (!prepared.ok) return prepared;
  const { classified, mapping, profile } = prepared.value;
  const finder = new NewRowFinder(classified.rows);
  await meetKnownRows(context.read, finder);
  const occurrence = finder.occurrences();
  const { homeOf, isCoded } = rowOutlook(classified, await readCodingRules(context.read));
  return ok({
    tally: tallyImport(classified, occurrence, isCoded),
    reasons: tallyReasons(classified),
    mapping,
    profile,
    imported: firstNewRows(prepared.value, occurrence, homeOf),
    held: firstHeldRows(classified.held),
  });
};

function firstNewRows(
  { classified: { rows }, sheets }: PreparedImport,
  occurrence: Uint32Array,
  homeOf: RowOutlook['homeOf'],
): PreviewRow[] {
  const shown: PreviewRow[] = [];
  for (let row = 0; row < rows.count && shown.length < IMPORTED_SHOWN; row++)
    if (occurrence[row] !== 0) shown.push(previewRow(rows, row, sheets, homeOf(row)));
  return shown;
}

const firstHeldRows = (held: readonly HeldRow[]): HeldRow[] =>
  [...Map.groupBy(held, ({ reason }) => reason).values()].flatMap((rows) => rows.slice(0, HELD_SHOWN));
