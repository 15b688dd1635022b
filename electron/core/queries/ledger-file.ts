import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { fileRows, type FileRows } from '../../../shared/domain/ledger/file-rows.ts';
import type { Refusal } from '../../../shared/domain/ledger/propose-mapping.ts';
import type { RowBlock } from '../../../shared/domain/ledger/row-block.ts';
import { openSpreadsheet } from '../excel/read/open-spreadsheet.ts';
import { FileRefusal, type SpreadsheetFile } from '../excel/read/spreadsheet-file.ts';
import type { QueryContext, StagedFile } from '../handler.ts';

/** What reading a ledger file needs of a query's, or a command's, context. */
export type FileContext = Pick<QueryContext, 'staged' | 'signal' | 'progress'>;

/** A staged spreadsheet, read whole. Errors: `staged-file-gone`, `file-refused`, `job-cancelled`. */
export async function readStagedFile(
  context: FileContext,
  fileId: string,
): Promise<Result<{ staged: StagedFile; file: FileRows }, AppError>> {
  const staged = context.staged(fileId);
  if (!staged) return err(appError('staged-file-gone'));
  const opened = await openSpreadsheet({ path: staged.path, name: staged.name });
  if (!opened.ok) return err(appError('file-refused', { file: staged.name, ...opened.error }));
  try {
    const blocks = await readBlocks(context, opened.value, staged.name);
    return context.signal.aborted
      ? err(appError('job-cancelled'))
      : ok({ staged, file: fileRows(opened.value.info, blocks) });
  } catch (error) {
    if (context.signal.aborted) return err(appError('job-cancelled'));
    if (error instanceof FileRefusal) return err(appError('file-refused', { file: staged.name, ...error.problem }));
    throw error;
  }
}

async function readBlocks({ signal, progress }: FileContext, file: SpreadsheetFile, name: string): Promise<RowBlock[]> {
  const blocks: RowBlock[] = [];
  const onProgress = (done: number, total: number): void => progress(`Reading ${name}`, done, total);
  for await (const block of file.blocks({ signal, onProgress })) blocks.push(block);
  return blocks;
}

const REGISTER_REMEDY =
  'It looks like a register of commitments. A later version takes those with: settlement import commitments PLAN FILE.';
const LEDGER_REMEDY =
  'Choose an extract with a row of headings that names at least the amount, and the date or the period.';

export const notALedger = (file: string, { problem, register }: Refusal): AppError =>
  appError('not-a-ledger', { file, problem, remedy: register ? REGISTER_REMEDY : LEDGER_REMEDY });
