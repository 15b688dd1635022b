const DANGEROUS = /^[=+\-@\t\r]/;
const NEGATIVE_NUMBER = /^-\d[\d,]*(\.\d+)?$/;

/**
 * Text as it may stand in a cell. Text that a spreadsheet could take for a formula, should the workbook be saved as
 * CSV and opened again, gets an apostrophe before it: `=cmd` → `'=cmd`. Negative numbers stay as they are.
 */
export const safeText = (text: string): string =>
  DANGEROUS.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
