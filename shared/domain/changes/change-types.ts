import type { Pence } from '../money/pence.ts';

/** An approved budget: frozen, numbered and signed. */
export interface Baseline {
  readonly id: number;
  /** 1, 2, …: the highest is in force. */
  readonly version: number;
  /** ISO instant. */
  readonly approvedAt: string;
  readonly approvedBy: string;
  readonly note: string;
}

/** Virement: between lines. Reprofile: within a line. Change: anything else, as an approved increase or cut. */
export const CHANGE_KINDS = ['virement', 'reprofile', 'change'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['draft', 'requested', 'approved', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A change to the approved budget, on its way or decided. */
export interface BudgetChange {
  readonly id: number;
  readonly kind: ChangeKind;
  /** 1, 2, … within its kind: V-001, R-001, C-001. */
  readonly number: number;
  readonly state: ChangeState;
  readonly title: string;
  readonly reason: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly requestedAt: string | null;
  readonly requestedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionNote: string;
  /** Why the funder must consent, in words, as computed when it was requested; empty: it need not. */
  readonly consent: readonly string[];
  readonly consentOn: string | null;
  readonly consentEvidence: string;
  readonly consentFileId: number | null;
  /** The baseline that it changed, once approved. */
  readonly baselineId: number | null;
  readonly moves: readonly ChangeMove[];
}

/** Pence added to the approved budget of one line, source and month of the plan from 0. */
export interface ChangeMove {
  readonly lineId: number;
  readonly sourceId: number;
  readonly month: number;
  readonly amount: Pence;
}
