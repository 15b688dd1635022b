import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';

/** When a funder must be asked before money moves within its source. Null: no such limit. */
export interface ConsentTerms {
  /** What a move is measured between. */
  readonly headings: 'categories' | 'interventions';
  /** A single move above this needs consent, in pence. */
  readonly move: Pence | null;
  /** All moves of a year together, above this share of the allocation: hundredths of a percent. */
  readonly cumulativeBasisPoints: number | null;
  /** Any move between revenue and capital needs consent. */
  readonly capital: boolean;
}

/** A rename, merger or variation with its date: what was reported before keeps the name it had. */
export interface SourceEvent {
  readonly id: number;
  readonly sourceId: number;
  readonly kind: 'renamed' | 'merged' | 'varied';
  /** ISO date from which it holds. */
  readonly dated: string;
  readonly nameBefore: string;
  readonly nameAfter: string;
  /** The source that goes on, for a merger. */
  readonly intoSourceId: number | null;
  readonly note: string;
  /** ISO instant. */
  readonly recordedAt: string;
}

/** What a funder agreed may be carried out of `year` into the next. One per source and year. */
export interface CarriedForward {
  readonly id: number;
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly amount: Pence;
  readonly approvedOn: string;
  readonly approvedBy: string;
  readonly evidence: string;
  readonly evidenceFileId: number | null;
}

/** One claim's income: null is "not known yet", never zero. */
export interface Income {
  readonly id: number;
  readonly sourceId: number;
  readonly year: FinancialYear;
  /** `Q1`, `H2`, or the user's own words. */
  readonly claim: string;
  readonly expected: Pence | null;
  readonly expectedOn: string | null;
  readonly received: Pence | null;
  readonly receivedOn: string | null;
  readonly reference: string;
}

/** Reserves that stand behind spend while an allocation is not signed, from one month to another, both included. */
export interface ReserveCover {
  readonly id: number;
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly amount: Pence;
  readonly fromMonth: Month;
  readonly toMonth: Month;
  readonly owner: string;
  readonly evidence: string;
}
