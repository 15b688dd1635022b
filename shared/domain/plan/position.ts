import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { pence, type Pence } from '../money/pence.ts';
import { localityFigures } from './locality-figures.ts';
import type { PlanDocument } from './plan-document.ts';
import { IN_KIND_ID, planFigures, UNCODED_ID, type FigureGroups, type PlanFigures } from './plan-figures.ts';
import { IN_KIND, UNCODED, type PositionBy, type PositionRow } from './position-types.ts';
import { yearFigures, type YearFigures } from './year-figures.ts';

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
  const { budget, actual, committed, forecast } = figures(i);
  return {
    key,
    name,
    year,
    allocation: allocation?.(year) ?? null,
    budget,
    committed,
    actual,
    accrual: null,
    forecast,
    variance: pence(budget - forecast),
    available: pence(budget - actual - committed),
  };
}

function keysOf(document: PlanDocument, figures: PlanFigures, by: PositionBy): PositionKey[] {
  const { groups } = figures;
  switch (by) {
    case 'source':
      return sourceKeys(document, groups.source);
    case 'intervention':
      return [...document.interventions.map(keyOf(groups.intervention)), ...specialKeys(document, groups.intervention)];
    case 'category':
      return [...document.categories.map(keyOf(groups.category)), ...specialKeys(document, groups.category)];
    case 'theme':
      return [
        ...document.themes.map(({ id, name }) => keyOf(groups.theme)({ id, name, code: name })),
        ...specialKeys(document, groups.theme),
      ];
    case 'locality':
      return [...localityFigures(document, groups.intervention), ...specialKeys(document, groups.intervention)];
    case 'line':
      return [...lineKeys(document, groups.line), ...specialKeys(document, groups.line)];
  }
}

const keyOf =
  (group: FigureGroups) =>
  ({ id, code, name }: { readonly id: number; readonly code: string; readonly name: string }): PositionKey => ({
    key: code,
    name,
    figures: (year) => yearFigures(group, id, year),
  });

function sourceKeys(document: PlanDocument, group: FigureGroups): PositionKey[] {
  const amounts = new Map(document.allocations.map((a) => [`${a.sourceId} ${a.year}`, a.amount]));
  const keys = document.sources.map((source) => ({
    ...keyOf(group)(source),
    name: source.inKind ? `${source.name} (in kind)` : source.name,
    allocation: (year: FinancialYear) => amounts.get(`${source.id} ${year}`) ?? null,
  }));
  return [...keys, ...specialKeys(document, group).filter(({ key }) => key !== IN_KIND)];
}

/** Lines have no code: theirs is made of intervention, category and description, with a count where those are alike. */
function lineKeys(document: PlanDocument, group: FigureGroups): PositionKey[] {
  const interventions = new Map(document.interventions.map(({ id, code }) => [id, code]));
  const categories = new Map(document.categories.map(({ id, code }) => [id, code]));
  const seen = new Map<string, number>();
  return document.lines.map(({ id, interventionId, categoryId, description }) => {
    const key = `${interventions.get(interventionId)} / ${categories.get(categoryId)} / ${description}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return keyOf(group)({ id, code: count === 1 ? key : `${key} (${count})`, name: description });
  });
}

/** The rows of what has no home, once there is a ledger, and of matches in kind, where the plan has one. */
function specialKeys(document: PlanDocument, group: FigureGroups): PositionKey[] {
  const keys: PositionKey[] = [];
  if (hasLedger(document)) keys.push(keyOf(group)({ id: UNCODED_ID, code: UNCODED, name: 'Not coded yet' }));
  if (document.sources.some((source) => source.inKind))
    keys.push(keyOf(group)({ id: IN_KIND_ID, code: IN_KIND, name: 'Match in kind' }));
  return keys;
}

const hasLedger = ({ ledger, actuals }: PlanDocument): boolean =>
  ledger.rows > 0 || actuals.some(({ lineId, sourceId }) => lineId === null || sourceId === null);
