import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { monthName, MONTHS_IN_YEAR, monthShortName } from '../../../../shared/domain/calendar/month.ts';
import { MONTHS_IN_QUARTER } from '../../../../shared/domain/calendar/quarter.ts';
import type { Plan, PlanMonths } from '../../../../shared/domain/plan/plan-document.ts';

/** What the grid shows: the budget; actuals and then the remaining budget; or actuals alone. */
export type PlanView = 'budget' | 'forecast' | 'actual';

/** How a span of months stands to the ledger. */
export type Span = 'actual' | 'mixed' | 'open';

/** A column of figures: some months of the plan together, from month `from` on. */
export interface PlanColumn {
  readonly key: string;
  readonly kind: 'month' | 'quarter' | 'year' | 'variance';
  readonly from: number;
  readonly count: number;
  /** A total whose months stand beside it: nothing is pasted or filled into it. */
  readonly totals: boolean;
  readonly span: Span;
  readonly year: FinancialYear;
  /** `2023/24-Q2` for months and quarters; null for a year's own columns. */
  readonly quarter: string | null;
  /** In the lowest heading: `Sep`, `Q2`, `Outturn`. */
  readonly label: string;
  /** In words: `September 2023`, `Q2 2023/24`, `2023/24`. */
  readonly name: string;
}

/** Which years show their quarters and which quarters show their months. */
export interface OpenColumns {
  readonly years: ReadonlySet<string>;
  readonly quarters: ReadonlySet<string>;
}

export interface Calendar {
  readonly plan: Plan;
  readonly months: PlanMonths;
  /** The first month that the ledger has not reached, from 0. */
  readonly openFrom: number;
}

export function planColumns(calendar: Calendar, view: PlanView, open: OpenColumns): PlanColumn[] {
  const years = financialYears(calendar.plan.firstYear, calendar.plan.years);
  return years.flatMap((year, i) => yearColumns(calendar, view, open, year, i * MONTHS_IN_YEAR));
}

export const spanOf = (from: number, count: number, openFrom: number): Span =>
  from + count <= openFrom ? 'actual' : from >= openFrom ? 'open' : 'mixed';

const QUARTERS = [0, 1, 2, 3];

export const quarterKey = (year: FinancialYear, index: number): string => `${year}-Q${index + 1}`;

function yearColumns(calendar: Calendar, view: PlanView, open: OpenColumns, year: FinancialYear, from: number) {
  const span = spanOf(from, MONTHS_IN_YEAR, calendar.openFrom);
  const isOpen = open.years.has(year);
  const whole: PlanColumn = {
    key: `year ${year}`,
    kind: 'year',
    from,
    count: MONTHS_IN_YEAR,
    totals: isOpen,
    span,
    year,
    quarter: null,
    label: yearLabel(view, span, isOpen),
    name: year,
  };
  if (!isOpen) return [whole];
  const quarters = QUARTERS.flatMap((i) => quarterColumns(calendar, view, open, year, from, i));
  const variance: PlanColumn = { ...whole, key: `variance ${year}`, kind: 'variance', label: 'Variance', totals: true };
  return [...quarters, whole, ...(view === 'forecast' ? [{ ...variance, name: `Variance ${year}` }] : [])];
}

function quarterColumns(
  { months, openFrom }: Calendar,
  view: PlanView,
  open: OpenColumns,
  year: FinancialYear,
  yearFrom: number,
  index: number,
): PlanColumn[] {
  const quarter = quarterKey(year, index);
  const isOpen = open.quarters.has(quarter);
  const from = yearFrom + index * MONTHS_IN_QUARTER;
  const span = spanOf(from, MONTHS_IN_QUARTER, openFrom);
  const base = { year, quarter, totals: false } as const;
  const total: PlanColumn = {
    ...base,
    key: `quarter ${quarter}`,
    kind: 'quarter',
    from,
    count: MONTHS_IN_QUARTER,
    totals: isOpen,
    span,
    label: isOpen ? `Q${index + 1}` : quarterLabel(view, span, spanOf(yearFrom, MONTHS_IN_YEAR, openFrom)),
    name: `Q${index + 1} ${year}`,
  };
  if (!isOpen) return [total];
  const shown = months.slice(from, from + MONTHS_IN_QUARTER).map((month, i): PlanColumn => ({
    ...base,
    key: `month ${month}`,
    kind: 'month',
    from: from + i,
    count: 1,
    span: spanOf(from + i, 1, openFrom),
    label: monthShortName(month),
    name: monthName(month),
  }));
  return [...shown, total];
}

/** What the figures of a span are in this view. */
export function stateLabel(view: PlanView, span: Span): string {
  if (view === 'budget') return 'Budget';
  if (view === 'actual' || span === 'actual') return 'Actual';
  return span === 'open' ? 'Budget' : 'Forecast';
}

/** What is still to come of the year that is running is its forecast. */
const quarterLabel = (view: PlanView, span: Span, year: Span): string =>
  view === 'forecast' && span === 'open' && year === 'mixed' ? 'Forecast' : stateLabel(view, span);

function yearLabel(view: PlanView, span: Span, isOpen: boolean): string {
  if (view === 'forecast' && (span === 'mixed' || isOpen)) return 'Outturn';
  return isOpen && view !== 'actual' ? 'Total' : stateLabel(view, span);
}

export type Grain = 'years' | 'quarters' | 'months';

export function grainOf({ years, quarters }: OpenColumns): Grain {
  if (years.size === 0) return 'years';
  return [...quarters].some((quarter) => years.has(quarter.slice(0, 7))) ? 'months' : 'quarters';
}

/** Everything at one grain: `months` opens every month of every year. */
export function openAt(grain: Grain, plan: Plan): OpenColumns {
  const years = financialYears(plan.firstYear, plan.years);
  return {
    years: new Set(grain === 'years' ? [] : years),
    quarters: new Set(grain === 'months' ? years.flatMap((year) => QUARTERS.map((i) => quarterKey(year, i))) : []),
  };
}

/**
 * How the screen first opens: the year that is running, and in it the quarter of the last actuals with the one after it
 * (on a narrow window only the quarter that is running).
 */
export function openAround({ plan, openFrom }: Calendar, narrow: boolean): OpenColumns {
  const years = financialYears(plan.firstYear, plan.years);
  const at = Math.min(openFrom, plan.years * MONTHS_IN_YEAR - 1);
  const year = years[Math.floor(at / MONTHS_IN_YEAR)] ?? plan.firstYear;
  const running = Math.floor((at % MONTHS_IN_YEAR) / MONTHS_IN_QUARTER);
  const pair = running === 0 ? [0, 1] : [running - 1, running];
  return { years: new Set([year]), quarters: new Set((narrow ? [running] : pair).map((i) => quarterKey(year, i))) };
}

const toggled = (set: ReadonlySet<string>, one: string, wanted: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (wanted) next.add(one);
  else next.delete(one);
  return next;
};

export const withYear = (open: OpenColumns, year: string, wanted: boolean): OpenColumns => ({
  ...open,
  years: toggled(open.years, year, wanted),
});

export const withQuarter = (open: OpenColumns, quarter: string, wanted: boolean): OpenColumns => ({
  ...open,
  quarters: toggled(open.quarters, quarter, wanted),
});
