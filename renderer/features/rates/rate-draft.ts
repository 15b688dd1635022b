import { isMonth } from '../../../shared/domain/calendar/month.ts';
import type { Rate, RateKind } from '../../../shared/domain/drivers/driver-types.ts';
import { rateProblem } from '../../../shared/domain/drivers/rate-problem.ts';
import { parseMoney } from '../../../shared/domain/money/parse-money.ts';
import { shownAmount } from './rate-words.ts';

/** A row as it is typed. */
export interface RateDraft extends Record<'key' | 'starts' | 'percent' | 'amount' | 'paidFrom' | 'origin', string> {
  readonly kind: RateKind;
}

export const draftOf = (kind: RateKind, rate: Rate | null): RateDraft => ({
  kind,
  key: rate?.key ?? '',
  starts: rate?.starts ?? '',
  percent: rate?.percent ?? '',
  amount: rate ? shownAmount(rate) : '',
  paidFrom: rate?.paidFrom ?? '',
  origin: rate?.origin ?? '',
});

const DECIMAL = /^-?\d{1,9}(\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What was typed as a row, or the first thing in it that cannot stand, in words. */
export function readDraft(draft: RateDraft): { readonly fields: Omit<Rate, 'id'> } | { readonly problem: string } {
  const percent = draft.percent.trim().replace(/%$/, '').trim();
  const amount = parseMoney(draft.amount);
  if (!DATE.test(draft.starts)) return { problem: 'Give the day from which it holds' };
  if (percent !== '' && !DECIMAL.test(percent)) return { problem: 'The percentage is a number such as 13.8' };
  if (!amount.ok) return { problem: amount.error.words };
  const fields = {
    kind: draft.kind,
    key: draft.key.trim(),
    starts: draft.starts,
    percent: percent === '' ? null : percent,
    amount: amount.value,
    paidFrom: isMonth(draft.paidFrom) ? draft.paidFrom : null,
    origin: draft.origin.trim(),
  };
  const problem = rateProblem(fields);
  return problem === null ? { fields } : { problem: problem[0]!.toUpperCase() + problem.slice(1) };
}
