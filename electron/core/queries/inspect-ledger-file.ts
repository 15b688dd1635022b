import { err, ok } from '../../../shared/base/result.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { examineFile, type ExaminedFile, type ExaminedSheet } from '../../../shared/domain/ledger/examine-file.ts';
import { rowTexts } from '../../../shared/domain/ledger/file-rows.ts';
import type { LedgerMapping } from '../../../shared/domain/ledger/ledger-types.ts';
import { headingsOfProfiles } from '../../../shared/domain/ledger/profiles.ts';
import { proposeMapping } from '../../../shared/domain/ledger/propose-mapping.ts';
import { whatIsMissing } from '../../../shared/domain/ledger/sheet-layout.ts';
import type { QueryHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readImportBatches, readImportProfiles } from '../storage/readers/ledger-settings.ts';
import { notALedger, readStagedFile } from './ledger-file.ts';
import { readPlanYears } from './prepare-ledger-import.ts';

type Inspection = OutputOf<'inspect-ledger-file'>;

/** Rows shown of each sheet that is read, to check the mapping by eye. */
const SAMPLE_ROWS = 8;
const SAMPLE_SHEETS = 3;

/** Looks into a staged file and proposes how to read it; changes nothing. */
export const inspectLedgerFile: QueryHandler<'inspect-ledger-file'> = async (context, { fileId }) => {
  const source = await readStagedFile(context, fileId);
  if (!source.ok) return source;
  const { staged, file } = source.value;
  const profiles = await readImportProfiles(context.read);
  const examined = examineFile(file, headingsOfProfiles(profiles));
  const proposal = proposeMapping(examined, await readPlanYears(context.read), profiles);
  if (proposal.refusal) return err(notALedger(staged.name, proposal.refusal));
  return ok({
    fileName: staged.name,
    size: staged.size,
    encoding: file.info.encoding,
    delimiter: file.info.delimiter,
    sheets: examined.sheets.map(sheetProposal),
    mapping: proposal.mapping,
    profile: proposal.profile,
    doubts: [...(await importedBefore(context.read, staged.sha256)), ...proposal.doubts],
    sample: sampleOf(examined, proposal.mapping),
  });
};

/** The same bytes read under another mapping would make other rows: that is worth a word. */
async function importedBefore(read: ReadHandle, sha256: string): Promise<string[]> {
  const batches = await readImportBatches(read);
  const [last] = batches.filter((batch) => batch.state === 'live' && batch.sha256 === sha256);
  if (!last) return [];
  const rows = 'Rows that are in the plan are not added again, as long as the columns are read in the same way';
  return [`This very file was imported before, as import ${last.id}. ${rows}; otherwise take that import back first.`];
}

const sheetProposal = (sheet: ExaminedSheet): Inspection['sheets'][number] => ({
  sheet: sheet.name,
  hidden: sheet.hidden,
  headingRow: sheet.headingRow?.rowNumbers.at(-1) ?? null,
  headings: sheet.headingRow?.headings.map(({ text }) => text) ?? [],
  columns: sheet.headingRow?.headings.map(({ column }) => column) ?? [],
  rows: sheet.rows,
  problem: problemOf(sheet),
});

function problemOf({ rows, headingRow, choice }: ExaminedSheet): string | null {
  if (rows === 0) return 'It is empty.';
  if (!headingRow) return 'No row of headings was found.';
  const missing = whatIsMissing(choice);
  return missing === null ? null : `${missing.charAt(0).toUpperCase()}${missing.slice(1)}.`;
}

function sampleOf({ file, sheets }: ExaminedFile, { skippedSheets }: LedgerMapping): Inspection['sample'] {
  const read = sheets.filter(({ name, headingRow }) => headingRow && !skippedSheets.includes(name));
  return read.slice(0, SAMPLE_SHEETS).flatMap(({ sheet, name, headingRow }) => {
    const above: Inspection['sample'] = [];
    const below: Inspection['sample'] = [];
    const last = headingRow?.rowNumbers.at(-1) ?? 0;
    for (const block of file.blocks) {
      if (block.sheet !== sheet) continue;
      for (let row = 0; row < block.rowCount && below.length < SAMPLE_ROWS; row++) {
        const rowNumber = block.rowNumbers[row] ?? 0;
        const sample = rowNumber > last ? below : above;
        if (sample.length === SAMPLE_ROWS || headingRow?.rowNumbers.includes(rowNumber)) continue;
        sample.push({ sheet: name, rowNumber, cells: cellsUnderHeadings(headingRow, rowTexts(file, block, row)) });
      }
    }
    // Some programs write the headings last: then what stands above them is the ledger.
    return below.length > 0 ? below : above;
  });
}

/** In the order of the headings, so that each stands under its own. */
const cellsUnderHeadings = (headingRow: ExaminedSheet['headingRow'], cells: readonly string[]): string[] =>
  headingRow?.headings.map(({ column }) => cells[column] ?? '') ?? [];
