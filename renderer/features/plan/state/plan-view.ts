import { create } from 'zustand';
import type { BudgetEdit } from '../../../../shared/domain/plan/plan-figures.ts';
import { oneCell, type CellAt, type GridRange } from '../../../ui/grid/grid-range.ts';
import type { RejectedCell } from '../model/cell-writes.ts';
import type { OpenColumns, PlanView } from '../model/plan-columns.ts';
import { NO_FILTER, type RowFilter, type RowOrder } from '../model/row-filter.ts';
import type { OpenRows } from '../model/visible-rows.ts';

/** Edits that wait for leave, because some of what was meant to be written cannot be. */
export interface Refused {
  readonly edits: readonly BudgetEdit[];
  readonly rejected: readonly RejectedCell[];
  readonly action: string;
  /** What the button says: `Paste`. */
  readonly verb: string;
}

/** What is being added or changed in a dialog. */
export type PlanDialog =
  | { readonly kind: 'line'; readonly lineId: number | null; readonly interventionId: number | null }
  | { readonly kind: 'intervention'; readonly interventionId: number | null }
  | { readonly kind: 'remove line' | 'driver' | 'funding'; readonly lineId: number }
  | { readonly kind: 'double funding' }
  | ({ readonly kind: 'profile' | 'scale' | 'shift' | 'copy year' } & Scope)
  | { readonly kind: 'note'; readonly rowKey: string; readonly month: number }
  | { readonly kind: 'filter' }
  | { readonly kind: 'save view' };

/** What a reshaping acts on: rows that take figures, by key, and months of the plan as selected when it was opened. */
export interface Scope {
  readonly rowKeys: readonly string[];
  readonly from: number;
  readonly count: number;
}

/** How the plan is looked at: kept while the window is open, so that coming back to the screen finds it as it was. */
interface ViewState {
  /** The plan it was looked at; another plan starts anew. */
  readonly plan: string;
  readonly view: PlanView;
  /** Null until the first figures have come. */
  readonly columns: OpenColumns | null;
  readonly rows: OpenRows;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  /** Keys of rows that the user has hidden. */
  readonly hidden: ReadonlySet<string>;
  readonly range: GridRange;
  /** The text being typed and what is wrong with it. */
  readonly editing: { readonly text: string; readonly problem: string | null } | null;
  /** What the last gesture did, in words, until the selection moves. */
  readonly said: string | null;
  readonly refused: Refused | null;
  readonly dialog: PlanDialog | null;
  /** Where the menu of the selected cells stands, in pixels of the window; null while it is closed. */
  readonly menuAt: { readonly x: number; readonly y: number } | null;
  /** What is being looked for in the grid; null while the field is closed. */
  readonly find: string | null;
  /** On narrow windows the panel is laid over the grid, and only when asked for. */
  readonly panelOpen: boolean;
  /** Counts the figures opened with Enter: each moves the keyboard into the panel. */
  readonly opened: number;
}

/** Past the name and the source. */
export const FIRST_FIGURE: CellAt = { row: 0, column: 2 };

const FRESH: Omit<ViewState, 'plan'> = {
  view: 'forecast',
  columns: null,
  rows: { closed: new Set(), opened: new Set() },
  filter: NO_FILTER,
  order: { by: 'plan' },
  hidden: new Set(),
  range: oneCell(FIRST_FIGURE),
  editing: null,
  said: null,
  refused: null,
  dialog: null,
  menuAt: null,
  find: null,
  panelOpen: false,
  opened: 0,
};

export const usePlanView = create<ViewState>()(() => ({ plan: '', ...FRESH }));

export const setView = (change: Partial<ViewState>): void => usePlanView.setState(change);

/** Called when a plan is shown; answers whether it is another than before. */
export function lookAt(plan: string): boolean {
  if (usePlanView.getState().plan === plan) return false;
  usePlanView.setState({ plan, ...FRESH });
  return true;
}

/** A new selection ends what was said about the last gesture. */
export const selectRange = (range: GridRange): void => usePlanView.setState({ range, said: null });

/** Brings the panel and moves into it. */
export const openFigure = (): void => usePlanView.setState(({ opened }) => ({ panelOpen: true, opened: opened + 1 }));
