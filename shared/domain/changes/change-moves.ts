import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { pence, ZERO, type Pence } from '../money/pence.ts';
import type { BudgetRow } from '../plan/plan-document.ts';
import type { ChangeMove } from './change-types.ts';

/** The plan's year, from 0, of a month. */
export const yearOfMonth = (month: number): number => Math.floor(month / MONTHS_IN_YEAR);

const cellOf = ({ lineId, sourceId, month }: ChangeMove): string => `${lineId} ${sourceId} ${month}`;

/** One move for each line, source and month: the sum of those given, without those that come to nothing. */
export function mergeMoves(moves: Iterable<ChangeMove>): ChangeMove[] {
  const merged = new Map<string, ChangeMove>();
  for (const move of moves) {
    const before = merged.get(cellOf(move))?.amount ?? ZERO;
    merged.set(cellOf(move), { ...move, amount: pence(before + move.amount) });
  }
  return [...merged.values()].filter(({ amount }) => amount !== 0);
}

/** The same moves the other way. */
export const reverseMoves = (moves: readonly ChangeMove[]): ChangeMove[] =>
  moves.map((move) => ({ ...move, amount: pence(-move.amount) }));

/** What is entered in some rows, as moves from nothing. */
export function* movesOfRows(rows: readonly BudgetRow[]): Generator<ChangeMove> {
  for (const { lineId, sourceId, months } of rows)
    for (const [month, amount] of months.entries())
      if (amount !== null && amount !== 0) yield { lineId, sourceId, month, amount };
}

/** Sums of moves by whatever `keyOf` tells them apart by, in the order in which they are met. */
export function sumMovesBy<K>(moves: Iterable<ChangeMove>, keyOf: (move: ChangeMove) => K): Map<K, Pence> {
  const sums = new Map<K, Pence>();
  for (const move of moves) {
    const key = keyOf(move);
    sums.set(key, pence((sums.get(key) ?? 0) + move.amount));
  }
  return sums;
}

/**
 * The size of a change, in pence, as limits measure it: what it adds, or what it takes where that is more. In a virement
 * and a reprofile the two are the same.
 */
export function amountOfMoves(moves: readonly ChangeMove[]): Pence {
  let [added, taken] = [0, 0];
  for (const { amount } of moves) {
    added += Math.max(amount, 0);
    taken += Math.max(-amount, 0);
  }
  return pence(Math.max(added, taken));
}

/**
 * Rows after moves: a month that was not entered counts as nothing. Rows that have no line and source yet come last.
 *
 * @param months How many months the plan has.
 */
export function applyMoves(rows: readonly BudgetRow[], moves: readonly ChangeMove[], months: number): BudgetRow[] {
  const byPair = new Map(rows.map((row) => [`${row.lineId} ${row.sourceId}`, row.months.slice()]));
  for (const { lineId, sourceId, month, amount } of moves) {
    const key = `${lineId} ${sourceId}`;
    const amounts = byPair.get(key) ?? Array<Pence | null>(months).fill(null);
    amounts[month] = pence((amounts[month] ?? 0) + amount);
    byPair.set(key, amounts);
  }
  return [...byPair].map(([key, amounts]) => {
    const [lineId = 0, sourceId = 0] = key.split(' ').map(Number);
    return { lineId, sourceId, months: amounts };
  });
}
