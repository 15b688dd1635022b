import { pence, ZERO, type Pence } from '../money/pence.ts';
import { poundsOf, roundToPence } from '../money/rounding.ts';
import type { Source } from '../plan/plan-document.ts';

/**
 * How a year's budget stands to its funding. Partners underspend, so a source may be budgeted above what it has, up to
 * a stated margin and in somebody's name. Beyond the margin it is loud, and never blocked.
 */
export interface OverProgramming {
  readonly state: 'not entered' | 'within funding' | 'within margin' | 'beyond margin';
  /** Budget less funding where that is above nothing. */
  readonly over: Pence;
  /** The margin of this year: its share of the funding, rounded down. */
  readonly margin: Pence;
  /** What of `over` passes the margin. */
  readonly beyond: Pence;
}

type Margin = Pick<Source, 'overProgrammingBasisPoints'>;

export function overProgramming(source: Margin, funding: Pence | null, budget: Pence): OverProgramming {
  if (funding === null) return { state: 'not entered', over: ZERO, margin: ZERO, beyond: ZERO };
  const margin = roundToPence(poundsOf(funding).times(source.overProgrammingBasisPoints).div(10_000), 'down');
  const over = pence(Math.max(0, budget - funding));
  const beyond = pence(Math.max(0, over - Math.max(0, margin)));
  return {
    state: over === 0 ? 'within funding' : beyond === 0 ? 'within margin' : 'beyond margin',
    over,
    margin,
    beyond,
  };
}
