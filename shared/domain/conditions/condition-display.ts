import { formatMoney } from '../money/format-money.ts';
import type { Pence } from '../money/pence.ts';
import type { ConditionResult, ConditionState } from './condition-result.ts';
import type { Condition } from './condition-types.ts';
import {
  denominatorWords,
  figureWords,
  requirementWords,
  roomWords,
  selectorWords,
  shortRequirement,
  STATE_WORDS,
  type Names,
} from './condition-words.ts';

/** A result as screens show it: words and one length, nothing to work out. */
export interface ConditionDisplay {
  readonly conditionId: number;
  readonly name: string;
  readonly year: string;
  /** `at least 10% of the allocation`, and the same for narrow places: `min 10%`. */
  readonly requirement: string;
  readonly shortRequirement: string;
  /** `10.4%` or `£5,000`; empty where it is not known. */
  readonly value: string;
  readonly state: ConditionState;
  readonly stateWords: string;
  /** `£5,040 to spare`, `£4,180 short`, or why it is not tested. */
  readonly note: string;
  /** The figure as a part of its threshold, from 0: at 1 it is exactly met. */
  readonly reach: number;
  /** Everything by name, to the penny. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The smallest changes that would mend it, each by itself. */
  readonly mends: readonly string[];
  /** Why it is not tested, or nothing mends it; else empty. */
  readonly why: string;
}

export function conditionDisplay(names: Names, condition: Condition, result: ConditionResult): ConditionDisplay {
  const { definition } = condition;
  return {
    conditionId: condition.id,
    name: condition.name,
    year: result.year,
    requirement: requirementWords(names, condition),
    shortRequirement: shortRequirement(definition),
    value: figureWords(result) ?? '',
    state: result.state,
    stateWords: STATE_WORDS[result.state],
    note: result.state === 'not tested' ? result.why : roomWords(result, definition),
    reach: reachOf(result),
    facts: factsOf(names, condition, result),
    mends: result.mends.map(({ words }) => words),
    why: result.why,
  };
}

/** A threshold of nothing is reached at once by anything. */
function reachOf({ figure, threshold }: ConditionResult): number {
  if (figure === null || threshold === null || figure <= 0) return 0;
  return threshold === 0 ? Number.POSITIVE_INFINITY : figure / threshold;
}

const toThePenny = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });

function factsOf(names: Names, condition: Condition, result: ConditionResult) {
  const { definition, sourceId } = condition;
  const { direction, measure, numerator } = definition;
  const fact = (label: string, amount: Pence | null) => (amount === null ? [] : [{ label, value: toThePenny(amount) }]);
  const words = selectorWords(names, numerator);
  const against = definition.threshold === 'share' ? denominatorWords(names, sourceId, definition.denominator) : '';
  return [
    { label: 'Asks for', value: requirementWords(names, condition) },
    { label: 'Measures', value: `${measure} of ${words}` },
    ...fact('Figure', result.figure),
    ...fact(`Against ${against}`, result.against),
    ...(result.share === null ? [] : [{ label: 'Share', value: `${result.share}%` }]),
    ...fact(direction === 'at least' ? 'Least allowed' : 'Most allowed', result.threshold),
    ...(result.usedElsewhere === 0 ? [] : fact('Match used by an earlier condition', result.usedElsewhere)),
    ...fact(direction === 'at least' ? 'Short' : 'Over', result.state === 'broken' ? result.short : null),
    ...fact('To spare', result.state === 'met' || result.state === 'close' ? result.spare : null),
  ];
}
