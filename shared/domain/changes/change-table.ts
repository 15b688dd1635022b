import type { Pence } from '../money/pence.ts';
import { pence } from '../money/pence.ts';
import type { BudgetRow } from '../plan/plan-document.ts';
import { reverseMoves, applyMoves } from './change-moves.ts';
import type { BudgetChange, ChangeMove } from './change-types.ts';

/** One line's money from one source, before and after a change: the months that it touches. */
export interface ChangedRow {
  readonly lineId: number;
  readonly sourceId: number;
  readonly cells: readonly ChangedCell[];
}

/** Pence; `before` is null where nothing was entered. */
export interface ChangedCell {
  readonly month: number;
  readonly before: Pence | null;
  readonly amount: Pence;
  readonly after: Pence;
}

/** Each line and source that a change touches, in the order in which it names them, with its months in order. */
export function changedRows(moves: readonly ChangeMove[], before: readonly BudgetRow[]): ChangedRow[] {
  const rows = new Map(before.map((row) => [`${row.lineId} ${row.sourceId}`, row.months]));
  return [...Map.groupBy(moves, ({ lineId, sourceId }) => `${lineId} ${sourceId}`)].map(([key, ofRow]) => {
    const [lineId = 0, sourceId = 0] = key.split(' ').map(Number);
    const cells = ofRow
      .toSorted((a, b) => a.month - b.month)
      .map(({ month, amount }): ChangedCell => {
        const was = rows.get(key)?.[month] ?? null;
        return { month, before: was, amount, after: pence((was ?? 0) + amount) };
      });
    return { lineId, sourceId, cells };
  });
}

/**
 * The budget that a change met: for one that is approved, the baseline it changed with what was approved on it before;
 * for any other, the budget in force.
 *
 * @param frozen The rows of the baseline that the change belongs to, or of the latest.
 * @param baselineId That baseline.
 */
export function budgetBefore(
  change: BudgetChange,
  frozen: readonly BudgetRow[],
  baselineId: number,
  changes: readonly BudgetChange[],
  months: number,
): BudgetRow[] {
  const earlier = changes.filter(
    (other) =>
      other.state === 'approved' &&
      other.baselineId === baselineId &&
      other.id !== change.id &&
      (change.state !== 'approved' || isBefore(other, change)),
  );
  return applyMoves(
    frozen,
    earlier.flatMap(({ moves }) => moves),
    months,
  );
}

const isBefore = (a: BudgetChange, b: BudgetChange): boolean =>
  (a.decidedAt ?? '') < (b.decidedAt ?? '') || (a.decidedAt === b.decidedAt && a.id < b.id);

/** The grid with a change taken back out of it: a month that the budget in force does not have becomes blank again. */
export function withoutMoves(
  moves: readonly ChangeMove[],
  grid: readonly BudgetRow[],
  inForce: readonly BudgetRow[],
): { readonly lineId: number; readonly sourceId: number; readonly month: number; readonly amount: Pence | null }[] {
  const find = (rows: readonly BudgetRow[]) =>
    new Map(rows.map((row) => [`${row.lineId} ${row.sourceId}`, row.months]));
  const [now, approved] = [find(grid), find(inForce)];
  return reverseMoves(moves).map(({ lineId, sourceId, month, amount }) => {
    const key = `${lineId} ${sourceId}`;
    const left = pence((now.get(key)?.[month] ?? 0) + amount);
    const blank = left === 0 && (approved.get(key)?.[month] ?? null) === null;
    return { lineId, sourceId, month, amount: blank ? null : left };
  });
}
