import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { BudgetEdit } from '../../../../shared/domain/plan/plan-figures.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { profileMonth } from './cell-writes.ts';
import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';

/** The rows that take figures among those selected and beneath them, each once, in the sheet's order. */
export function inputRowsUnder(sheet: PlanSheet, rows: readonly PlanRow[]): PlanRow[] {
  const keys = new Set<string>();
  const take = (key: string) => {
    keys.add(key);
    sheet.rows.get(key)?.children.forEach(take);
  };
  for (const { key } of rows) take(key);
  return [...sheet.rows.values()].filter((row) => row.input !== null && keys.has(row.key));
}

/** A month of a row that may be changed or not, as a reshaping sees it. */
export interface RowMonth {
  readonly amount: Pence | null;
  readonly held: boolean;
  readonly open: boolean;
}

/** What a reshaping would do: the edits, and the months before and after over all its rows. */
export interface Reshaped {
  readonly edits: readonly BudgetEdit[];
  readonly months: readonly MonthChange[];
}

export interface MonthChange {
  readonly month: number;
  readonly before: Pence | null;
  readonly after: Pence | null;
  /** How many of the rows hold it. */
  readonly held: number;
}

/**
 * Reshapes each row by itself.
 * @param make Answers every month of the row anew, or why that cannot be; null leaves the row out.
 */
export function reshape(
  sheet: PlanSheet,
  rows: readonly PlanRow[],
  isOpen: (month: number) => boolean,
  make: (row: PlanRow, months: readonly RowMonth[]) => Result<readonly (Pence | null)[], string> | null,
): Result<Reshaped, string> {
  const edits: BudgetEdit[] = [];
  const changed = sheet.figures.months.map((_, month): Mutable => ({ month, before: null, after: null, held: 0 }));
  for (const row of rows) {
    const months = sheet.figures.months.map((_, month) => ({ ...profileMonth(row, month), open: isOpen(month) }));
    const made = make(row, months);
    if (made === null) continue;
    if (!made.ok) return { ok: false, error: rows.length > 1 ? `${row.name}: ${made.error}` : made.error };
    for (const [month, { amount, held }] of months.entries()) {
      const after = made.value[month] ?? null;
      const at = changed[month]!;
      at.before = plus(at.before, amount);
      at.after = plus(at.after, after);
      at.held += held ? 1 : 0;
      if (row.input && after !== amount) edits.push({ ...row.input, month, amount: after });
    }
  }
  return { ok: true, value: { edits, months: changed } };
}

type Mutable = { -readonly [K in keyof MonthChange]: MonthChange[K] };

const plus = (sum: Pence | null, amount: Pence | null): Pence | null =>
  amount === null ? sum : pence((sum ?? 0) + amount);

/** A row's months with some of them replaced, from month `from` on. */
export const withMonths = (
  months: readonly RowMonth[],
  from: number,
  replaced: readonly (Pence | null)[],
): (Pence | null)[] =>
  months.map(({ amount }, i) => (i >= from && i < from + replaced.length ? replaced[i - from]! : amount));
