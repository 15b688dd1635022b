import { expect, test } from 'vitest';
import { attention } from '../../../renderer/features/overview/attention.ts';
import { overviewFigures } from '../../../renderer/features/overview/overview-figures.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import { documentOf, emptyDocument } from '../../support/document-of.ts';

const demo = documentOf(demoPlan());
const itemsOf = (plan: PlanDocument) => attention(overviewFigures(plan));
const keysOf = (plan: PlanDocument) => itemsOf(plan).map(({ key }) => key);

test('nothing wants attention in an empty plan', () => {
  expect(itemsOf(emptyDocument())).toEqual([]);
});

test('uncoded rows come first, with their sum', () => {
  expect(itemsOf(demo)[0]).toMatchObject({ key: 'uncoded', amount: demo.ledger.uncodedSum });
});

test('a source is over-budgeted as soon as its budget passes its funding, and the margin it has, by a penny', () => {
  const { sums } = overviewFigures(demo);
  const { sourceId, year, budget } = sums.rows[2]!;
  const granting = (amount: number, overProgrammingBasisPoints = 0) => ({
    ...demo,
    sources: demo.sources.map((source) => ({ ...source, overProgrammingBasisPoints })),
    allocations: demo.allocations.map((a) =>
      a.sourceId === sourceId && a.year === year ? { ...a, amount: pence(amount) } : a,
    ),
  });
  expect(keysOf(granting(budget))).not.toContain(`over ${sourceId} ${year}`);
  expect(keysOf(granting(budget - 1))).toContain(`over ${sourceId} ${year}`);
  // A margin of the whole: twice the funding may be budgeted.
  const half = Math.ceil(budget / 2);
  expect(keysOf(granting(half, 10_000))).not.toContain(`over ${sourceId} ${year}`);
  expect(keysOf(granting(half - 1, 10_000))).toContain(`over ${sourceId} ${year}`);
});

test('a budget without an allocation asks for one', () => {
  const [first] = demo.allocations;
  const without = { ...demo, allocations: demo.allocations.slice(1) };
  expect(keysOf(without)).toContain(`none ${first!.sourceId} ${first!.year}`);
});

test('commitments against an unsigned allocation stand as spend at risk until it is signed', () => {
  const unsigned = itemsOf(demo).filter(({ key }) => key.startsWith('unsigned'));
  expect(unsigned.length).toBeGreaterThan(0);
  const signed = { ...demo, allocations: demo.allocations.map((a) => ({ ...a, certainty: 'signed' as const })) };
  expect(keysOf(signed).filter((key) => key.startsWith('unsigned'))).toEqual([]);
});
