import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { BudgetRow } from '../plan/plan-document.ts';
import { sumMovesBy, yearOfMonth } from './change-moves.ts';
import type { BudgetChange } from './change-types.ts';

/** Two approved budgets side by side: every line, source and year that either has, and what explains the difference. */
export interface BudgetComparison {
  readonly rows: readonly ComparedRow[];
  /** Each change that lies between the two, then what was approved with the later one itself. */
  readonly causes: readonly ComparedCause[];
}

/** Pence; null where nothing is entered in that year. */
export interface ComparedRow {
  readonly lineId: number;
  readonly sourceId: number;
  /** The plan's year, from 0. */
  readonly year: number;
  readonly before: Pence | null;
  readonly after: Pence | null;
  readonly difference: Pence;
  /** Adds up to the difference. `changeId` null: approved with the baseline, not by a change. */
  readonly causes: readonly { readonly changeId: number | null; readonly amount: Pence }[];
}

export interface ComparedCause {
  readonly changeId: number | null;
  /** What it adds and takes over all lines and years, and the two together. */
  readonly added: Pence;
  readonly taken: Pence;
  readonly net: Pence;
}

/** @param between The changes approved after `before` and contained in `after`, in order. */
export function compareBudgets(
  before: readonly BudgetRow[],
  after: readonly BudgetRow[],
  between: readonly BudgetChange[],
): BudgetComparison {
  const [was, is] = [yearSums(before), yearSums(after)];
  const byChange = between.map(({ id, moves }) => ({
    id,
    sums: sumMovesBy(moves, ({ lineId, sourceId, month }) => keyOf(lineId, sourceId, yearOfMonth(month))),
  }));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const rows = keys.map((key) => comparedRow(key, was.get(key) ?? null, is.get(key) ?? null, byChange));
  return { rows, causes: causesOf(rows, between) };
}

const keyOf = (lineId: number, sourceId: number, year: number): string => `${lineId} ${sourceId} ${year}`;

function yearSums(rows: readonly BudgetRow[]): Map<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const { lineId, sourceId, months } of rows)
    for (let from = 0; from < months.length; from += MONTHS_IN_YEAR) {
      const entered = months.slice(from, from + MONTHS_IN_YEAR).filter((amount) => amount !== null);
      if (entered.length > 0)
        sums.set(keyOf(lineId, sourceId, yearOfMonth(from)), pence(entered.reduce((sum, amount) => sum + amount, 0)));
    }
  return sums;
}

function comparedRow(
  key: string,
  before: Pence | null,
  after: Pence | null,
  byChange: readonly { readonly id: number; readonly sums: ReadonlyMap<string, Pence> }[],
): ComparedRow {
  const [lineId = 0, sourceId = 0, year = 0] = key.split(' ').map(Number);
  const difference = pence((after ?? 0) - (before ?? 0));
  const explained = byChange.flatMap(({ id, sums }) => {
    const amount = sums.get(key) ?? 0;
    return amount === 0 ? [] : [{ changeId: id, amount: pence(amount) }];
  });
  const rest = pence(difference - explained.reduce((sum, { amount }) => sum + amount, 0));
  const causes = rest === 0 ? explained : [...explained, { changeId: null, amount: rest }];
  return { lineId, sourceId, year, before, after, difference, causes };
}

function causesOf(rows: readonly ComparedRow[], between: readonly BudgetChange[]): ComparedCause[] {
  const parts = Map.groupBy(
    rows.flatMap(({ causes }) => causes),
    ({ changeId }) => changeId,
  );
  return [...between.map(({ id }) => id as number | null), null].flatMap((changeId) => {
    const amounts = (parts.get(changeId) ?? []).map(({ amount }) => amount);
    if (changeId === null && amounts.length === 0) return [];
    const added = pence(amounts.reduce((sum, amount) => sum + Math.max(amount, 0), 0));
    const taken = pence(amounts.reduce((sum, amount) => sum + Math.min(amount, 0), 0));
    return [{ changeId, added, taken, net: pence(added + taken) }];
  });
}
