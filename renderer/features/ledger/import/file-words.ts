import { counted } from '../counted.ts';
import type { Inspection } from './import-state.ts';

const UNITS = ['bytes', 'KB', 'MB', 'GB'];
const STEP = 1024;

/** `size(219_136)` is `214 KB`, `size(1_572_864)` is `1.5 MB`. */
export function fileSize(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / STEP ** power;
  return `${power > 1 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** `Text in Windows-1252, cells separated by semicolons`; null for a workbook. */
export function textFacts({ encoding, delimiter }: Pick<Inspection, 'encoding' | 'delimiter'>): string | null {
  if (encoding === null && delimiter === null) return null;
  const words = encoding === null ? 'Text' : `Text in ${ENCODINGS[encoding] ?? encoding}`;
  return delimiter === null ? words : `${words}, cells separated by ${DELIMITERS[delimiter] ?? `“${delimiter}”`}`;
}

type Sheet = Inspection['sheets'][number];

/** `3,012 rows, headings found in row 3`, or why the sheet cannot be read. */
export function sheetFacts({ rows, headingRow, problem }: Sheet): string {
  if (headingRow === null) return problem ?? 'No heading row was found.';
  const found = `${counted(rows, 'row')}, headings found in row ${headingRow}`;
  return problem === null ? found : `${found}. ${problem}`;
}
