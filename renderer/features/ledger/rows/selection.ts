import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { sumPence, type Pence } from '../../../../shared/domain/money/pence.ts';

/** The rows chosen in the list, by id, so that they stay chosen while the list is scrolled and read again. */
export type Selection = ReadonlyMap<number, LedgerRow>;

export const NO_SELECTION: Selection = new Map();

/** As many rows as one coding takes. */
export const MOST_SELECTED = 10_000;

export function toggleRow(selection: Selection, row: LedgerRow): Selection {
  const next = new Map(selection);
  if (!next.delete(row.id)) next.set(row.id, row);
  return next;
}

export function addRows(selection: Selection, rows: readonly LedgerRow[]): Selection {
  const next = new Map(selection);
  for (const row of rows) if (next.size < MOST_SELECTED || next.has(row.id)) next.set(row.id, row);
  return next;
}

export const selectionSum = (selection: Selection): Pence =>
  sumPence([...selection.values()].map(({ amount }) => amount));
