import { ok } from '../../../shared/base/result.ts';
import { firstMonthOf, MONTHS_IN_YEAR, monthsBetween, type Month } from '../../../shared/domain/calendar/month.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { Plan } from '../../../shared/domain/plan/plan-document.ts';
import type { QueryHandler } from '../handler.ts';
import { lineAfter, lineNow, type LineRows } from '../history/line-past.ts';
import { lastActionBy } from '../storage/readers/line-rows.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';

/** The budget of a line by source, as its rows have it. */
function budgetOf(rows: LineRows, plan: Plan) {
  const blank = () => Array<Pence | null>(plan.years * MONTHS_IN_YEAR).fill(null);
  const sources = [...(rows.get('line_source')?.values() ?? [])].map((row) => Number(row['source_id']));
  const months = new Map(sources.toSorted((a, b) => a - b).map((sourceId) => [sourceId, blank()]));
  for (const row of rows.get('budget_month')?.values() ?? []) {
    const at = monthsBetween(firstMonthOf(plan.firstYear), row['month'] as Month);
    const ofSource = months.get(Number(row['source_id']));
    if (ofSource) ofSource[at] = pence(Number(row['amount']));
  }
  return [...months].map(([sourceId, amounts]) => ({ sourceId, months: amounts }));
}

const descriptionOf = (rows: LineRows): string | null => {
  const [line] = rows.get('line')?.values() ?? [];
  return line ? String(line['description']) : null;
};

export const readLinePast: QueryHandler<'read-line-past'> = ({ read }, { lineId, when }) =>
  read.transaction().execute(async (now) => {
    const plan = await readPlan(now);
    const sequence = typeof when === 'number' ? when : await lastActionBy(now, when);
    const then = await lineAfter(now, lineId, sequence);
    return ok({
      sequence,
      description: descriptionOf(then),
      past: budgetOf(then, plan),
      present: budgetOf(await lineNow(now, lineId), plan),
    });
  });
