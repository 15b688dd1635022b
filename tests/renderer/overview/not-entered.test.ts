import { expect, test } from 'vitest';
import { COLUMNS } from '../../../renderer/features/overview/figure-choice.ts';
import { makeUp } from '../../../renderer/features/overview/make-up.ts';
import { missingOf, overviewFigures, sumsOf, valueOf } from '../../../renderer/features/overview/overview-figures.ts';
import { isAnythingDrawn, spentAndCommitted, varianceOf } from '../../../renderer/features/overview/burn-up-lines.ts';
import { burnUp } from '../../../shared/domain/plan/burn-up.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { vrnTemplate } from '../../../shared/domain/plan/templates/vrn-template.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { documentOf, emptyDocument } from '../../support/document-of.ts';

const ALL = { sourceId: null, year: null };
const empty: PlanDocument = { ...emptyDocument(), sources: [...VRN_SOURCES] };
/** Allocations of the settlement and the grant; what matches bring is not known. */
const fresh = documentOf(vrnTemplate({ name: 'New', firstYear: financialYear(2022), years: 3 }));

test('no figure of an empty plan is a zero: each says why it is not there and what next', () => {
  const overview = overviewFigures(empty);
  for (const { measure } of COLUMNS)
    for (const choice of [ALL, { sourceId: 1, year: null }, { sourceId: 1, year: overview.now }]) {
      const made = makeUp(overview, { ...choice, measure });
      expect({ measure, amount: made.amount, parts: made.parts }).toEqual({ measure, amount: null, parts: [] });
      expect(made.rule).toMatch(/\.$/);
    }
});

test('a total of some is their sum, and the parts that are not entered stand among its parts', () => {
  const overview = overviewFigures(fresh);
  const total = sumsOf(overview, ALL)!;
  expect(valueOf(total, 'allocation')).toBe(500_000_000);
  expect(missingOf(total, 'allocation')).toBe(6);
  const made = makeUp(overview, { ...ALL, measure: 'allocation' });
  expect(made.parts).toHaveLength(12);
  expect(made.parts.filter(({ amount }) => amount === null)).toHaveLength(6);
  expect([made.sum, made.missing]).toEqual([500_000_000, '6 of 12 not entered; they add nothing.']);
});

test('years that the ledger has not reached are no gap in a total of actuals', () => {
  const total = { ...sumsOf(overviewFigures(fresh), ALL)!, notEntered: new Set<never>() };
  expect(total.missing.get('actual')).toBe(12);
  expect(missingOf(total, 'actual')).toBe(0);
});

test('a budget says how many lines it has nothing of', () => {
  const line = { interventionId: 1, categoryId: 1, description: '', owner: '', note: '', evidence: '' };
  const months = (amount: number | null) => Array.from({ length: 36 }, () => amount);
  const plan = {
    ...fresh,
    lines: [1, 2].map((id) => ({ ...line, id, position: id, evidenceFileId: null, localities: [] })),
    budgets: [
      { lineId: 1, sourceId: 1, months: months(100) },
      { lineId: 2, sourceId: 1, months: months(null) },
    ],
  } as unknown as PlanDocument;
  const made = makeUp(overviewFigures(plan), { ...ALL, measure: 'budget' });
  expect(made).toMatchObject({ amount: 3_600, missing: '1 of 2 lines has no month entered here; it adds nothing.' });
});

test('nothing is drawn of an empty plan, and a variance of nothing is none', () => {
  const points = burnUp(empty);
  expect(isAnythingDrawn(points)).toBe(false);
  expect(points.map(varianceOf).every((amount) => amount === null)).toBe(true);
  expect(spentAndCommitted(points).every((amount) => amount === null)).toBe(true);
  expect(isAnythingDrawn(burnUp(fresh))).toBe(true);
});
