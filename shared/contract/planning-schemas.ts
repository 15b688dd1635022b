import { z } from 'zod';
import type { Baseline, BudgetChange } from '../domain/changes/change-types.ts';
import { CHANGE_KINDS, CHANGE_STATES } from '../domain/changes/change-types.ts';
import { CONDITION_MEASURES, type Condition, type ConditionDefinition } from '../domain/conditions/condition-types.ts';
import { RATE_KINDS, type Curve, type Driver, type LineFunding, type Rate } from '../domain/drivers/driver-types.ts';
import { ROLES, type Person } from '../domain/people/people-types.ts';
import type { CellNote, HeldMonths, SavedView } from '../domain/plan/plan-document.ts';
import type { CarriedForward, Income, ReserveCover, SourceEvent } from '../domain/sources/source-types.ts';
import { basisPoints, financialYear, id, isoDate, month, name, pence, words } from './primitives.ts';

/** What planning adds to a plan, as it travels. */

/** Decimal text of up to six places: `30`, `7.5`, `0.6`. */
export const decimal = z.string().regex(/^-?\d{1,9}(\.\d{1,6})?$/, 'must be a number such as 7.5');
/** A month of the plan, from 0. */
export const monthIndex = z.int().min(0).max(119);

export const consentTerms = z.object({
  headings: z.enum(['categories', 'interventions']),
  move: pence.nullable(),
  cumulativeBasisPoints: basisPoints.nullable(),
  capital: z.boolean(),
});

/** The terms of a source, as a user sets them. */
export const sourceTerms = z.object({
  spendFrom: isoDate.nullable(),
  spendTo: isoDate.nullable(),
  overProgrammingBasisPoints: basisPoints,
  overProgrammingOwner: words(200),
  claimDueDays: z.int().min(0).max(366),
  categories: z.array(id),
  ineligibleCosts: z.array(words(200).min(1)).max(50),
  consent: consentTerms,
});

export const sourceEvent: z.ZodType<SourceEvent> = z.object({
  id,
  sourceId: id,
  kind: z.enum(['renamed', 'merged', 'varied']),
  dated: z.string(),
  nameBefore: z.string(),
  nameAfter: z.string(),
  intoSourceId: id.nullable(),
  note: z.string(),
  recordedAt: z.string(),
});

export const carriedForwardFields = z.object({
  sourceId: id,
  year: financialYear,
  amount: pence,
  approvedOn: isoDate,
  approvedBy: name,
  evidence: words(500),
  evidenceFileId: id.nullable(),
});
export const carriedForward: z.ZodType<CarriedForward> = carriedForwardFields.extend({ id });

export const incomeFields = z.object({
  sourceId: id,
  year: financialYear,
  claim: words(40).min(1),
  expected: pence.nullable(),
  expectedOn: isoDate.nullable(),
  received: pence.nullable(),
  receivedOn: isoDate.nullable(),
  reference: words(200),
});
export const income: z.ZodType<Income> = incomeFields.extend({ id });

export const reserveCoverFields = z.object({
  sourceId: id,
  year: financialYear,
  amount: pence,
  fromMonth: month,
  toMonth: month,
  owner: words(200),
  evidence: words(500),
});
export const reserveCover: z.ZodType<ReserveCover> = reserveCoverFields.extend({ id });

const rowSelector = z.object({
  sources: z.array(id),
  categories: z.array(id),
  interventions: z.array(id),
  themes: z.array(id),
  spending: z.enum(['any', 'revenue', 'capital']),
  months: z.union([z.enum(['all', 'outside spending dates']), z.object({ after: isoDate })]),
  inKind: z.boolean(),
});
const measured = z.object({
  measure: z.enum(CONDITION_MEASURES),
  numerator: rowSelector,
  direction: z.enum(['at least', 'at most']),
});
const denominator = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('allocation') }),
  z.object({ kind: z.literal('funding') }),
  z.object({ kind: z.literal('allocation and numerator') }),
  z.object({ kind: z.literal('rows'), rows: rowSelector }),
]);
export const conditionDefinition: z.ZodType<ConditionDefinition, ConditionDefinition> = z.discriminatedUnion(
  'threshold',
  [
    measured.extend({ threshold: z.literal('share'), percent: decimal, denominator }),
    measured.extend({ threshold: z.literal('amount'), amount: pence }),
  ],
);
export const conditionFields = z.object({
  sourceId: id,
  name,
  year: financialYear.nullable(),
  active: z.boolean(),
  definition: conditionDefinition,
});
export const condition: z.ZodType<Condition> = conditionFields.extend({ id, position: z.int() });

