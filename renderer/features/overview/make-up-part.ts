import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { FigureChoice } from './figure-choice.ts';

/** One thing that a figure is made of. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** Null where nothing is entered: it adds nothing. */
  readonly amount: Pence | null;
  /** What it is itself made of; its amount is their sum. */
  readonly parts?: readonly Part[];
  /** The rows of the ledger behind it. */
  readonly ledger?: { readonly lineId?: number; readonly sourceId?: number; readonly uncoded?: boolean };
  /** The line on the plan. */
  readonly lineId?: number;
  /** A larger figure of this screen. */
  readonly figure?: FigureChoice;
}
