import { z } from 'zod';
import { ROLES } from '../domain/people/people-types.ts';
import { POSITION_BY } from '../domain/plan/position-types.ts';
import { changeMethods } from './change-methods.ts';
import { conditionMethods } from './condition-methods.ts';
import { gridMethods } from './grid-methods.ts';
import { historyMethods } from './history-methods.ts';
import { driverMethods } from './driver-methods.ts';
import { command, job, nothing, query, saved, session } from './method.ts';
import * as s from './schemas.ts';
import { sourceMethods } from './source-methods.ts';

const openPlan = z.object({
  name: z.string(),
  /** The file's name and folder, for people; never used as an address. */
  fileName: z.string(),
  folder: z.string(),
  access: z.enum(['write', 'read']),
  /** Who has it open for writing, when it is not us. */
  holder: z.string().nullable(),
  user: z.string(),
  /** The user's name among the plan's people; the user name of somebody unknown. */
  person: z.string(),
  /** Null while no people are entered: then everybody may do everything. */
  role: z.enum(ROLES).nullable(),
  savedAt: z.string(),
  demo: z.boolean(),
});

const recentPlan = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  state: z.enum(['ready', 'open elsewhere', 'missing']),
  holder: z.string().nullable(),
});

const mappedFile = z.object({
  fileId: z.string(),
  /** Without one, the profile that fits the file's headings or else the proposal is used. */
  mapping: s.ledgerMapping.optional(),
  profile: s.name.optional(),
});

const sheetProposal = z.object({
  sheet: z.string(),
  hidden: z.boolean(),
  /** The heading row's number in the file; null when none was found, and then why. */
  headingRow: z.int().nullable(),
  headings: z.array(z.string()),
  /** The column of each heading, from 0: columns without a heading are passed over. */
  columns: z.array(z.int().min(0)),
  rows: z.int(),
  problem: z.string().nullable(),
});

const ledgerFilter = z.object({
  search: s.words(200).optional(),
  lineId: s.id.optional(),
  interventionId: s.id.optional(),
  sourceId: s.id.optional(),
  batchId: s.id.optional(),
  uncoded: z.boolean().optional(),
  fromMonth: s.month.optional(),
  toMonth: s.month.optional(),
  state: z.enum(['live', 'reversed', 'all']).optional(),
  /** Rows that a coding rule with these conditions fits: with `uncoded`, those that adding the rule would code. */
  fits: s.codingConditions.optional(),
});

/**
 * Everything the application can be asked, in one object: name → kind, input and output. The client, every host, the
 * command line and the reference derive from it. A `query` changes nothing; a `command` is one action of the history;
 * a `job` may take long, tells its progress and can be cancelled.
 */
