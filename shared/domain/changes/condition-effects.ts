import { MONTHS_IN_YEAR } from '../calendar/month.ts';
import { conditionResults } from '../conditions/evaluate-conditions.ts';
import type { ConditionDefinition } from '../conditions/condition-types.ts';
import type { ConditionResult } from '../conditions/condition-result.ts';
import type { BudgetRow, PlanDocument } from '../plan/plan-document.ts';
import { figureWords, roomWords, STATE_WORDS } from '../conditions/condition-words.ts';
import { applyMoves } from './change-moves.ts';
import type { ChangeMove } from './change-types.ts';

/** A condition in a year, before and after a change that moves it. */
export interface ConditionEffect {
  readonly before: ConditionResult;
  readonly after: ConditionResult;
}

/**
 * The conditions whose figure, limit or state a change of the budget in force moves, in the plan's order. Those on
 * forecasts move with the months that are still open.
 *
 * @param before The budget that the moves change.
 */
export function conditionEffects(
  document: PlanDocument,
  before: readonly BudgetRow[],
  moves: readonly ChangeMove[],
): ConditionEffect[] {
  if (document.conditions.every(({ active }) => !active)) return [];
  const months = document.plan.years * MONTHS_IN_YEAR;
  const was = conditionResults({ ...document, approved: before });
  const is = conditionResults({ ...document, approved: applyMoves(before, moves, months) });
  return was.flatMap((result, i) => {
    const after = is[i];
    return after && isMoved(result, after) ? [{ before: result, after }] : [];
  });
}

const isMoved = (a: ConditionResult, b: ConditionResult): boolean =>
  a.figure !== b.figure || a.threshold !== b.threshold || a.state !== b.state;

/** `Broken: 9.8%, £4,180 short`. */
export function resultWords(result: ConditionResult, definition: ConditionDefinition): string {
  const figure = figureWords(result);
  const known = [figure, roomWords(result, definition)].filter((words) => words !== null && words !== '');
  return [STATE_WORDS[result.state], known.join(', ') || result.why].filter(Boolean).join(': ');
}
