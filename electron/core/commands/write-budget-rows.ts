import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { BudgetRow } from '../../../shared/domain/plan/plan-document.ts';
import type { CommandContext } from '../handler.ts';

/** Puts whole rows of months into the budget; a month that is not entered is taken out. */
export async function writeBudgetRows(
  { recorder }: Pick<CommandContext, 'recorder'>,
  { months, budgets }: { readonly months: readonly Month[]; readonly budgets: readonly BudgetRow[] },
  rows: readonly BudgetRow[],
): Promise<void> {
  const standing = new Map(budgets.map((row) => [`${row.lineId} ${row.sourceId}`, row.months]));
  const cells = rows.flatMap((row) => {
    const before = standing.get(`${row.lineId} ${row.sourceId}`) ?? [];
    return row.months.flatMap((amount, m) =>
      amount === (before[m] ?? null)
        ? []
        : [{ line_id: row.lineId, source_id: row.sourceId, month: months[m]!, amount }],
    );
  });
  await recorder.put(
    'budget_month',
    cells.flatMap(({ amount, ...cell }) => (amount === null ? [] : [{ ...cell, amount }])),
  );
  await recorder.remove(
    'budget_month',
    cells.filter(({ amount }) => amount === null).map((cell) => [cell.line_id, cell.source_id, cell.month]),
  );
}