export const methods = {
  ...historyMethods,
  // Plans and files: the session.
  'list-plans': session(
    'query',
    nothing,
    z.object({
      current: openPlan.nullable(),
      recent: z.array(recentPlan),
      /** True where the host shows its own file dialogs (desktop); false where files are uploaded and downloaded. */
      dialogs: z.boolean(),
      version: z.string(),
    }),
  ),
  'new-plan': session(
    'command',
    z.object({
      name: s.name,
      template: z.enum(['vrn', 'blank']),
      firstYear: s.financialYear,
      years: z.int().min(1).max(10),
    }),
    openPlan.nullable(),
  ),
  'open-demo': session('command', nothing, openPlan),
  /** A recent plan by its id, or an uploaded file; neither: the host's own dialog. Null when the user cancels. */
  'open-plan': session(
    'command',
    z.object({ recentId: z.string().optional(), file: s.fileOut.optional() }),
    openPlan.nullable(),
  ),
  'close-plan': session('command', nothing, nothing),
  /** Hands over the bytes of a file; the id names it in later calls of this session. */
  'stage-file': session('command', s.fileOut, z.object({ fileId: z.string(), size: z.int(), sha256: z.string() })),
  'cancel-job': session('command', z.object({ jobId: z.string() }), nothing),

  // Reading.
  'read-plan': query(nothing, s.planDocument),
  'read-position': query(
    z.object({ by: z.enum(POSITION_BY), year: s.financialYear.optional() }),
    z.array(s.positionRow),
  ),
  'list-ledger-rows': query(
    ledgerFilter.extend({
      order: z.enum(['newest', 'oldest', 'largest', 'file']).default('newest'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({ rows: z.array(s.ledgerRow), total: z.object({ rows: z.int(), sum: s.pence }) }),
  ),
  'list-imports': query(nothing, z.array(s.importBatch)),
  /** With the rows that were not imported: the reasons count them all, `held` has those from `offset` on. */
  'read-import': query(
    z.object({
      id: s.id,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(10_000).default(1_000),
    }),
    z.object({ batch: s.importBatch, held: z.array(s.heldRow) }),
  ),
  'list-import-profiles': query(nothing, z.array(s.importProfile)),
  'list-coding-rules': query(nothing, z.array(s.codingRule)),
  'verify-plan': query(
    nothing,
    z.object({
      passed: z.boolean(),
      checks: z.array(z.object({ name: z.string(), passed: z.boolean(), detail: z.string() })),
    }),
  ),

  // Changing the plan.
  'set-line-months': command(
    z.object({
      /** One gesture, one undo. Null empties a month: not entered. */
      cells: z
        .array(z.object({ lineId: s.id, sourceId: s.id, month: s.month, amount: s.pence.nullable() }))
        .min(1)
        .max(200_000),
      /** What the history calls it: `Paste 12 months`. */
      action: s.words(200).optional(),
      reason: s.words(500).optional(),
    }),
    saved,
  ),
  ...gridMethods,
  'add-intervention': command(s.interventionFields, saved.extend({ interventionId: s.id })),
  'update-intervention': command(s.interventionFields.partial().extend({ id: s.id }), saved),
  'add-source': command(s.sourceFields, saved.extend({ sourceId: s.id })),
  ...sourceMethods,
  ...changeMethods,
  ...conditionMethods,
  'rename-plan': command(z.object({ name: s.name }), saved),
  undo: command(nothing, saved.extend({ action: z.string() })),
  redo: command(nothing, saved.extend({ action: z.string() })),

  // The ledger.
  /** Looks into a staged file: its sheets, the heading rows, and the columns and sign convention it proposes. */
  'inspect-ledger-file': job(
    z.object({ fileId: z.string() }),
    z.object({
      fileName: z.string(),
      size: z.int(),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheets: z.array(sheetProposal),
      mapping: s.ledgerMapping,
      /** The saved profile whose headings fit this file; its mapping is then the one above. */
      profile: z.string().nullable(),
      /** In words, what could not be told and what was assumed. */
      doubts: z.array(z.string()),
      /** The first rows under the heading, as read, to check the mapping by eye. */
      sample: z.array(z.object({ sheet: z.string(), rowNumber: z.int(), cells: z.array(z.string()) })),
    }),
  ),
  /** The whole import but for the writing. */
  'preview-ledger-import': job(
    mappedFile,
    z.object({
      tally: s.importTally,
      reasons: z.array(s.reasonTally),
      mapping: s.ledgerMapping,
      profile: z.string().nullable(),
      /** The first rows of each outcome, with what they would become. */
      imported: z.array(s.previewRow),
      held: z.array(s.heldRow),
    }),
  ),
  'import-ledger': job(
    mappedFile.extend({ saveProfileAs: s.name.optional() }),
    saved.extend({
      id: s.id,
      tally: s.importTally,
      reasons: z.array(s.reasonTally),
      mapping: s.ledgerMapping,
      profile: z.string().nullable(),
    }),
  ),
  'undo-import': command(
    z.object({ id: s.id, reason: s.words(500).optional() }),
    saved.extend({ reversed: z.object({ rows: z.int(), sum: s.pence }) }),
  ),
  /** Adds a rule at the end of the order and codes with it the uncoded rows that it fits. */
  'add-coding-rule': command(s.codingRuleFields, saved.extend({ ruleId: s.id, coded: z.int() })),
  'remove-coding-rule': command(z.object({ id: s.id }), saved),
  /** Gives rows a home by hand. */
  'code-ledger-rows': command(
    z.object({
      rowIds: z.array(s.id).min(1).max(10_000),
      lineId: s.id.nullable(),
      sourceId: s.id.nullable(),
      reason: s.words(500).optional(),
    }),
    saved,
  ),

  ...driverMethods,

  // Out.
  'export-plan-workbook': job(nothing, s.fileOut),
  /** The plan's own file as it stands, to keep or send. */
  'copy-plan': job(nothing, s.fileOut),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>;
/** Input after the schema has checked it and filled in what was left out. */
export type CheckedInputOf<M extends MethodName> = z.output<Methods[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>;
export type OpenPlan = z.output<typeof openPlan>;
export type RecentPlan = z.output<typeof recentPlan>;
