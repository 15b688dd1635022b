import type { MonthSpans } from './figure-tables.ts';
import type { PlanDocument } from './plan-document.ts';

/** Where a plan's actuals and commitments lie; budget and forecast are taken to lie anywhere. */
export const monthSpans = ({ actuals, committed }: PlanDocument, months: number): MonthSpans => ({
  months,
  budget: [0, months],
  entered: [0, months],
  draft: [0, months],
  draftEntered: [0, months],
  forecast: [0, months],
  actual: spanOf(actuals, months),
  committed: spanOf(committed, months),
});

/** The first month in which any row has an amount, and the month after the last; `[n, 0]` when none has. */
function spanOf(rows: readonly { readonly months: readonly number[] }[], count: number): [number, number] {
  let [first, end] = [count, 0];
  for (const { months } of rows) {
    for (let m = 0; m < first; m += 1) if (months[m] !== 0) first = m;
    for (let m = count; m > end; m -= 1) if (months[m - 1] !== 0) end = m;
  }
  return [first, end];
}
