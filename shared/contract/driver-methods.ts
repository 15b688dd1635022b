import { z } from 'zod';
import { command, nothing, query, saved } from './method.ts';
import { driverFields, rateFields } from './planning-schemas.ts';
import { basisPoints, financialYear, id, month, pence, words } from './primitives.ts';

/** What one source bears of a line's year: a share in hundredths of a percent, or an amount; all sources alike. */
const fundingPart = z.object({
  sourceId: id,
  basisPoints: basisPoints.default(0),
  amount: pence.nullable().default(null),
});

const doubleFunding = z.object({
  kind: z.enum(['same post', 'same description', 'same evidence', 'same commitment', 'above its cost']),
  /** What was found, in words. */
  words: z.string(),
  lineIds: z.array(id),
  sourceIds: z.array(id),
  /** The first and last month in which both are budgeted. */
  from: month,
  to: month,
  /** What may be funded twice: the smaller of the two budgets over those months, or what is above the cost. */
  amount: pence,
});

/** Drivers, the rates they use, and how lines are funded. */
export const driverMethods = {
  /** Has a line computed from now on, every month of the plan; a driver that was there before is replaced. */
  'set-driver': command(z.object({ lineId: id, driver: driverFields }), saved),
  /** The line is typed from now on; its amounts stay. */
  'remove-driver': command(z.object({ lineId: id }), saved),
  /** What a driven line costs in a month, over its sources, in place of what is computed. */
  'set-driver-override': command(z.object({ lineId: id, month, amount: pence, reason: words(500).default('') }), saved),
  'clear-override': command(z.object({ lineId: id, month }), saved),

  /** Changing a rate computes every driven line again, in the same action. */
  'add-rate': command(rateFields, saved.extend({ rateId: id })),
  'update-rate': command(rateFields.partial().extend({ id }), saved),
  'remove-rate': command(z.object({ id }), saved),
  /** Adds the rows of the tables that a new plan starts with, those that are there already left as they are. */
  'add-provided-rates': command(nothing, saved.extend({ added: z.int() })),

  /** Changes the budgets of a line's sources and no allocation. Sources not named bear nothing of that year. */
  'set-line-funding': command(
    z.object({
      lineId: id,
      years: z
        .array(z.object({ year: financialYear, parts: z.array(fundingPart).min(1).max(50) }))
        .min(1)
        .max(10),
      reason: words(500).optional(),
    }),
    saved,
  ),
  'add-line-source': command(z.object({ lineId: id, sourceId: id }), saved),
  /** Refused while months are budgeted on it, unless they are moved to another source of the line. */
  'remove-line-source': command(z.object({ lineId: id, sourceId: id, moveTo: id.optional() }), saved),
  /** Costs that may be funded twice, across lines and sources. Nothing is changed: each is to be looked at. */
  'find-double-funding': query(nothing, z.array(doubleFunding)),
} as const;
