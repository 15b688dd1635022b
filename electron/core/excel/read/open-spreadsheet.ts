import type { Result } from '../../../../shared/base/result.ts';
import type { FileProblem, ReadLimits, SpreadsheetFile, SpreadsheetSource } from './spreadsheet-file.ts';

/** Opens a spreadsheet: in a moment. */
export declare function openSpreadsheet(
  source: SpreadsheetSource,
  limits?: Partial<ReadLimits>,
): Promise<Result<SpreadsheetFile, FileProblem>>;
