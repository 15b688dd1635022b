import { firstOpenMonth } from '../calendar/plan-months.ts';
import type { Period } from '../calendar/period.ts';
import { pence, ZERO, type Pence } from '../money/pence.ts';
import type { Commitment, CommittedRow, PlanMonths } from './plan-document.ts';

/** What of a commitment's schedule falls in one month on one of its parts. */
interface Instalment {
  readonly part: number;
  readonly month: number;
  readonly amount: number;
}

/**
 * What is still to be invoiced on commitments that count (certainty `committed`), by the month it falls in.
 *
 * Outstanding is value less invoiced, never below zero. What has been invoiced uses up the schedule from its earliest
 * instalment on, whatever the part; a scheduled reduction does the same. An instalment left over from a month that the
 * ledger has reached is overdue and falls in the first open month, or in the plan's last when none is open. A net
 * credit does not raise what is outstanding above the value.
 *
 * @param invoicedByReference What ledger rows carry, summed by their order number exactly as written. Commitments of
 *   the same reference use it up in their order.
 */
export function outstandingCommitments(
  commitments: readonly Commitment[],
  invoicedByReference: ReadonlyMap<string, Pence>,
  months: PlanMonths,
  actualsTo: Period | null,
): CommittedRow[] {
  const open = Math.min(firstOpenMonth(months, actualsTo), months.length - 1);
  const invoiced = new Map(invoicedByReference);
  return commitments
    .filter((commitment) => commitment.certainty === 'committed')
    .flatMap((commitment) => outstandingRows(commitment, invoiced, open, months.length));
}

function outstandingRows(commitment: Commitment, invoiced: Map<string, Pence>, open: number, count: number) {
  const instalments = instalmentsOf(commitment);
  const reductions = instalments.reduce((sum, { amount }) => sum - Math.min(amount, 0), 0);
  const received = Math.max(invoiced.get(commitment.reference) ?? 0, 0);
  const left = useUp(instalments, received + reductions);
  invoiced.set(commitment.reference, pence(Math.min(left.unused, received)));
  return commitment.parts
    .map(({ lineId, sourceId }, part) => {
      const months = Array.from({ length: count }, () => ZERO);
      for (const instalment of left.instalments) {
        const month = Math.max(instalment.month, open);
        if (instalment.part === part) months[month] = pence((months[month] ?? 0) + instalment.amount);
      }
      return { commitmentId: commitment.id, lineId, sourceId, months };
    })
    .filter((row) => row.months.some((amount) => amount !== 0));
}

/** Every scheduled amount, the earliest month first, parts of a month in their order. */
const instalmentsOf = (commitment: Commitment): Instalment[] =>
  commitment.parts
    .flatMap(({ months }, part) => months.map((amount, month) => ({ part, month, amount: amount ?? 0 })))
    .sort((a, b) => a.month - b.month);

function useUp(instalments: readonly Instalment[], available: number) {
  let unused = available;
  const left: Instalment[] = [];
  for (const instalment of instalments) {
    const used = Math.min(Math.max(instalment.amount, 0), unused);
    unused -= used;
    if (instalment.amount > used) left.push({ ...instalment, amount: instalment.amount - used });
  }
  return { instalments: left, unused };
}
