import type { PlanDocument } from '../plan/plan-document.ts';
import { mergeMoves, movesOfRows, reverseMoves } from './change-moves.ts';
import type { ChangeMove, ChangeState } from './change-types.ts';

/** States in which a change waits: its moves are in the grid and not in the budget in force. */
export const OPEN_STATES: ReadonlySet<ChangeState> = new Set(['draft', 'requested']);

/** By what the grid differs from the budget in force, by line, source and month. Nothing before a first baseline. */
export function pendingMoves({ budgets, approved }: Pick<PlanDocument, 'budgets' | 'approved'>): ChangeMove[] {
  if (approved === null) return [];
  return mergeMoves([...movesOfRows(budgets), ...reverseMoves([...movesOfRows(approved)])]);
}

/** Those of them that belong to no draft or request yet: what a new change can be made of. */
export function unassignedMoves(document: Pick<PlanDocument, 'budgets' | 'approved' | 'changes'>): ChangeMove[] {
  const taken = document.changes.filter(({ state }) => OPEN_STATES.has(state)).flatMap(({ moves }) => moves);
  return mergeMoves([...pendingMoves(document), ...reverseMoves(taken)]);
}
