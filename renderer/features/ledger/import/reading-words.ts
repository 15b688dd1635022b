import { counted } from '../counted.ts';
import type { Reading } from './import-state.ts';

/** `Sheet Extract. Profile “Host authority”. Spend is positive.`: how a file was read, on one line. */
export function readingInWords({ inspection, mapping }: Reading, profile: string | null): string {
  const read = inspection.sheets.filter(
    ({ sheet, headingRow }) => headingRow !== null && !mapping.skippedSheets.includes(sheet),
  );
  const workbook = inspection.delimiter === null && inspection.encoding === null;
  const sheets = !workbook ? [] : [read.length === 1 ? `Sheet ${read[0]!.sheet}` : counted(read.length, 'sheet')];
  const { amount } = mapping.columns;
  const sign =
    amount === undefined
      ? 'Debits less credits'
      : mapping.sign === 'debits positive'
        ? 'Spend is positive'
        : 'Spend is negative';
  return [...sheets, ...(profile === null ? [] : [`Profile “${profile}”`]), sign].map((part) => `${part}.`).join(' ');
}
