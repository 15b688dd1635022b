import { pence, ZERO, type Pence } from '../money/pence.ts';
import type { ConditionTest } from './compile-conditions.ts';
import { mendsOf } from './condition-mends.ts';
import type { ConditionResult } from './condition-result.ts';
import { CLOSE, isMet, shareText } from './threshold.ts';

/** What one condition's rows come to in one year: all that its verdict depends on. */
export interface Measurement {
  readonly figure: Pence;
  /** What a share is taken of, before the numerator is added to it; 0 for an amount. Null where it is not entered. */
  readonly base: number | null;
  readonly threshold: Pence | null;
  readonly usedElsewhere: Pence;
  /** Nothing at all is entered for the year. */
  readonly unplanned: boolean;
  /** A forecast of a year that the ledger has covered. */
  readonly closed: boolean;
}

const NOT_TESTED = {
  against: null,
  threshold: null,
  share: null,
  state: 'not tested',
  short: ZERO,
  spare: ZERO,
  mends: [],
} as const satisfies Partial<ConditionResult>;

export function verdict(test: ConditionTest, measured: Measurement): ConditionResult {
  const { condition, year } = test;
  const { figure, base, threshold, usedElsewhere, unplanned } = measured;
  const known = !unplanned && condition.definition.measure !== 'claimed' && test.at >= 0;
  const common = {
    conditionId: condition.id,
    sourceId: condition.sourceId,
    year,
    measure: condition.definition.measure,
    figure: known ? figure : null,
    usedElsewhere,
  };
  if (base === null || threshold === null) return { ...common, ...NOT_TESTED, why: whyNot(test, measured) };
  return { ...common, ...tested(test, measured, againstOf(test, base, figure), threshold) };
}

function whyNot({ untestable, year }: ConditionTest, { base, unplanned }: Measurement): string {
  if (untestable !== null) return untestable;
  if (unplanned) return `Nothing is entered for ${year} yet.`;
  if (base === null) return 'What it is a share of is not entered.';
  return 'What it asks for is past any amount that a plan can hold.';
}

type Verdict = Omit<ConditionResult, 'conditionId' | 'sourceId' | 'year' | 'measure' | 'figure' | 'usedElsewhere'>;

function tested(test: ConditionTest, measured: Measurement, against: Pence | null, threshold: Pence): Verdict {
  const { definition } = test.condition;
  const { figure, closed } = measured;
  const gap = pence(Math.abs(figure - threshold));
  const percent = definition.threshold === 'share' ? definition.percent : null;
  const share = percent === null || against === null ? null : shareText(figure, against, percent);
  if (isMet(definition, figure, against)) {
    const state = gap * CLOSE < threshold ? 'close' : 'met';
    return { against, threshold, share, state, why: '', short: ZERO, spare: gap, mends: [] };
  }
  const broken = { figure, against, percent, threshold, direction: definition.direction };
  return {
    against,
    threshold,
    share,
    state: 'broken',
    why: closed ? `${test.year} is over: its forecast is what was spent.` : '',
    short: gap,
    spare: ZERO,
    mends: closed ? [] : mendsOf(broken, test.relation, test.words),
  };
}

function againstOf({ condition: { definition } }: ConditionTest, base: number, figure: Pence): Pence | null {
  if (definition.threshold === 'amount') return null;
  return pence(definition.denominator.kind === 'allocation and numerator' ? base + figure : base);
}
