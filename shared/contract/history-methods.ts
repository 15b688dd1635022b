import { z } from 'zod';
import { command, query, saved } from './method.ts';
import { HISTORY_KINDS } from './history-kinds.ts';
import * as s from './schemas.ts';

const months = z.array(s.pence.nullable());

/** What was done, what stood where and when, and bringing it back. */
export const historyMethods = {
  'list-history': query(
    z.object({
      before: z.int().optional(),
      limit: z.int().min(1).max(500).default(100),
      search: s.words(200).optional(),
      user: s.words(200).optional(),
      kind: z.enum(HISTORY_KINDS).optional(),
      /** ISO dates, both included, on the clock of the one who asks: `offset` minutes are added to UTC. */
      from: s.isoDate.optional(),
      to: s.isoDate.optional(),
      offset: z.int().min(-1_000).max(1_000).default(0),
      lineId: s.id.optional(),
      /** Actions that changed a budget of this source, or of this month. */
      sourceId: s.id.optional(),
      month: s.month.optional(),
    }),
    z.object({
      entries: z.array(s.historyEntry),
      /** The action that undo, or redo, would take: its words; null when there is none. */
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
  ),
  'read-history-entry': query(
    z.object({ sequence: z.int().positive() }),
    z.object({ entry: s.historyEntry, changes: z.array(s.valueChange) }),
  ),
  /** Everyone who has done something. */
  'list-history-people': query(z.object({}), z.array(z.string())),
  /** What one cell of the budget has been, the newest first: who changed it, when and why. */
  'read-cell-history': query(
    z.object({ lineId: s.id, sourceId: s.id, month: s.month, limit: z.int().min(1).max(500).default(50) }),
    z.array(
      z.object({
        sequence: z.int().positive(),
        at: z.string(),
        user: z.string(),
        action: z.string(),
        reason: z.string(),
        /** Null is "not entered". */
        before: s.pence.nullable(),
        after: s.pence.nullable(),
      }),
    ),
  ),
  /** A line as it stood after an action, or at a moment (ISO instant), beside what it is now. */
  'read-line-past': query(
    z.object({ lineId: s.id, when: z.union([z.int().min(0), z.iso.datetime()]) }),
    z.object({
      /** The last action that had been done by then. */
      sequence: z.int(),
      /** Null: the line did not exist then. */
      description: z.string().nullable(),
      past: z.array(z.object({ sourceId: s.id, months })),
      present: z.array(z.object({ sourceId: s.id, months })),
    }),
  ),
  /**
   * Brings back what a line was after an action: the budget of some months, the whole budget, or all of the line, even
   * one that has been removed since. It is a change like any other, and can be undone.
   */
  'restore-line': command(
    z.object({
      lineId: s.id,
      sequence: z.int().positive(),
      what: z.enum(['months', 'budget', 'line']),
      /** With `months`: which. */
      months: z
        .array(z.object({ sourceId: s.id, month: s.month }))
        .max(20_000)
        .default([]),
      reason: s.words(500).optional(),
    }),
    saved,
  ),
} as const;
