import { financialYears } from '../../../../shared/domain/calendar/financial-year.ts';
import { monthName, MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import type { PlanView } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { Scope } from '../state/plan-view.ts';

/** Months to choose from in a dialog; those that are actual are left out in the forecast. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly count: number;
}

/** What was selected, each year and the whole plan, without repeating itself. */
export function spansOf(sheet: PlanSheet, view: PlanView, scope: Scope): Span[] {
  const { months, openFrom } = sheet.figures;
  const first = view === 'forecast' ? openFrom : 0;
  const { firstYear, years } = sheet.document.plan;
  const cut = (name: string | null, from: number, count: number): Span[] => {
    const start = Math.max(from, first);
    const left = from + count - start;
    const isWhole = name !== null && start === from;
    return left > 0 ? [{ name: isWhole ? name : between(sheet, start, left), from: start, count: left }] : [];
  };
  const all = [
    ...cut(null, scope.from, scope.count),
    ...financialYears(firstYear, years).flatMap((year, i) => cut(year, i * MONTHS_IN_YEAR, MONTHS_IN_YEAR)),
    ...cut('Every year', 0, months.length),
  ];
  return all.filter(
    (span, i) => all.findIndex((other) => other.from === span.from && other.count === span.count) === i,
  );
}

function between(sheet: PlanSheet, from: number, count: number): string {
  const { months } = sheet.figures;
  const first = monthName(months[from]!);
  return count === 1 ? first : `${first} to ${monthName(months[from + count - 1]!)}`;
}

export const rowsOfScope = (sheet: PlanSheet, { rowKeys }: Scope): PlanRow[] =>
  rowKeys.map((key) => sheet.rows.get(key)).filter((row) => row !== undefined);
