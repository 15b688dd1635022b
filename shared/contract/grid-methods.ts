import { z } from 'zod';
import { command, saved } from './method.ts';
import { curveFields, savedViewFields } from './planning-schemas.ts';
import { id, month, words } from './primitives.ts';
import { lineFields, localityShares } from './schemas.ts';

/** The plan's grid beside its amounts: lines, held months, notes of cells, saved views and curves. */

const LONGEST_NOTE = 2_000;

/** What a person writes at length: line breaks are kept, other control characters refused. */
const prose = z
  .string()
  .trim()
  .max(LONGEST_NOTE)
  .regex(/^(?:[^\p{Cc}]|\n)*$/u, 'must be plain text');

/** One month of one line and source. */
const cell = z.object({ lineId: id, sourceId: id, month });
const cells = z.object({ cells: z.array(cell).min(1).max(200_000) });

const lineDetails = z.object({
  owner: words(200),
  note: prose,
  evidence: words(500),
  /** Shares that differ from the intervention's; they sum to 10,000, or there are none. */
  localities: localityShares,
});

export const gridMethods = {
  'add-line': command(
    lineFields.extend(lineDetails.partial().shape).extend({ sourceId: id }),
    saved.extend({ lineId: id }),
  ),
  'update-line': command(lineFields.extend(lineDetails.shape).partial().extend({ id }), saved),
  'remove-line': command(z.object({ id }), saved),
  /** A respread leaves held months as they are; a month that is held already stays so. */
  'hold-months': command(cells, saved),
  'release-months': command(cells, saved),
  /** Writes or rewrites the note of a cell. */
  'set-cell-note': command(cell.extend({ text: prose.min(1) }), saved),
  'remove-cell-note': command(cell, saved),
  /** Under a name that is taken, in any case of letters, it takes that view's place. */
  'save-view': command(savedViewFields, saved.extend({ viewId: id })),
  'remove-view': command(z.object({ id }), saved),
  /** Under a name that is taken, in any case of letters, it takes that curve's place. */
  'save-curve': command(
    curveFields.refine(({ weights }) => weights.some((weight) => weight > 0), 'must have a weight above 0'),
    saved.extend({ curveId: id }),
  ),
  'remove-curve': command(z.object({ id }), saved),
} as const;
