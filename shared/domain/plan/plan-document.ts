import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Month } from '../calendar/month.ts';
import type { Period } from '../calendar/period.ts';
import type { Baseline, BudgetChange } from '../changes/change-types.ts';
import type { Condition } from '../conditions/condition-types.ts';
import type { Curve, Driver, LineFunding, Rate } from '../drivers/driver-types.ts';
import type { Pence } from '../money/pence.ts';
import type { Person } from '../people/people-types.ts';
import type { CarriedForward, ConsentTerms, Income, ReserveCover, SourceEvent } from '../sources/source-types.ts';

/**
 * A plan as the screens and the calculations see it: everything but the ledger's rows, which reach it as sums.
 * Ids are whole numbers given by storage and never used again; codes are what people type and see.
 */
export interface PlanDocument {
  readonly plan: Plan;
  readonly sources: readonly Source[];
  /** The version in force of each source and year; earlier versions stay in storage. */
  readonly allocations: readonly Allocation[];
  readonly themes: readonly Theme[];
  readonly localities: readonly Locality[];
  readonly categories: readonly Category[];
  readonly interventions: readonly Intervention[];
  readonly lines: readonly Line[];
  /** The grid: the budget until a first baseline is approved, afterwards a draft of it. */
  readonly budgets: readonly BudgetRow[];
  /** The latest baseline with the changes approved since; null before the first: then the grid is the budget. */
  readonly approved: readonly BudgetRow[] | null;
  readonly actuals: readonly ActualRow[];
  readonly commitments: readonly Commitment[];
  readonly committed: readonly CommittedRow[];
  readonly ledger: LedgerState;
  readonly sourceEvents: readonly SourceEvent[];
  readonly carriedForward: readonly CarriedForward[];
  readonly income: readonly Income[];
  readonly reserveCover: readonly ReserveCover[];
  readonly conditions: readonly Condition[];
  readonly drivers: readonly Driver[];
  readonly lineFunding: readonly LineFunding[];
  readonly rates: readonly Rate[];
  readonly curves: readonly Curve[];
  readonly holds: readonly HeldMonths[];
  readonly notes: readonly CellNote[];
  readonly views: readonly SavedView[];
  /** In order; the last is in force. */
  readonly baselines: readonly Baseline[];
  /** In the order they were made. */
  readonly changes: readonly BudgetChange[];
  readonly people: readonly Person[];
  /** The number of the last action in the plan's history; 0 for a plan without any. */
  readonly revision: number;
}

export interface Plan {
  readonly name: string;
  readonly firstYear: FinancialYear;
  /** How many financial years, 1 to 10. */
  readonly years: number;
}

export type SourceKind = 'settlement' | 'grant' | 'match' | 'co-funder';
export type ClaimBasis = 'accruals' | 'defrayed';
export type ClaimRhythm = 'quarterly in arrears' | 'quarterly in advance' | 'half-yearly in arrears' | 'none';
export type CarryForward = 'none' | 'up to a share' | 'with approval';

/** Money from a funder under one set of terms; never mixed with another. */
export interface Source {
  readonly id: number;
  /** Short, named by the user, unique: `SET`, `GRIP`. */
  readonly code: string;
  readonly name: string;
  readonly funder: string;
  readonly kind: SourceKind;
  /** A match in kind is kept out of spend, forecast and cash totals. */
  readonly inKind: boolean;
  readonly revenueOnly: boolean;
  readonly claimBasis: ClaimBasis;
  readonly claimRhythm: ClaimRhythm;
  readonly carryForward: CarryForward;
  /** Hundredths of a percent of the year's allocation that may be carried forward; 0 unless `up to a share`. */
  readonly carryForwardBasisPoints: number;
  readonly position: number;
  /** ISO dates between which costs count, both included; null where the agreement does not say. */
  readonly spendFrom: string | null;
  readonly spendTo: string | null;
  /** How far budgets may exceed funding, as partners underspend: hundredths of a percent, and who answers for it. */
  readonly overProgrammingBasisPoints: number;
  readonly overProgrammingOwner: string;
  /** Days after a claim's period in which it is due. */
  readonly claimDueDays: number;
  /** Ids of the categories that it pays for; none: any. */
  readonly categories: readonly number[];
  /** Costs that it never pays for, in the agreement's words. */
  readonly ineligibleCosts: readonly string[];
  readonly consent: ConsentTerms;
  /** The source that it became part of, and from which day. */
  readonly mergedInto: number | null;
  readonly mergedOn: string | null;
}

