import { z } from 'zod';
import type { ConditionReading } from '../domain/conditions/condition-reading.ts';
import { CONDITION_MEASURES } from '../domain/conditions/condition-types.ts';
import { command, nothing, query, saved } from './method.ts';
import { conditionFields } from './planning-schemas.ts';
import { financialYear, id, pence } from './primitives.ts';

const mend = z.object({
  kind: z.enum(['move in', 'move out', 'add', 'take off', 'raise the rest', 'lower the rest']),
  amount: pence,
  words: z.string(),
});

/** A condition in one year, on its own terms: for the command line and whoever else shows it. */
const conditionReading: z.ZodType<ConditionReading> = z.object({
  conditionId: id,
  sourceId: id,
  source: z.string(),
  name: z.string(),
  requirement: z.string(),
  year: financialYear,
  measure: z.enum(CONDITION_MEASURES),
  direction: z.enum(['at least', 'at most']),
  percent: z.string().nullable(),
  amount: pence.nullable(),
  figure: pence.nullable(),
  against: pence.nullable(),
  threshold: pence.nullable(),
  share: z.string().nullable(),
  state: z.enum(['met', 'close', 'broken', 'not tested']),
  why: z.string(),
  short: pence,
  spare: pence,
  usedElsewhere: pence,
  mends: z.array(mend),
});

/** Funders' conditions: the list in its order, and how each stands in each of its years. */
export const conditionMethods = {
  /** How every active condition stands for the budget in force: in the list's order, each with its years in order. */
  'read-conditions': query(nothing, z.array(conditionReading)),
  /** At the end of the list. */
  'add-condition': command(conditionFields, saved.extend({ conditionId: id })),
  'update-condition': command(conditionFields.partial().extend({ id }), saved),
  'remove-condition': command(z.object({ id }), saved),
  /** Puts a condition before another in the list; null: last. Match is counted in this order. */
  'move-condition': command(z.object({ id, beforeId: id.nullable() }), saved),
} as const;
