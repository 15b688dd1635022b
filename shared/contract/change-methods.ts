import { z } from 'zod';
import { CHANGE_KINDS } from '../domain/changes/change-types.ts';
import { command, job, query, saved } from './method.ts';
import { changeMove, personFields } from './planning-schemas.ts';
import { id, isoDate, month, name, pence, words } from './primitives.ts';
import { fileOut } from './schemas.ts';

/** The approved budget: baselines, changes to it, and the people who decide them. */

const decision = z.object({ id, note: words(500).default('') });
/** A baseline by its version, the budget in force, or the grid as it stands. */
const budgetVersion = z.union([z.int().positive(), z.enum(['in force', 'draft'])]);

const cell = z.object({ month: z.int(), before: pence.nullable(), amount: pence, after: pence });
const cause = z.object({ changeId: id.nullable(), amount: pence });

export const changeMethods = {
  /** What a change does to each line and source, month by month: held against the budget that it met, or meets now. */
  'read-change': query(
    z.object({ id }),
    z.object({ rows: z.array(z.object({ lineId: id, sourceId: id, cells: z.array(cell) })) }),
  ),
  /** Line by line, source and year; each difference with the changes that make it. `before` must not be the later. */
  'compare-baselines': query(
    z.object({ before: budgetVersion, after: budgetVersion }),
    z.object({
      rows: z.array(
        z.object({
          lineId: id,
          sourceId: id,
          year: z.int(),
          before: pence.nullable(),
          after: pence.nullable(),
          difference: pence,
          causes: z.array(cause),
        }),
      ),
      causes: z.array(z.object({ changeId: id.nullable(), added: pence, taken: pence, net: pence })),
    }),
  ),
  /** Freezes the whole grid as the budget. */
  'approve-baseline': command(z.object({ note: words(500).default('') }), saved.extend({ version: z.int() })),
  'draft-change': command(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      title: name,
      reason: words(500).min(1),
      moves: z
        .array(changeMove.omit({ month: true }).extend({ month }))
        .min(1)
        .max(50_000),
      /** True: the grid has them already, as a draft. False: they are written into it. */
      inGrid: z.boolean(),
      /** Requests it at once. */
      request: z.boolean().default(false),
    }),
    saved.extend({ changeId: id, number: z.string(), consent: z.array(z.string()) }),
  ),
  'request-change': command(z.object({ id }), saved.extend({ consent: z.array(z.string()) })),
  /** Adds its moves to the budget in force. */
  'approve-change': command(decision, saved),
  /** Takes its moves back out of the grid. */
  'refuse-change': command(decision.extend({ note: words(500).min(1) }), saved),
  /** The same, by whoever asked for it. */
  'withdraw-change': command(decision, saved),
  'record-consent': command(z.object({ id, consentOn: isoDate, evidence: words(500).min(1) }), saved),
  'export-change-memo': job(z.object({ id }), fileOut),
  'add-person': command(personFields.omit({ active: true }), saved.extend({ personId: id })),
  'update-person': command(personFields.omit({ active: true, userName: true }).partial().extend({ id }), saved),
  'remove-person': command(z.object({ id }), saved),
} as const;
