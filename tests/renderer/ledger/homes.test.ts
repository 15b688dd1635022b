import { describe, expect, test } from 'vitest';
import { homeFinder, homeGroups, proposeSource } from '../../../renderer/features/ledger/homes.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';

const named = (id: number, code: string, name: string, position = id) => ({ id, code, name, position });

/** Two interventions and an empty third; the contract is funded twice, patrols by the grant, training by nobody. */
const plan = {
  sources: [named(1, 'SET', 'Settlement', 2), named(2, 'GRIP', 'Grip grant', 1)],
  categories: [named(1, 'COM', 'Commissioned services'), named(2, 'TRA', 'Training')],
  interventions: [named(1, 'YP1', 'Mentoring', 2), named(2, 'HP', 'Hotspot patrols', 1), named(3, 'EV', 'Evaluation')],
  lines: [
    { id: 1, interventionId: 1, categoryId: 1, description: 'Mentoring contract', position: 2 },
    { id: 2, interventionId: 1, categoryId: 2, description: 'Training', position: 1 },
    { id: 3, interventionId: 2, categoryId: 1, description: 'Patrols', position: 1 },
  ],
  budgets: [
    { lineId: 1, sourceId: 1, months: [] },
    { lineId: 1, sourceId: 2, months: [] },
    { lineId: 1, sourceId: 1, months: [] },
    { lineId: 3, sourceId: 2, months: [] },
  ],
} as unknown as PlanDocument;

describe('where rows may be coded to', () => {
  const groups = homeGroups(plan);

  test('lines in the plan’s order under their interventions; an intervention without lines is left out', () => {
    expect(groups.map(({ name }) => name)).toEqual(['HP Hotspot patrols', 'YP1 Mentoring']);
    expect(groups[1]?.lines.map(({ name }) => name)).toEqual([
      'Training',
      'Mentoring contract (Commissioned services)',
    ]);
  });

  test('each with the sources it has a budget from, once each, in the plan’s order', () => {
    expect(groups[1]?.lines.map(({ sourceIds }) => sourceIds)).toEqual([[], [2, 1]]);
  });
});

describe('the source proposed for a line', () => {
  const line = (sourceIds: number[]) => ({ lineId: 1, name: '', sourceIds });

  test('is the only one it has', () => {
    expect(proposeSource(line([2]), null)).toBe(2);
    expect(proposeSource(line([2]), 1)).toBe(2);
  });

  test('is the one chosen before where the line has it, and none where it must be asked', () => {
    expect(proposeSource(line([1, 2]), 1)).toBe(1);
    expect(proposeSource(line([1, 2]), null)).toBeNull();
    expect(proposeSource(line([]), 1)).toBeNull();
    expect(proposeSource(undefined, 1)).toBe(1);
  });
});

describe('the names of a home', () => {
  const find = homeFinder(plan);

  test('are its line, intervention and source', () => {
    expect(find(1, 2)).toEqual({ line: 'Mentoring contract', intervention: 'YP1 Mentoring', source: 'GRIP' });
  });

  test('are none for a row without one, and say so when the line has gone', () => {
    expect(find(null, null)).toBeNull();
    expect(find(99, 1)?.line).toMatch(/no longer in the plan/);
  });
});
