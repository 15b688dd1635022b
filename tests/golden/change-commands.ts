import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import { amountOfMoves, mergeMoves } from '../../shared/domain/changes/change-moves.ts';
import { kindOfMoves, whyNotChange } from '../../shared/domain/changes/check-change.ts';
import { CHANGE_KINDS, type ChangeMove } from '../../shared/domain/changes/change-types.ts';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { amountOf } from './golden-plan.ts';

/**
 * `change VIP/COM:SET:2022-06:(500.00) VIP/TRN:SET:2022-07:500.00`: what these moves are, and as what they can and cannot
 * be requested.
 */
export function changeRows(plan: PlanDocument, words: readonly string[]): Readonly<Record<string, string>>[] {
  const moves = mergeMoves(words.map((word) => moveOf(plan, word)));
  const moved = formatMoney(amountOfMoves(moves), { show: 'pence', zero: 'digits' });
  return CHANGE_KINDS.map((kind) => {
    const why = whyNotChange(kind, moves, plan);
    return { as: kind, is: kindOfMoves(moves), moves: moved, answer: why === null ? 'can be requested' : why };
  });
}

function moveOf(plan: PlanDocument, word: string): ChangeMove {
  const [line = '', source, month, amount] = word.split(':');
  return {
    lineId: plan.lines.find(({ description }) => description === line.replace('/', ' '))!.id,
    sourceId: plan.sources.find(({ code }) => code === source)!.id,
    month: planMonths(plan.plan).findIndex((one) => one === month),
    amount: amountOf(amount),
  };
}
