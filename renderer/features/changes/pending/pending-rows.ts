import { amountOfMoves, yearOfMonth } from '../../../../shared/domain/changes/change-moves.ts';
import type { ChangeMove } from '../../../../shared/domain/changes/change-types.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';

/** What the plan differs by from the budget in force on one line and source in one year. */
export interface PendingRow {
  readonly key: string;
  readonly lineId: number;
  readonly sourceId: number;
  readonly year: number;
  readonly moves: readonly ChangeMove[];
  /** Pence that are moved within it, and what it gains or loses as a whole. */
  readonly moved: Pence;
  readonly net: Pence;
}

export function pendingRows(moves: readonly ChangeMove[]): PendingRow[] {
  const keyOf = ({ lineId, sourceId, month }: ChangeMove): string => `${lineId} ${sourceId} ${yearOfMonth(month)}`;
  return [...Map.groupBy(moves, keyOf)].map(([key, ofRow]) => {
    const [lineId = 0, sourceId = 0, year = 0] = key.split(' ').map(Number);
    const net = pence(ofRow.reduce((sum, { amount }) => sum + amount, 0));
    return { key, lineId, sourceId, year, moves: ofRow, moved: amountOfMoves(ofRow), net };
  });
}

/** `April 2022`, `April to June 2022, 3 months`. */
export function monthsInWords(moves: readonly ChangeMove[], month: (month: number) => string): string {
  const months = moves.map((move) => move.month).toSorted((a, b) => a - b);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? month(first) : `${month(first)} to ${month(last)}, ${months.length} months`;
}
