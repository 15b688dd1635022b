import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { planMonths } from '../../../shared/domain/calendar/plan-months.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { outstandingCommitments } from '../../../shared/domain/plan/outstanding-commitments.ts';
import type { Commitment } from '../../../shared/domain/plan/plan-document.ts';

const months = planMonths({ firstYear: financialYear(2022), years: 1 });
const p = (number: number) => period(financialYear(2022), number);
const scheduled = (amounts: Record<number, number>) =>
  months.map((_, m) => (amounts[m] === undefined ? null : pence(amounts[m])));

const order = (id: number, ...parts: Record<number, number>[]): Commitment => ({
  id,
  reference: `45${id}`,
  supplier: 'Harrow Gate',
  description: '',
  certainty: 'committed',
  parts: parts.map((amounts, i) => ({ lineId: i + 1, sourceId: 1, months: scheduled(amounts) })),
});

/** What is left by line and month: `1@2: 300`. */
const left = (commitments: Commitment[], invoiced: Record<string, number>, to: number | null) =>
  outstandingCommitments(
    commitments,
    new Map(Object.entries(invoiced).map(([reference, amount]) => [reference, pence(amount)])),
    months,
    to === null ? null : p(to),
  ).flatMap((row) => row.months.flatMap((amount, m) => (amount === 0 ? [] : [`${row.lineId}@${m}: ${amount}`])));

describe('what is outstanding', () => {
  const quarterly = order(1, { 2: 300, 5: 300, 8: 300, 11: 300 });

  test('nothing invoiced: the schedule', () =>
    expect(left([quarterly], {}, null)).toEqual(['1@2: 300', '1@5: 300', '1@8: 300', '1@11: 300']));

  test('invoices use up the earliest instalments', () =>
    expect(left([quarterly], { 451: 450 }, 3)).toEqual(['1@5: 150', '1@8: 300', '1@11: 300']));

  test('what should have been invoiced by now falls in the first open month', () =>
    expect(left([quarterly], { 451: 100 }, 6)).toEqual(['1@6: 500', '1@8: 300', '1@11: 300']));

  test('an adjustment period stands in March, and what is left then stays in the plan’s last month', () =>
    expect(left([quarterly], { 451: 1_000 }, 13)).toEqual(['1@11: 200']));

  test('over-invoicing leaves nothing, never less', () => expect(left([quarterly], { 451: 5_000 }, 3)).toEqual([]));

  test('a net credit does not raise it above the value', () =>
    expect(left([order(1, { 2: 300 })], { 451: -80 }, null)).toEqual(['1@2: 300']));

  test('only the exact order number counts', () =>
    expect(left([order(1, { 2: 300 })], { 4510: 300, ' 451': 300 }, null)).toEqual(['1@2: 300']));

  test('only what is committed counts', () => {
    for (const certainty of ['draft', 'planned', 'in approval', 'closed'] as const)
      expect(left([{ ...quarterly, certainty }], {}, null)).toEqual([]);
  });

  test('parts of one month are used up in their order', () =>
    expect(left([order(1, { 2: 100, 5: 100 }, { 2: 50, 5: 50 })], { 451: 120 }, null)).toEqual([
      '1@5: 100',
      '2@2: 30',
      '2@5: 50',
    ]));

  test('two orders of one number use up its invoices in turn', () => {
    const [first, second] = [order(1, { 2: 100 }), { ...order(2, { 3: 100 }), reference: '451' }];
    expect(left([first, second], { 451: 130 }, null)).toEqual(['1@3: 70']);
  });

  test('a scheduled reduction uses up the schedule too', () =>
    expect(left([order(1, { 2: 300, 5: -100, 8: 300 })], { 451: 250 }, null)).toEqual(['1@8: 250']));
});

test('outstanding is value less invoiced, never below zero', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.nat(11).map(String), fc.nat(100_000), { maxKeys: 12 }),
      fc.integer({ min: -1_000, max: 1_200_000 }),
      fc.nat(16),
      (schedule, invoiced, to) => {
        const rows = outstandingCommitments(
          [order(1, schedule)],
          new Map([['451', pence(invoiced)]]),
          months,
          to === 0 ? null : p(to),
        );
        const value = Object.values(schedule).reduce((a, b) => a + b, 0);
        const sum = rows.flatMap((row) => row.months).reduce<number>((a, b) => a + b, 0);
        expect(sum).toBe(Math.max(0, value - Math.max(0, invoiced)));
        const open = Math.min(to, 11);
        expect(rows.flatMap((row) => row.months.slice(0, open)).every((amount) => amount === 0)).toBe(true);
      },
    ),
  ));