const post = z.object({
  title: name,
  point: words(40).min(1).nullable(),
  salary: pence.nullable(),
  fte: decimal,
  starts: isoDate.nullable(),
  ends: isoDate.nullable(),
  pension: words(40).min(1).nullable(),
  vacancyPercent: decimal,
  incrementsTo: words(40).min(1).nullable(),
  award: words(40).min(1).nullable(),
  part: z.enum(['pay', 'on-costs', 'pay and on-costs']),
});
export const driverFields = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('posts'), definition: z.object({ posts: z.array(post).min(1).max(200) }) }),
  z.object({
    kind: z.literal('quantity'),
    definition: z.object({
      unit: words(40).min(1),
      unitCost: pence,
      volumes: z.array(decimal.nullable()).max(120),
      indexed: z.boolean(),
    }),
  }),
]);
const ofLine = {
  lineId: id,
  overrides: z.array(z.object({ month: monthIndex, amount: pence, reason: z.string() })),
};
export const driver: z.ZodType<Driver> = z.discriminatedUnion('kind', [
  driverFields.options[0].extend(ofLine),
  driverFields.options[1].extend(ofLine),
]);

export const rateFields = z.object({
  kind: z.enum(RATE_KINDS),
  key: words(40),
  starts: isoDate,
  percent: decimal.nullable(),
  amount: pence.nullable(),
  paidFrom: month.nullable(),
  origin: words(300),
});
export const rate: z.ZodType<Rate> = rateFields.extend({ id });
export const lineFunding: z.ZodType<LineFunding> = z.object({
  lineId: id,
  year: z.int().min(0).max(9),
  sourceId: id,
  basisPoints,
  amount: pence.nullable(),
});
export const curveFields = z.object({ name, weights: z.array(z.number().min(0).max(1_000_000)).length(12) });
export const curve: z.ZodType<Curve> = curveFields.extend({ id });

export const heldMonths: z.ZodType<HeldMonths> = z.object({ lineId: id, sourceId: id, months: z.array(monthIndex) });
export const cellNote: z.ZodType<CellNote> = z.object({
  lineId: id,
  sourceId: id,
  month: monthIndex,
  text: z.string(),
  user: z.string(),
  at: z.string(),
});
export const savedViewFields = z.object({ name, definition: z.string().max(20_000) });
export const savedView: z.ZodType<SavedView> = savedViewFields.extend({ id });

export const baseline: z.ZodType<Baseline> = z.object({
  id,
  version: z.int().positive(),
  approvedAt: z.string(),
  approvedBy: z.string(),
  note: z.string(),
});

export const changeMove = z.object({ lineId: id, sourceId: id, month: monthIndex, amount: pence });
export const budgetChange: z.ZodType<BudgetChange> = z.object({
  id,
  kind: z.enum(CHANGE_KINDS),
  number: z.int().positive(),
  state: z.enum(CHANGE_STATES),
  title: z.string(),
  reason: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  requestedAt: z.string().nullable(),
  requestedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string(),
  consent: z.array(z.string()),
  consentOn: z.string().nullable(),
  consentEvidence: z.string(),
  consentFileId: id.nullable(),
  baselineId: id.nullable(),
  moves: z.array(changeMove),
});

export const personFields = z.object({
  userName: words(100).min(1),
  name,
  role: z.enum(ROLES),
  virementLimit: pence.nullable(),
  active: z.boolean(),
});
export const person: z.ZodType<Person> = personFields.extend({ id });
