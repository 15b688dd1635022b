import type { GridRow } from '../../../ui/grid/grid-types.ts';
import type { RowMarks } from './cell-marks.ts';
import type { Grouping } from '../../../../shared/domain/plan/plan-figures.ts';

/** Where a row's figures are found in the domain's tables. */
export type FiguresFrom =
  | { readonly by: Grouping; readonly id: number }
  | { readonly by: 'row'; readonly lineId: number; readonly sourceId: number };

/**
 * One row's figures by month of the plan, in pence. `budget` is the grid as it is edited and `entered` counts its cells
 * that have been entered; `forecast` follows it. `inForce` is the approved budget: the very same array as `budget` until
 * there is one.
 */
export interface RowFigures {
  readonly budget: Float64Array;
  readonly entered: Float64Array;
  readonly inForce: Float64Array;
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
}

export type PlanRowKind =
  'theme' | 'intervention' | 'line' | 'share' | 'uncoded' | 'in kind' | 'source total' | 'uncoded total' | 'total';

/** Where a budget can be typed: one line's money from one source. */
export interface InputPair {
  readonly lineId: number;
  readonly sourceId: number;
}

/**
 * One row of the plan's grid. Rows are never changed: a row whose figures have changed is a new object, so that only
 * it is drawn again.
 */
export interface PlanRow extends GridRow {
  readonly kind: PlanRowKind;
  readonly name: string;
  /** The intervention's code; empty on other rows. */
  readonly code: string;
  /** The source's short code where there is one source, `2 sources` where there are more. */
  readonly source: string;
  /** The name with those of the rows above it: `Hospital programme, Navigators contract`. */
  readonly path: string;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** Null on rows that are calculated. */
  readonly input: InputPair | null;
  readonly lineId: number | null;
  readonly sourceId: number | null;
  readonly interventionId: number | null;
  readonly figuresFrom: FiguresFrom;
  readonly figures: RowFigures;
  readonly marks: RowMarks;
}

export const TOTAL_KINDS: ReadonlySet<PlanRowKind> = new Set(['source total', 'uncoded total', 'total']);
