import { normalHeading } from '../../../../shared/domain/ledger/heading-text.ts';
import { LEDGER_FIELDS, type LedgerField, type LedgerMapping } from '../../../../shared/domain/ledger/ledger-types.ts';
import { FIELD_NAMES, type SheetColumn } from './columns.ts';

/**
 * What the "Columns" step does to a mapping. A field is read from one column at most, and an amount is read either
 * from one column or from a debit and a credit column: choosing one way gives up the other.
 */

type Columns = LedgerMapping['columns'];

const isColumn = (named: { heading: string; occurrence: number }, column: SheetColumn): boolean =>
  named.occurrence === column.occurrence && normalHeading(named.heading) === normalHeading(column.heading);

/** What a column means under a mapping; null when it is not used. */
export function meaningOf(mapping: LedgerMapping, column: SheetColumn): LedgerField | null {
  for (const field of LEDGER_FIELDS) {
    const named = mapping.columns[field];
    if (named !== undefined && isColumn(named, column)) return field;
  }
  return null;
}

/** The column that a field is read from in a sheet; null when the sheet has none. */
export function columnOfField(
  mapping: LedgerMapping,
  columns: readonly SheetColumn[],
  field: LedgerField,
): SheetColumn | null {
  const named = mapping.columns[field];
  return (named !== undefined && columns.find((column) => isColumn(named, column))) || null;
}

const RIVALS: Partial<Record<LedgerField, readonly LedgerField[]>> = {
  amount: ['debit', 'credit'],
  debit: ['amount'],
  credit: ['amount'],
};

const without = (columns: Columns, fields: readonly LedgerField[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([field]) => !fields.includes(field as LedgerField)));

/** Gives a column a meaning, or none. The field leaves the column it was read from before. */
export function setMeaning(mapping: LedgerMapping, column: SheetColumn, field: LedgerField | null): LedgerMapping {
  const before = meaningOf(mapping, column);
  const given = [before, field, ...((field && RIVALS[field]) ?? [])].filter((name) => name !== null);
  const kept = without(mapping.columns, given);
  const named = { heading: column.heading, occurrence: column.occurrence };
  return { ...mapping, columns: field === null ? kept : { ...kept, [field]: named } };
}

/** Which fields a change of the mapping left without their column, in words: `Amount is no longer read from column F.` */
export function describeMove(before: LedgerMapping, after: LedgerMapping, columns: readonly SheetColumn[]): string {
  const moved = LEDGER_FIELDS.flatMap((field) => {
    const was = columnOfField(before, columns, field);
    const is = columnOfField(after, columns, field);
    if (was === null || was.index === is?.index) return [];
    return [`${FIELD_NAMES[field]} is no longer read from column ${was.letter}.`];
  });
  return moved.join(' ');
}

export function setSheetSkipped(mapping: LedgerMapping, sheet: string, skipped: boolean): LedgerMapping {
  const others = mapping.skippedSheets.filter((name) => name !== sheet);
  return { ...mapping, skippedSheets: skipped ? [...others, sheet] : others };
}

/** What must still be chosen before the file can be read, each as a sentence; empty when nothing is missing. */
export function missingFrom(mapping: LedgerMapping): string[] {
  const { amount, debit, credit, date, period } = mapping.columns;
  const missing: string[] = [];
  if (amount === undefined && debit === undefined && credit === undefined)
    missing.push('Choose the column that holds the amount, or one for debits and one for credits.');
  if (date === undefined && period === undefined) missing.push('Choose the column that holds the date or the period.');
  return missing;
}

/** Whether two mappings read a file alike. */
export function sameMapping(a: LedgerMapping, b: LedgerMapping): boolean {
  const written = (mapping: LedgerMapping): string =>
    JSON.stringify([
      LEDGER_FIELDS.map((field) => {
        const named = mapping.columns[field];
        return named === undefined ? null : [normalHeading(named.heading), named.occurrence];
      }),
      mapping.sign,
      mapping.periodReading,
      [...mapping.skippedSheets].sort(),
    ]);
  return written(a) === written(b);
}
