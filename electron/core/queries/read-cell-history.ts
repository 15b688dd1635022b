import { ok } from '../../../shared/base/result.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { QueryHandler } from '../handler.ts';
import { actionsOnLine } from '../storage/readers/line-rows.ts';
import { unpackChanges, type StoredRow } from '../storage/row-change.ts';

const amountOf = (row: StoredRow | null): Pence | null => (row === null ? null : pence(Number(row['amount'])));

/** Every value a cell of the budget has had, with who, when and why. */
export const readCellHistory: QueryHandler<'read-cell-history'> = async (
  { read },
  { lineId, sourceId, month, limit },
) => {
  const found: OutputOf<'read-cell-history'> = [];
  for await (const { sequence, at, user, action, reason, changes } of actionsOnLine(read, lineId)) {
    const ofCell = unpackChanges(changes).rows.filter(({ table, before, after }) => {
      const row = after ?? before ?? {};
      return (
        table === 'budget_month' && row['line_id'] === lineId && row['source_id'] === sourceId && row['month'] === month
      );
    });
    const [first, last] = [ofCell[0], ofCell.at(-1)];
    if (!first || !last) continue;
    found.push({ sequence, at, user, action, reason, before: amountOf(first.before), after: amountOf(last.after) });
    if (found.length === limit) break;
  }
  return ok(found);
};
