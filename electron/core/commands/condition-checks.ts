import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { financialYear, startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { conditionProblem } from '../../../shared/domain/conditions/condition-problem.ts';
import type { Condition, ConditionDefinition, RowSelector } from '../../../shared/domain/conditions/condition-types.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { readConditions } from '../storage/readers/planning-tables.ts';
import type { StoredRow } from '../storage/row-change.ts';
import { firstOf, missing } from './checks.ts';

type Fields = Omit<Condition, 'id' | 'position'>;

/** What forbids keeping a condition: a source, category, … or year that the plan lacks, or terms that make no sense. */
export const conditionRefused = (read: ReadHandle, { name, sourceId, year, definition }: Fields) =>
  firstOf(
    () => missing(read, 'source', sourceId),
    () => outsidePlan(read, year),
    ...selectorsOf(definition).flatMap((rows) => namedIn(read, rows)),
    () => Promise.resolve(senseless(name, definition)),
  );

function senseless(name: string, definition: ConditionDefinition): AppError | null {
  const problem = conditionProblem(definition);
  return problem === null ? null : appError('condition-refused', { name, problem });
}

async function outsidePlan(read: ReadHandle, year: FinancialYear | null): Promise<AppError | null> {
  const { firstYear, years } = await readPlan(read);
  const [first, last] = [startYearOf(firstYear), startYearOf(firstYear) + years - 1];
  if (year === null || (startYearOf(year) >= first && startYearOf(year) <= last)) return null;
  return appError('outside-plan', { what: year, years: `${firstYear} to ${financialYear(last)}` });
}

function selectorsOf(definition: ConditionDefinition): readonly RowSelector[] {
  const shareOfRows = definition.threshold === 'share' && definition.denominator.kind === 'rows';
  return shareOfRows
    ? [definition.numerator, (definition.denominator as { readonly rows: RowSelector }).rows]
    : [definition.numerator];
}

const namedIn = (read: ReadHandle, rows: RowSelector) => [
  ...rows.sources.map((id) => () => missing(read, 'source', id)),
  ...rows.categories.map((id) => () => missing(read, 'category', id)),
  ...rows.interventions.map((id) => () => missing(read, 'intervention', id)),
  ...rows.themes.map((id) => () => missing(read, 'theme', id)),
];

/** The condition as stored, or `not-found`. */
export async function storedCondition(read: ReadHandle, id: number): Promise<Result<Condition, AppError>> {
  const found = (await readConditions(read)).find((condition) => condition.id === id);
  return found ? ok(found) : err(appError('not-found', { what: 'condition', which: id }));
}

/** A condition's columns but for its id and place. */
export const conditionColumns = ({ sourceId, name, year, active, definition }: Fields): StoredRow => ({
  source_id: sourceId,
  name,
  year: year === null ? null : startYearOf(year),
  active: Number(active),
  definition: JSON.stringify(definition),
});
