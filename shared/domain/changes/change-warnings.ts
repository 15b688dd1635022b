import { monthName } from '../calendar/month.ts';
import { firstOpenMonth, planMonths } from '../calendar/plan-months.ts';
import { formatMoney } from '../money/format-money.ts';
import type { BudgetRow, PlanDocument } from '../plan/plan-document.ts';
import { applyMoves } from './change-moves.ts';
import type { ChangeMove } from './change-types.ts';

type Ground = Pick<PlanDocument, 'plan' | 'lines' | 'ledger'>;

/**
 * What whoever approves should know, in words: months that the ledger has reached, and budgets below nothing. Neither
 * is refused: what has been spent stays as it is, and a month may hold a credit.
 *
 * @param before The budget that the moves change.
 */
export function changeWarnings(moves: readonly ChangeMove[], before: readonly BudgetRow[], ground: Ground): string[] {
  return [...reachedMonths(moves, ground), ...belowNothing(moves, before, ground)];
}

function reachedMonths(moves: readonly ChangeMove[], { plan, ledger }: Ground): string[] {
  const months = planMonths(plan);
  const openFrom = firstOpenMonth(months, ledger.actualsTo);
  const reached = [...new Set(moves.map(({ month }) => month))]
    .filter((month) => month < openFrom)
    .toSorted((a, b) => a - b);
  const [first, last] = [reached[0], reached.at(-1)];
  if (first === undefined || last === undefined) return [];
  const which =
    first === last ? monthName(months[first]!) : `${monthName(months[first]!)} to ${monthName(months[last]!)}`;
  return [`The ledger has reached ${which}: the budget changes there, what was spent does not.`];
}

function belowNothing(moves: readonly ChangeMove[], before: readonly BudgetRow[], { plan, lines }: Ground): string[] {
  const months = planMonths(plan);
  const touched = new Set(moves.map(({ lineId, sourceId, month }) => `${lineId} ${sourceId} ${month}`));
  const names = new Map(lines.map(({ id, description }) => [id, description]));
  return applyMoves(before, moves, months.length).flatMap(({ lineId, sourceId, months: amounts }) =>
    amounts.flatMap((amount, month) =>
      amount !== null && amount < 0 && touched.has(`${lineId} ${sourceId} ${month}`)
        ? `${names.get(lineId) ?? `Line ${lineId}`} would have ${formatMoney(amount, { show: 'pence', symbol: true })} in ${monthName(months[month]!)}.`
        : [],
    ),
  );
}
