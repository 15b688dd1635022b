import { z } from 'zod';
import { command, query, saved } from './method.ts';
import * as planning from './planning-schemas.ts';
import * as s from './schemas.ts';

/** One dated statement of what a source provides in a year. The highest version of a year is in force. */
const allocationVersion = z.object({
  id: s.id,
  year: s.financialYear,
  version: z.int().positive(),
  amount: s.pence,
  certainty: s.certainty,
  dated: z.string().nullable(),
  evidence: z.string(),
  evidenceFileId: s.id.nullable(),
  evidenceFileName: z.string().nullable(),
  /** ISO instant; empty for what was entered before versions were signed. */
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** The versions of the approved budget that were approved on it. */
  baselines: z.array(z.int().positive()),
});
export type AllocationVersion = z.infer<typeof allocationVersion>;

const note = s.words(500).default('');
const added = saved.extend({ id: s.id });
const byId = z.object({ id: s.id });

/** Sources with their terms. Money never moves between sources; a merger alone lets it go on in another. */
export const sourceMethods = {
  /** Every version of every allocation of one source, oldest first within a year, with the evidence files' names. */
  'read-source': query(
    byId,
    z.object({
      versions: z.array(allocationVersion),
      /** Files named by versions and carry-forwards. */
      files: z.array(z.object({ id: s.id, name: z.string(), size: z.int(), sha256: z.string(), at: z.string() })),
    }),
  ),
  /** Terms, in part or whole. A name given here corrects the name; `rename-source` is for a change with its date. */
  'update-source': command(s.sourceFields.extend(planning.sourceTerms.shape).partial().extend({ id: s.id }), saved),
  'rename-source': command(z.object({ id: s.id, name: s.name, dated: s.isoDate, note }), saved),
  /** From `on`, what the source has goes on in `into`: allocations and budgets of that time go over as they stand. */
  'merge-source': command(z.object({ id: s.id, into: s.id, on: s.isoDate, note }), saved),
  'set-allocation': command(
    z.object({
      sourceId: s.id,
      year: s.financialYear,
      amount: s.pence,
      certainty: s.certainty,
      dated: s.isoDate.nullable().default(null),
      evidence: s.words(500).default(''),
      evidenceFileId: s.id.nullable().default(null),
      reason: s.words(500).optional(),
    }),
    saved,
  ),
  /** What the funder agreed may be carried out of a year; recorded again, it takes the place of what was. */
  'record-carry-forward': command(planning.carriedForwardFields, added),
  'remove-carry-forward': command(byId, saved),
  'add-income': command(planning.incomeFields, added),
  'update-income': command(planning.incomeFields.partial().extend({ id: s.id }), saved),
  'remove-income': command(byId, saved),
  'add-reserve-cover': command(planning.reserveCoverFields, added),
  'update-reserve-cover': command(planning.reserveCoverFields.partial().extend({ id: s.id }), saved),
  'remove-reserve-cover': command(byId, saved),
  /** Keeps the bytes of a staged file, up to 25 MB, in the plan for good; rows then name it by its id. */
  'store-evidence': command(
    z.object({ fileId: z.string() }),
    saved.extend({ id: s.id, name: z.string(), size: z.int(), sha256: z.string() }),
  ),
  'read-evidence': query(byId, s.fileOut),
} as const;
