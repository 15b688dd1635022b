import { z } from 'zod';
import {
  LEDGER_FIELDS,
  type CodingRule,
  type HeldRow,
  type ImportBatch,
  type ImportProfile,
  type ImportTally,
  type LedgerMapping,
  type LedgerRow,
  type PreviewRow,
  type ReasonTally,
  type RowTally,
} from '../domain/ledger/ledger-types.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { PositionRow } from '../domain/plan/position-types.ts';
import { ENTERED_FIGURES } from '../domain/plan/year-figures.ts';
import * as planning from './planning-schemas.ts';
import { basisPoints, code, financialYear, id, isoDate, name, pence, period, words } from './primitives.ts';

export * from './primitives.ts';

/** A file's content: a byte array in a process, wrapped as base64 once where it has to travel as JSON. */
export const bytes = z.instanceof(Uint8Array);
export const fileOut = z.object({ name: z.string(), bytes });

const sourceKind = z.enum(['settlement', 'grant', 'match', 'co-funder']);
export const certainty = z.enum(['indicative', 'applied', 'signed', 'varied', 'received']);
export const interventionStatus = z.enum(['proposed', 'live', 'paused', 'ended']);

/** The fields of a source that a user sets. */
export const sourceFields = z.object({
  code,
  name,
  funder: words(200),
  kind: sourceKind,
  inKind: z.boolean(),
  revenueOnly: z.boolean(),
  claimBasis: z.enum(['accruals', 'defrayed']),
  claimRhythm: z.enum(['quarterly in arrears', 'quarterly in advance', 'half-yearly in arrears', 'none']),
  carryForward: z.enum(['none', 'up to a share', 'with approval']),
  carryForwardBasisPoints: basisPoints,
});

export const localityShares = z.array(z.object({ localityId: id, basisPoints: basisPoints.min(1) }));

export const interventionFields = z.object({
  code,
  name,
  themeId: id,
  provider: words(200),
  starts: isoDate.nullable(),
  ends: isoDate.nullable(),
  status: interventionStatus,
  localities: localityShares,
});

export const lineFields = z.object({ interventionId: id, categoryId: id, description: name });

const months = z.array(pence.nullable());
const budgetRow = z.object({ lineId: id, sourceId: id, months });
const position = z.int();

export const planDocument: z.ZodType<PlanDocument> = z.object({
  plan: z.object({ name: z.string(), firstYear: financialYear, years: z.int() }),
  sources: z.array(
    sourceFields
      .extend(planning.sourceTerms.shape)
      .extend({ id, position, mergedInto: id.nullable(), mergedOn: z.string().nullable() }),
  ),
  allocations: z.array(
    z.object({
      id,
      sourceId: id,
      year: financialYear,
      version: z.int(),
      amount: pence,
      certainty,
      dated: z.string().nullable(),
      evidence: z.string(),
      evidenceFileId: id.nullable(),
    }),
  ),
  themes: z.array(z.object({ id, name: z.string(), position })),
  localities: z.array(z.object({ id, code: z.string(), name: z.string(), position })),
  categories: z.array(
    z.object({ id, code: z.string(), name: z.string(), kind: z.enum(['revenue', 'capital']), position }),
  ),
  interventions: z.array(interventionFields.extend({ id, position })),
  lines: z.array(
    lineFields.extend({
      id,
      position,
      owner: z.string(),
      note: z.string(),
      evidence: z.string(),
      evidenceFileId: id.nullable(),
      localities: localityShares,
    }),
  ),
  budgets: z.array(budgetRow),
  approved: z.array(budgetRow).nullable(),
  actuals: z.array(z.object({ lineId: id.nullable(), sourceId: id.nullable(), months: z.array(pence) })),
  commitments: z.array(
    z.object({
      id,
      reference: z.string(),
      supplier: z.string(),
      description: z.string(),
      certainty: z.enum(['draft', 'planned', 'in approval', 'committed', 'closed']),
      parts: z.array(z.object({ lineId: id, sourceId: id, months })),
    }),
  ),
  committed: z.array(z.object({ commitmentId: id, lineId: id, sourceId: id, months: z.array(pence) })),
  ledger: z.object({
    rows: z.int(),
    uncodedRows: z.int(),
    uncodedSum: pence,
    actualsTo: period.nullable(),
  }),
  sourceEvents: z.array(planning.sourceEvent),
  carriedForward: z.array(planning.carriedForward),
  income: z.array(planning.income),
  reserveCover: z.array(planning.reserveCover),
  conditions: z.array(planning.condition),
  drivers: z.array(planning.driver),
  lineFunding: z.array(planning.lineFunding),
  rates: z.array(planning.rate),
  curves: z.array(planning.curve),
  holds: z.array(planning.heldMonths),
  notes: z.array(planning.cellNote),
  views: z.array(planning.savedView),
  baselines: z.array(planning.baseline),
  changes: z.array(planning.budgetChange),
  people: z.array(planning.person),
  revision: z.int(),
});

