import type { ExaminedFile } from './examine-file.ts';
import type { LedgerField, SignConvention } from './ledger-types.ts';
import type { SheetLayout } from './sheet-layout.ts';

interface Signs {
  readonly negatives: number;
  readonly positives: number;
}

/** A ledger that writes spend as negative has hardly any positive amounts; one with many reversals has some. */
const HARDLY_ANY = 4;

/**
 * The sign convention that the figures suggest: an extract of spending is mostly spending. In a pair of columns the
 * credits tell: where they are negative, the pair is written `debits negative`, which see.
 */
export function proposeSign(examined: ExaminedFile, layouts: readonly SheetLayout[]): SignConvention {
  const amounts = signsOf(examined, layouts, 'amount');
  const told = amounts.negatives + amounts.positives > 0 ? amounts : signsOf(examined, layouts, 'credit');
  return told.negatives > told.positives * HARDLY_ANY ? 'debits negative' : 'debits positive';
}

function signsOf(examined: ExaminedFile, layouts: readonly SheetLayout[], field: LedgerField): Signs {
  let [negatives, positives] = [0, 0];
  for (const { sheet, columns } of layouts) {
    const content = examined.sheets[sheet]?.contents.get(columns.get(field)?.column ?? -1);
    negatives += content?.negatives ?? 0;
    positives += content?.positives ?? 0;
  }
  return { negatives, positives };
}
