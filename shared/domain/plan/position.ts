import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { pence, type Pence } from '../money/pence.ts';
import { lineKeys } from './line-keys.ts';
import { localityFigures } from './locality-figures.ts';
import type { PlanDocument } from './plan-document.ts';
import { IN_KIND_ID, planFigures, UNCODED_ID, type Grouping, type PlanFigures } from './plan-figures.ts';
import { IN_KIND, UNCODED, type PositionBy, type PositionRow } from './position-types.ts';
import { figuresNotEntered, yearFigures, type YearFigures } from './year-figures.ts';

/** A row of the position for all its years. */
interface PositionKey {
  readonly key: string;
  readonly name: string;
  readonly figures: (year: number) => YearFigures;
  readonly allocation?: (year: FinancialYear) => Pence | null;
}

/**
 * The position of a plan: one row for each key and year, keys in the plan's order, each with its years in order.
 *
 * Whatever it is taken by, the rows add up to the same: what has no home yet is the row `uncoded` (budget nothing,
 * forecast its actuals), an intervention without shares is `not split` by locality. A match in kind is no money: by
 * source it is listed under its own code, otherwise in the row `in kind`; a total of cash leaves these rows out.
 *
 * @param year Only this financial year; all of the plan's when left out.
 */
export function position(document: PlanDocument, by: PositionBy, year?: FinancialYear): PositionRow[] {
  const figures = planFigures(document);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  return keysOf(document, figures, by).flatMap((key) =>
    years.flatMap((y, i) => (year === undefined || y === year ? [positionRow(key, y, i)] : [])),
  );
}

function positionRow({ key, name, figures, allocation }: PositionKey, year: FinancialYear, i: number): PositionRow {
  const own = figures(i);
  const { budget, actual, committed, forecast } = own;
  const granted = allocation?.(year) ?? null;
  const unallocated = allocation !== undefined && granted === null ? (['allocation'] as const) : [];
  return {
    key,
    name,
    year,
    allocation: granted,
    budget,
    committed,
    actual,
    accrual: null,
    forecast,
    variance: pence(budget - forecast),
    available: pence(budget - actual - committed),
    // What has no home takes no budget, and its zero says that nothing is uncoded.
    notEntered: key === UNCODED ? [] : [...unallocated, ...figuresNotEntered(own)],
  };
}

function keysOf(document: PlanDocument, figures: PlanFigures, by: PositionBy): PositionKey[] {
  switch (by) {
    case 'source':
      return sourceKeys(document, figures);
    case 'intervention':
      return [...document.interventions.map(keyOf(figures, by)), ...specialKeys(document, figures, by)];
    case 'category':
      return [...document.categories.map(keyOf(figures, by)), ...specialKeys(document, figures, by)];
    case 'theme':
      return [
        ...document.themes.map(({ id, name }) => keyOf(figures, by)({ id, name, code: name })),
        ...specialKeys(document, figures, by),
      ];
    case 'locality':
      return [...localityFigures(document, figures), ...specialKeys(document, figures, 'intervention')];
    case 'line':
      return [...lineRows(document, figures), ...specialKeys(document, figures, by)];
  }
}

const keyOf =
  (figures: PlanFigures, by: Grouping) =>
  ({ id, code, name }: { readonly id: number; readonly code: string; readonly name: string }): PositionKey => ({
    key: code,
    name,
    figures: (year) => yearFigures(figures, by, id, year),
  });

function sourceKeys(document: PlanDocument, figures: PlanFigures): PositionKey[] {
  const amounts = new Map(document.allocations.map((a) => [`${a.sourceId} ${a.year}`, a.amount]));
  const keys = document.sources.map((source) => ({
    ...keyOf(figures, 'source')(source),
    name: source.inKind ? `${source.name} (in kind)` : source.name,
    allocation: (year: FinancialYear) => amounts.get(`${source.id} ${year}`) ?? null,
  }));
  return [...keys, ...specialKeys(document, figures, 'source').filter(({ key }) => key !== IN_KIND)];
}

const lineRows = (document: PlanDocument, figures: PlanFigures): PositionKey[] => {
  const keys = lineKeys(document);
  return document.lines.map(({ id, description }) =>
    keyOf(figures, 'line')({ id, code: keys.get(id) ?? '', name: description }),
  );
};

/** The rows of what has no home, once there is a ledger, and of matches in kind, where the plan has one. */
function specialKeys(document: PlanDocument, figures: PlanFigures, by: Grouping): PositionKey[] {
  const keys: PositionKey[] = [];
  const add = keyOf(figures, by);
  if (hasLedger(document)) keys.push(add({ id: UNCODED_ID, code: UNCODED, name: 'Not coded yet' }));
  if (document.sources.some((source) => source.inKind))
    keys.push(add({ id: IN_KIND_ID, code: IN_KIND, name: 'Match in kind' }));
  return keys;
}

const hasLedger = ({ ledger, actuals }: PlanDocument): boolean =>
  ledger.rows > 0 || actuals.some(({ lineId, sourceId }) => lineId === null || sourceId === null);
