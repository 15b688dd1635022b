import type { Pence } from '../money/pence.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { ConditionResult } from './condition-result.ts';
import type { ConditionDefinition } from './condition-types.ts';
import { requirementWords } from './condition-words.ts';
import { conditionResults } from './evaluate-conditions.ts';

/** How a condition stands in a year, together with what it asks for. */
export interface ConditionReading extends ConditionResult {
  /** The source's code. */
  readonly source: string;
  readonly name: string;
  /** `at least 10% of the allocation`. */
  readonly requirement: string;
  readonly direction: ConditionDefinition['direction'];
  /** Decimal text; null for an amount. */
  readonly percent: string | null;
  /** Null for a share. */
  readonly amount: Pence | null;
}

/** Every active condition in each of its years, for the budget in force. */
export function conditionReadings(document: PlanDocument): ConditionReading[] {
  const conditions = new Map(document.conditions.map((condition) => [condition.id, condition]));
  const codes = new Map(document.sources.map(({ id, code }) => [id, code]));
  return conditionResults(document).map((result) => {
    const condition = conditions.get(result.conditionId)!;
    const { name, definition } = condition;
    return {
      ...result,
      source: codes.get(result.sourceId) ?? '',
      name,
      requirement: requirementWords(document, condition),
      direction: definition.direction,
      percent: definition.threshold === 'share' ? definition.percent : null,
      amount: definition.threshold === 'amount' ? definition.amount : null,
    };
  });
}
