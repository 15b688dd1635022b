import type { ConditionDefinition } from './condition-types.ts';

/** Shares above this are typing mistakes: ten times what they are a share of. */
const MOST_PERCENT = 1_000;

/** Why a definition makes no sense, in words that end a sentence; null when it does. */
export function conditionProblem(definition: ConditionDefinition): string | null {
  if (definition.threshold === 'amount')
    return definition.amount < 0 ? 'an amount allowed or required is not below £0' : null;
  const percent = Number(definition.percent);
  if (definition.percent.startsWith('-') || percent > MOST_PERCENT)
    return `a share lies between 0% and ${MOST_PERCENT}%`;
  if (definition.direction === 'at least' && percent === 0) return 'a share of at least 0% asks for nothing';
  if (definition.denominator.kind === 'allocation and numerator' && percent >= 100)
    return 'a share of a total that it is part of is below 100%';
  return null;
}
