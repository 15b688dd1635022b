import { financialYears } from '../../../shared/domain/calendar/financial-year.ts';
import { addToMonth, firstMonthOf, monthName, monthShortName } from '../../../shared/domain/calendar/month.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';

/** What lines, sources, years and months of a plan are called. */
export interface PlanNames {
  readonly line: (id: number) => string;
  /** The intervention's code before the line's words: `VIP Navigators contract`. */
  readonly longLine: (id: number) => string;
  readonly source: (id: number) => string;
  /** Of a year or month of the plan, from 0. */
  readonly year: (year: number) => string;
  readonly month: (month: number) => string;
  readonly shortMonth: (month: number) => string;
}

export function planNames(document: PlanDocument): PlanNames {
  const lines = new Map(document.lines.map((line) => [line.id, line]));
  const codes = new Map(document.interventions.map(({ id, code }) => [id, code]));
  const sources = new Map(document.sources.map(({ id, code }) => [id, code]));
  const years = financialYears(document.plan.firstYear, document.plan.years);
  const first = firstMonthOf(document.plan.firstYear);
  const line = (id: number): string => lines.get(id)?.description ?? `Line ${id}`;
  return {
    line,
    longLine: (id) => `${codes.get(lines.get(id)?.interventionId ?? 0) ?? ''} ${line(id)}`.trim(),
    source: (id) => sources.get(id) ?? `source ${id}`,
    year: (year) => years[year] ?? '',
    month: (month) => monthName(addToMonth(first, month)),
    shortMonth: (month) => `${monthShortName(addToMonth(first, month))} ${addToMonth(first, month).slice(0, 4)}`,
  };
}
