import { describe, expect, test } from 'vitest';
import type { BudgetChange, ChangeMove } from '../../../shared/domain/changes/change-types.ts';
import { consentNeeded, type ConsentGround } from '../../../shared/domain/changes/funder-consent.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { ConsentTerms } from '../../../shared/domain/sources/source-types.ts';
import { NOTHING_NOTED, USUAL_TERMS } from '../../../shared/domain/sources/usual-terms.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { emptyDocument } from '../../support/document-of.ts';

/** Lines 1 and 2 are in one category and intervention; 3 in another category; 4 is capital, in another intervention. */
const line = (id: number, interventionId: number, categoryId: number) => ({
  ...NOTHING_NOTED,
  id,
  interventionId,
  categoryId,
  description: `Line ${id}`,
  position: id,
});
const category = (id: number, kind: 'revenue' | 'capital') => ({
  id,
  code: `C${id}`,
  name: `Category ${id}`,
  kind,
  position: id,
});

const groundOf = (consent: Partial<ConsentTerms>, changes: readonly BudgetChange[] = []): ConsentGround => ({
  ...emptyDocument(2),
  changes,
  sources: [{ ...VRN_SOURCES[0]!, consent: { ...USUAL_TERMS.consent, capital: false, ...consent } }],
  lines: [line(1, 1, 1), line(2, 1, 1), line(3, 1, 2), line(4, 2, 3)],
  categories: [category(1, 'revenue'), category(2, 'revenue'), category(3, 'capital')],
  allocations: [
    {
      id: 1,
      sourceId: 1,
      year: financialYear(2022),
      version: 1,
      amount: pence(100_000),
      certainty: 'signed',
      dated: null,
      evidence: '',
      evidenceFileId: null,
    },
  ],
});

const between = (from: number, to: number, amount: number, month = 0): ChangeMove[] => [
  { lineId: from, sourceId: 1, month, amount: pence(-amount) },
  { lineId: to, sourceId: 1, month, amount: pence(amount) },
];
const earlier = (id: number, moves: readonly ChangeMove[], state: BudgetChange['state'] = 'approved') =>
  ({ id, kind: 'virement', number: id, state, moves }) as unknown as BudgetChange;
const reasons = (ground: ConsentGround, moves: ChangeMove[], id: number | null = null) =>
  consentNeeded({ id, moves }, ground);

describe('a single move', () => {
  const ground = groundOf({ move: pence(1_000) });
  test('above the limit needs consent; at the limit it does not', () => {
    expect(reasons(ground, between(1, 3, 1_000))).toEqual([]);
    expect(reasons(ground, between(1, 3, 1_001))).toEqual([
      'It moves £10.01 between categories of SET in 2022/23, above £10.00 in a single move.',
    ]);
  });
  test('within a heading it never does', () => expect(reasons(ground, between(1, 2, 90_000))).toEqual([]));
  test('headings are interventions where the terms say so', () => {
    const byIntervention = groundOf({ move: pence(1_000), headings: 'interventions' });
    expect(reasons(byIntervention, between(1, 3, 5_000))).toEqual([]);
    expect(reasons(byIntervention, between(1, 4, 5_000))).toHaveLength(1);
  });
  test('what is only added or only cut moves between no headings', () =>
    expect(reasons(ground, between(1, 3, 5_000).slice(1))).toEqual([]));
});

describe('all moves of a year together', () => {
  const limit = { cumulativeBasisPoints: 1_000 };
  test('exactly the share of the allocation is allowed, a penny more is not', () => {
    expect(reasons(groundOf(limit), between(1, 3, 10_000))).toEqual([]);
    expect(reasons(groundOf(limit), between(1, 3, 10_001))).toEqual([
      'With what was approved before, £100.01 has moved between categories of SET in 2022/23, above 10% of its allocation of £1,000.00.',
    ]);
  });
  test('what was approved before counts; what was refused, is in another year, or is the change itself does not', () => {
    const before = [
      earlier(1, between(1, 3, 6_000)),
      earlier(2, between(1, 3, 9_000), 'refused'),
      earlier(3, between(1, 3, 9_000, 12)),
    ];
    expect(reasons(groundOf(limit, before), between(1, 3, 4_000))).toEqual([]);
    expect(reasons(groundOf(limit, before), between(1, 3, 4_001))).toHaveLength(1);
    expect(reasons(groundOf(limit, before), between(1, 3, 6_000), 1)).toEqual([]);
  });
  test('a year without an allocation cannot be tested, and says so', () =>
    expect(reasons(groundOf(limit), between(1, 3, 1, 12))).toEqual([
      'SET in 2023/24 has no allocation, so the limit of 10% of it cannot be tested.',
    ]));
});

describe('revenue and capital', () => {
  test('any move between them needs consent where the terms say so', () => {
    expect(reasons(groundOf({ capital: true }), between(1, 4, 1))).toEqual([
      'It moves £0.01 between revenue and capital in SET in 2022/23.',
    ]);
    expect(reasons(groundOf({ capital: false }), between(1, 4, 1))).toEqual([]);
  });
});
