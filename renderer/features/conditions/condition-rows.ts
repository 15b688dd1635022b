import { financialYears, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { conditionDisplay, type ConditionDisplay } from '../../../shared/domain/conditions/condition-display.ts';
import type { Condition } from '../../../shared/domain/conditions/condition-types.ts';
import { requirementWords, selectorWords } from '../../../shared/domain/conditions/condition-words.ts';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';

/** A condition with its years, as the list shows it. */
export interface ConditionRow {
  readonly condition: Condition;
  /** The source's code and name. */
  readonly code: string;
  readonly source: string;
  /** `budget of Evaluation of VRN settlement`. */
  readonly measures: string;
  readonly requirement: string;
  /** By year of the plan; missing where it is not tested in that year, or switched off. */
  readonly years: ReadonlyMap<FinancialYear, ConditionDisplay>;
}

/** The list in its order. @param sourceId Only this source's; null: all. */
export function conditionRows(document: PlanDocument, sourceId: number | null): readonly ConditionRow[] {
  const results = Map.groupBy(conditionResults(document), ({ conditionId }) => conditionId);
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return document.conditions
    .filter((condition) => sourceId === null || condition.sourceId === sourceId)
    .map((condition) => ({
      condition,
      code: sources.get(condition.sourceId)?.code ?? '',
      source: sources.get(condition.sourceId)?.name ?? '',
      measures: `${condition.definition.measure} of ${selectorWords(document, condition.definition.numerator)}`,
      requirement: requirementWords(document, condition),
      years: new Map(
        (results.get(condition.id) ?? []).map((one) => [one.year, conditionDisplay(document, condition, one)]),
      ),
    }));
}

export const yearsOf = ({ plan }: PlanDocument): readonly FinancialYear[] => financialYears(plan.firstYear, plan.years);
