import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYears } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import {
  IN_KIND,
  NOT_SPLIT,
  POSITION_BY,
  UNCODED,
  type PositionRow,
} from '../../../shared/domain/plan/position-types.ts';
import { anyPlan } from '../../support/any-plan.ts';

const FIELDS = ['budget', 'actual', 'committed', 'forecast', 'variance', 'available'] as const;

const sums = (rows: readonly PositionRow[]) => FIELDS.map((field) => rows.reduce((sum, row) => sum + row[field], 0));

const yearsOf = (document: Parameters<typeof position>[0]) =>
  financialYears(document.plan.firstYear, document.plan.years);

describe('the position', () => {
  test('adds up to the same by whatever it is taken, in each year', () =>
    fc.assert(
      fc.property(anyPlan, (document) => {
        for (const year of yearsOf(document)) {
          const expected = sums(position(document, 'source', year));
          for (const by of POSITION_BY) expect(sums(position(document, by, year)), by).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    ));

  test('opens: a year alone is the same rows as that year among all', () =>
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...POSITION_BY), (document, by) => {
        const all = position(document, by);
        for (const year of yearsOf(document))
          expect(position(document, by, year)).toEqual(all.filter((row) => row.year === year));
      }),
      { numRuns: 40 },
    ));

  test('an intervention is the sum of its lines, a theme of its interventions', () =>
    fc.assert(
      fc.property(anyPlan, (document) => {
        const lines = position(document, 'line');
        const interventions = position(document, 'intervention');
        for (const { code } of document.interventions) {
          const own = interventions.filter(({ key }) => key === code);
          expect(sums(lines.filter(({ key }) => key.startsWith(`${code} / `)))).toEqual(sums(own));
        }
        for (const { id, name } of document.themes) {
          const codes = document.interventions.filter(({ themeId }) => themeId === id).map(({ code }) => code);
          const own = position(document, 'theme').filter(({ key }) => key === name);
          expect(sums(interventions.filter(({ key }) => codes.includes(key)))).toEqual(sums(own));
        }
      }),
      { numRuns: 40 },
    ));

  test('has one row for each key and year, and each row ties in itself', () =>
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...POSITION_BY), (document, by) => {
        const rows = position(document, by);
        expect(new Set(rows.map(({ key, year }) => `${key} ${year}`)).size).toBe(rows.length);
        for (const row of rows) {
          expect(row.variance).toBe(row.budget - row.forecast);
          expect(row.available).toBe(row.budget - row.actual - row.committed);
          if (by !== 'source') expect(row.allocation).toBeNull();
        }
      }),
      { numRuns: 40 },
    ));

  test('what has no home: budget nothing, forecast its actuals, no allocation', () =>
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...POSITION_BY), (document, by) => {
        const uncoded = position(document, by).filter(({ key }) => key === UNCODED);
        const posted = document.actuals.filter(({ lineId }) => lineId === null).flatMap(({ months }) => months);
        expect(uncoded.reduce((sum, { actual }) => sum + actual, 0)).toBe(posted.reduce((a, b) => a + b, 0));
        for (const { budget, actual, forecast, allocation } of uncoded)
          expect([budget, forecast, allocation]).toEqual([0, actual, null]);
      }),
      { numRuns: 40 },
    ));
});

describe('rows that are apart', () => {
  const [plan] = fc.sample(
    anyPlan.filter(
      (document) =>
        document.sources.some(({ inKind }) => inKind) && document.budgets.some(({ sourceId }) => sourceId === 3),
    ),
    { numRuns: 1, seed: 11 },
  );

  test('a match in kind is listed by its source, and in a row of its own by anything else', () => {
    const bySource = position(plan!, 'source').filter(({ key }) => key === 'MATCH');
    expect(bySource[0]?.name).toBe('Partners’ match (in kind)');
    for (const by of POSITION_BY.filter((other) => other !== 'source'))
      expect(sums(position(plan!, by).filter(({ key }) => key === IN_KIND))).toEqual(sums(bySource));
  });

  test('interventions without shares are not split by locality', () => {
    const budget = pence(12_345);
    const line = { ...NOTHING_NOTED, id: 1, interventionId: 1, categoryId: 1, description: 'Line', position: 1 };
    const months = Array.from({ length: plan!.plan.years * 12 }, (_, m) => (m === 0 ? budget : null));
    const document = {
      ...plan!,
      lines: [line],
      budgets: [{ lineId: 1, sourceId: 1, months }],
      approved: null,
      actuals: [],
      committed: [],
      interventions: plan!.interventions.map((intervention) => ({ ...intervention, localities: [] })),
    };
    const [first] = position(document, 'locality').filter(({ key }) => key === NOT_SPLIT);
    expect(first?.budget).toBe(budget);
  });

  test('a line’s own shares by locality hold in place of its intervention’s', () => {
    const share = (localityId: number) => [{ localityId, basisPoints: 10_000 }];
    const line = { ...NOTHING_NOTED, interventionId: 1, categoryId: 1, description: 'Line', position: 1 };
    const months = Array.from({ length: plan!.plan.years * 12 }, (_, m) => (m === 0 ? pence(100) : null));
    const document = {
      ...plan!,
      lines: [1, 2].map((id) => ({ ...line, id, localities: id === 2 ? share(2) : [] })),
      budgets: [1, 2].map((lineId) => ({ lineId, sourceId: 1, months })),
      approved: null,
      actuals: [],
      committed: [],
      interventions: plan!.interventions.map((one) => ({ ...one, localities: share(1) })),
    };
    const [first] = yearsOf(document);
    const budgets = position(document, 'locality', first).map(({ key, budget }) => [key, budget]);
    expect(Object.fromEntries(budgets)).toMatchObject({ L1: 100, L2: 100, L3: 0 });
  });
});
