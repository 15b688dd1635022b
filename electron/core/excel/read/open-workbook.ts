import type { FileInfo } from '../../../../shared/domain/ledger/row-block.ts';
import type { ByteSource } from './byte-source.ts';
import type { ReadBudget } from './read-budget.ts';
import { judgeZipContent } from './recognise-file.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import { readZipDirectory } from './zip-directory.ts';

/** A workbook whose directory and small parts have been read and judged. */
export interface OpenedWorkbook {
  readonly info: FileInfo;
  readonly parts: WorkbookParts;
}

export async function openWorkbook(source: ByteSource, budget: ReadBudget): Promise<OpenedWorkbook> {
  const directory = await readZipDirectory(source, budget.limits);
  judgeZipContent(directory);
  const parts = await readWorkbookParts(source, directory, budget);
  const sheets = parts.sheets.map(({ name, hidden }) => ({ name, hidden }));
  return { info: { kind: 'xlsx', sheets, encoding: null, delimiter: null }, parts };
}
