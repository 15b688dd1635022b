import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pence, sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import { poundsOf, roundToPence } from '../../../shared/domain/money/rounding.ts';
import { copyYear } from '../../../shared/domain/profiles/copy-year.ts';
import { factorOf, scaleMonths } from '../../../shared/domain/profiles/scale-months.ts';
import { shiftMonths, type ShiftMonth } from '../../../shared/domain/profiles/shift-months.ts';

const sum = (months: readonly (Pence | null)[]): Pence => sumPence(months.filter((amount) => amount !== null));
const amounts = (...list: readonly (number | null)[]): (Pence | null)[] =>
  list.map((amount) => (amount === null ? null : pence(amount)));
const free = (list: readonly (Pence | null)[]) => list.map((amount) => ({ amount, held: false }));

const amount = fc.integer({ min: -900_000, max: 9_000_000 }).map(pence);
const aMonth = fc.record({ amount: fc.option(amount), held: fc.boolean() });
const percent = fc.integer({ min: -10_000, max: 40_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const rounding = fc.constantFrom('half up' as const, 'half even' as const, 'up' as const, 'down' as const);

describe('scaling', () => {
  test('rounds once and gives the pennies out', () => {
    expect(scaleMonths(free(amounts(100, null, 33)), '10', 'half up')).toEqual([110, null, 36]);
    expect(scaleMonths(free(amounts(100, 0, null)), '-100', 'half up')).toEqual([0, 0, null]);
    expect(scaleMonths(free(amounts(100, -100)), '10', 'half up')).toEqual([110, -110]);
  });

  test('law: the sum is the old one raised and rounded; held and blank months stay', () =>
    fc.assert(
      fc.property(fc.array(aMonth, { maxLength: 36 }), percent, rounding, (months, by, how) => {
        const scaled = scaleMonths(months, by, how);
        const of = (kept: boolean, list: readonly (Pence | null)[]) =>
          sum(list.filter((_, i) => months[i]!.held === kept));
        const before = months.map((month) => month.amount);
        expect(of(false, scaled)).toBe(roundToPence(poundsOf(of(false, before)).times(factorOf(by)), how));
        for (const [i, month] of months.entries()) {
          if (month.held) expect(scaled[i]).toBe(month.amount);
          expect(scaled[i] === null).toBe(month.amount === null);
        }
      }),
    ));

  test('what is no percentage is a mistake of the caller', () => expect(() => factorOf('ten')).toThrow(RangeError));
});

const names = (month: number): string => `month ${month + 1}`;
const row = (...list: readonly (number | null)[]): ShiftMonth[] =>
  amounts(...list).map((one) => ({ amount: one, held: false, open: true }));
const whole = (months: readonly unknown[]) => ({ from: 0, count: months.length });

describe('shifting', () => {
  test('moves amounts, leaves blanks behind and adds to what lies there', () => {
    expect(shiftMonths(row(10, 20, null, 5), { from: 0, count: 2 }, 2, names)).toEqual({
      ok: true,
      value: [null, null, 10, 25],
    });
    expect(shiftMonths(row(null, 10, 20), whole([1, 2, 3]), -1, names)).toEqual({ ok: true, value: [10, 20, null] });
  });

  test.each([
    [1, '£0.20 of month 2 would fall after the plan ends'],
    [-1, '£0.10 of month 1 would fall before the plan begins'],
  ])('what would fall out of the plan is refused: by %i', (by, error) =>
    expect(shiftMonths(row(10, 20), whole([1, 2]), by, names)).toEqual({ ok: false, error }),
  );

  test('nothing is moved into a month that is actual or held', () => {
    const months = row(null, 10, null);
    const with_ = (at: number, change: Partial<ShiftMonth>) =>
      months.map((m, i) => (i === at ? { ...m, ...change } : m));
    const actual = shiftMonths(with_(0, { open: false }), { from: 1, count: 1 }, -1, names);
    expect(actual).toEqual({ ok: false, error: '£0.10 of month 2 would fall in month 1, which is actual' });
    const pinned = shiftMonths(with_(2, { held: true }), { from: 1, count: 1 }, 1, names);
    expect(pinned).toEqual({ ok: false, error: '£0.10 of month 2 would fall in month 3, which is held' });
  });

  test('law: the sum never changes, and held or actual months keep what they have', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ amount: fc.option(amount), held: fc.boolean(), open: fc.boolean() }), {
          minLength: 1,
          maxLength: 36,
        }),
        fc.integer({ min: -12, max: 12 }),
        fc.nat(35),
        fc.nat(36),
        (months, by, from, count) => {
          const span = { from: Math.min(from, months.length - 1), count: Math.min(count, months.length - from) };
          const result = shiftMonths(months, span, by, names);
          if (!result.ok) {
            expect(result.error).toMatch(/would fall/);
            return;
          }
          expect(sum(result.value)).toBe(sum(months.map((month) => month.amount)));
          for (const [i, month] of months.entries())
            if (month.held || !month.open) expect(result.value[i]).toBe(month.amount);
        },
      ),
    ));
});

const YEAR = amounts(100, 100, null, 100, ...Array<null>(8).fill(null));

describe('copying a year with an uplift', () => {
  test('the total is uplifted exactly and blanks stay blank', () => {
    const target = free(amounts(...Array<number>(12).fill(7)));
    const result = copyYear(YEAR, target, '2.5', 'half up');
    expect(result).toEqual({ ok: true, value: [103, 103, null, 102, ...Array<null>(8).fill(null)] });
  });

  test('a month held in the new year counts towards its total', () => {
    const target = free(amounts(...Array<null>(12).fill(null))).map((m, i) =>
      i === 1 ? { amount: pence(50), held: true } : m,
    );
    const result = copyYear(YEAR, target, '0', 'half up');
    expect(result).toEqual({ ok: true, value: [125, 50, null, 125, ...Array<null>(8).fill(null)] });
  });

  test('an empty year is refused', () =>
    expect(copyYear(amounts(...Array<null>(12).fill(null)), free(YEAR), '3', 'half up')).toEqual({
      ok: false,
      error: 'Nothing has been entered in the year to copy',
    }));

  test('law: the year’s total is the old one uplifted and rounded; held months stay', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(amount), { minLength: 12, maxLength: 12 }),
        fc.array(aMonth, { minLength: 12, maxLength: 12 }),
        percent,
        rounding,
        (source, target, by, how) => {
          const result = copyYear(source, target, by, how);
          if (!result.ok) {
            expect(result.error).not.toBe('');
            return;
          }
          expect(sum(result.value)).toBe(roundToPence(poundsOf(sum(source)).times(factorOf(by)), how));
          for (const [i, month] of target.entries()) if (month.held) expect(result.value[i]).toBe(month.amount);
        },
      ),
    ));
});
