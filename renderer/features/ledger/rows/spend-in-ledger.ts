import type { RowTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { subtractPence, sumPence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';

/** Live rows of expenditure: coded + uncoded = spend. The same sums that every position is made of. */
export interface SpendInLedger {
  readonly coded: RowTally;
  readonly uncoded: RowTally;
  readonly spend: RowTally;
}

export function spendInLedger({ actuals, ledger }: Pick<PlanDocument, 'actuals' | 'ledger'>): SpendInLedger {
  const spend = { rows: ledger.rows, sum: sumPence(actuals.flatMap(({ months }) => months)) };
  const uncoded = { rows: ledger.uncodedRows, sum: ledger.uncodedSum };
  const coded = { rows: spend.rows - uncoded.rows, sum: subtractPence(spend.sum, uncoded.sum) };
  return { coded, uncoded, spend };
}