export const positionRow: z.ZodType<PositionRow> = z.object({
  key: z.string(),
  name: z.string(),
  year: financialYear,
  allocation: pence.nullable(),
  budget: pence,
  committed: pence,
  actual: pence,
  accrual: pence.nullable(),
  forecast: pence,
  variance: pence,
  available: pence,
  notEntered: z.array(z.enum(['allocation', ...ENTERED_FIGURES])),
});

const rowTally: z.ZodType<RowTally> = z.object({ rows: z.int().min(0), sum: pence });
export const importTally: z.ZodType<ImportTally> = z.object({
  file: rowTally,
  imported: rowTally,
  changed: rowTally,
  unchanged: rowTally,
  excluded: rowTally,
  quarantined: rowTally,
  vanished: rowTally,
  uncoded: rowTally,
});

export const reasonTally: z.ZodType<ReasonTally> = z.object({
  code: z.string(),
  outcome: z.enum(['excluded', 'quarantined']),
  words: z.string(),
  rows: z.int(),
  sum: pence,
});

const column = z.object({ heading: z.string(), occurrence: z.int().min(1) });
export const ledgerMapping: z.ZodType<LedgerMapping, LedgerMapping> = z.object({
  columns: z.partialRecord(z.enum(LEDGER_FIELDS), column),
  sign: z.enum(['debits positive', 'debits negative']),
  periodReading: z.enum(['calendar', 'financial']),
  skippedSheets: z.array(z.string()),
});

export const importProfile: z.ZodType<ImportProfile> = z.object({
  id,
  name: z.string(),
  headings: z.array(z.string()),
  mapping: ledgerMapping,
});

export const importBatch: z.ZodType<ImportBatch> = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  at: z.string(),
  user: z.string(),
  state: z.enum(['live', 'undone']),
  profile: z.string().nullable(),
  tally: importTally,
  reasons: z.array(reasonTally),
});

export const heldRow: z.ZodType<HeldRow> = z.object({
  sheet: z.string(),
  rowNumber: z.int(),
  outcome: z.enum(['excluded', 'quarantined']),
  reason: z.string(),
  words: z.string(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  amount: pence.nullable(),
  cells: z.array(z.string()),
});

const rowFields = z.object({
  sheet: z.string(),
  rowNumber: z.int(),
  date: z.string().nullable(),
  period,
  year: financialYear,
  amount: pence,
  kind: z.enum(['expenditure', 'income', 'VAT', 'balance sheet']),
  supplier: z.string(),
  reference: z.string(),
  orderNumber: z.string(),
  costCentre: z.string(),
  account: z.string(),
  project: z.string(),
  text: z.string(),
  lineId: id.nullable(),
  sourceId: id.nullable(),
});

/** A row of a file as it would be kept. */
export const previewRow: z.ZodType<PreviewRow> = rowFields;
export const ledgerRow: z.ZodType<LedgerRow> = rowFields.extend({
  id,
  batchId: id,
  state: z.enum(['live', 'reversed']),
});

/** What a coding rule looks at: every condition given must match. */
export const codingConditions = z.object({
  costCentre: words(60).min(1).nullable(),
  account: words(60).min(1).nullable(),
  project: words(60).min(1).nullable(),
  text: words(200).min(1).nullable(),
});

/** The conditions and the home of a coding rule, as a user sets them. */
export const codingRuleFields = codingConditions.extend({ lineId: id, sourceId: id });

export const codingRule: z.ZodType<CodingRule> = codingRuleFields.extend({ id, position });

/** An action of the history, without its row changes. */
export const historyEntry = z.object({
  sequence: z.int().positive(),
  /** ISO instant. */
  at: z.string(),
  user: z.string(),
  method: z.string(),
  /** What was done, in words: `Set 3 months of Navigators contract`. */
  action: z.string(),
  reason: z.string(),
  /** How many stored rows it changed. */
  changes: z.int(),
  /** `done`; `undone` when a later action took it back; `undo` and `redo` are such actions. */
  state: z.enum(['done', 'undone', 'undo', 'redo']),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** One value that an action changed, in words a user knows. */
export const valueChange = z.object({
  what: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ValueChange = z.infer<typeof valueChange>;