export type Certainty = 'indicative' | 'applied' | 'signed' | 'varied' | 'received';

export interface Allocation {
  readonly id: number;
  readonly sourceId: number;
  readonly year: FinancialYear;
  /** 1, 2, …: the highest is in force. */
  readonly version: number;
  readonly amount: Pence;
  readonly certainty: Certainty;
  /** ISO date of the letter or decision; null when none is recorded. */
  readonly dated: string | null;
  readonly evidence: string;
  /** The stored file behind it. */
  readonly evidenceFileId: number | null;
}

export interface Theme {
  readonly id: number;
  readonly name: string;
  readonly position: number;
}

export interface Locality {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly position: number;
}

/** What is bought (the ledger's subjective). */
export interface Category {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'revenue' | 'capital';
  readonly position: number;
}

export type InterventionStatus = 'proposed' | 'live' | 'paused' | 'ended';

export interface Intervention {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly themeId: number;
  readonly provider: string;
  /** ISO dates; null when not entered. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly status: InterventionStatus;
  /** Hundredths of a percent by locality; they sum to 10,000, or none are entered. */
  readonly localities: readonly { readonly localityId: number; readonly basisPoints: number }[];
  readonly position: number;
}

/** Intervention × category: the unit that is budgeted. */
export interface Line {
  readonly id: number;
  readonly interventionId: number;
  readonly categoryId: number;
  readonly description: string;
  readonly position: number;
  readonly owner: string;
  readonly note: string;
  readonly evidence: string;
  readonly evidenceFileId: number | null;
  /** Shares that differ from the intervention's; none: the intervention's hold. */
  readonly localities: readonly { readonly localityId: number; readonly basisPoints: number }[];
}

/** One line's budget from one source, by month of the plan from its first April on; null is "not entered". */
export interface BudgetRow {
  readonly lineId: number;
  readonly sourceId: number;
  readonly months: readonly (Pence | null)[];
}

/** What the ledger has posted, in pence by month of the plan; adjustment periods count in March of their year. */
export interface ActualRow {
  /** Both null for rows without a home yet: uncoded. */
  readonly lineId: number | null;
  readonly sourceId: number | null;
  readonly months: readonly Pence[];
}

export type CommitmentCertainty = 'draft' | 'planned' | 'in approval' | 'committed' | 'closed';

export interface Commitment {
  readonly id: number;
  /** Order number or contract reference, as the ledger writes it. */
  readonly reference: string;
  readonly supplier: string;
  readonly description: string;
  readonly certainty: CommitmentCertainty;
  readonly parts: readonly CommitmentPart[];
}

/** A commitment's schedule on one line and source; its sum over parts is the commitment's value within the plan. */
export interface CommitmentPart {
  readonly lineId: number;
  readonly sourceId: number;
  /** Pence by month of the plan; null where nothing is scheduled. */
  readonly months: readonly (Pence | null)[];
}

/** What is outstanding on commitments that count, by the month it falls in. */
export interface CommittedRow {
  readonly commitmentId: number;
  readonly lineId: number;
  readonly sourceId: number;
  readonly months: readonly Pence[];
}

export interface LedgerState {
  /** Live ledger rows of expenditure, and those of them without a home. */
  readonly rows: number;
  readonly uncodedRows: number;
  readonly uncodedSum: Pence;
  /** The last period that has a live row; null when the ledger is empty. */
  readonly actualsTo: Period | null;
}

/** The plan's months in order, as `BudgetRow.months` counts them. */
export type PlanMonths = readonly Month[];

/** Months, from 0, of one line and source that a respread leaves as they are. */
export interface HeldMonths {
  readonly lineId: number;
  readonly sourceId: number;
  readonly months: readonly number[];
}

export interface CellNote {
  readonly lineId: number;
  readonly sourceId: number;
  /** Month of the plan from 0. */
  readonly month: number;
  readonly text: string;
  readonly user: string;
  /** ISO instant. */
  readonly at: string;
}

/** How the grid was left: what is open, filtered, sorted and hidden, under a name. The definition is the screen's own. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly definition: string;
}
