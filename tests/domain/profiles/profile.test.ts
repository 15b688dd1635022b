import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsFrom, type Month } from '../../../shared/domain/calendar/month.ts';
import { pence, sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import { lastActualYear, layProfile, type Profile } from '../../../shared/domain/profiles/profile.ts';
import type { ProfileMonth } from '../../../shared/domain/profiles/profile-months.ts';
import { respread } from '../../../shared/domain/profiles/respread.ts';

const APRIL = '2022-04' as Month;
const YEAR = monthsFrom(APRIL, 12);
const free = (amount: number | null): ProfileMonth => ({ amount: amount === null ? null : pence(amount), held: false });
const held = (amount: number | null): ProfileMonth => ({ ...free(amount), held: true });
const blanks = (count: number): ProfileMonth[] => Array.from({ length: count }, () => free(null));
const laid = (profile: Profile, total: number, names = YEAR, months = blanks(names.length)) => {
  const result = layProfile(profile, pence(total), names, months);
  return result.ok ? result.value : result.error;
};
const sum = (months: readonly (Pence | null)[]): number => sumPence(months.filter((amount) => amount !== null));

describe('each profile', () => {
  test('even over a year', () => expect(laid({ kind: 'even' }, 1200)).toEqual(Array(12).fill(100)));

  test('quarters leave the months between blank, not zero', () => {
    const inArrears = [null, null, 300, null, null, 300, null, null, 300, null, null, 300];
    expect(laid({ kind: 'quarters in arrears' }, 1200)).toEqual(inArrears);
    expect(laid({ kind: 'quarters in advance' }, 1200)).toEqual([...inArrears.slice(2), null, null]);
  });

  test('front-loaded and back-loaded mirror each other', () => {
    const front = laid({ kind: 'front-loaded' }, 7800) as Pence[];
    expect(front).toEqual([1200, 1100, 1000, 900, 800, 700, 600, 500, 400, 300, 200, 100]);
    expect(laid({ kind: 'back-loaded' }, 7800)).toEqual(front.toReversed());
  });

  test('by working days: September 2022 has the day of the funeral less', () => {
    const months = monthsFrom('2022-08' as Month, 2);
    expect(laid({ kind: 'working days' }, 4300, months)).toEqual([2200, 2100]);
  });

  test('by contract dates to the day', () => {
    const dates = { kind: 'contract dates', from: '2022-05-17', to: '2022-07-10' } as const;
    expect(laid(dates, 5500)).toEqual([null, 1500, 3000, 1000, ...Array<null>(8).fill(null)]);
    expect(laid({ ...dates, from: '2030-01-01', to: '2030-02-01' }, 5500)).toBe(
      'None of these months lies within the contract’s dates',
    );
  });

  test('last year’s shape, where a credit counts as nothing', () => {
    const actuals = [100, -50, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(pence);
    expect(laid({ kind: 'last year', actuals }, 4000)).toEqual([1000, null, 3000, ...Array<null>(9).fill(null)]);
    expect(laid({ kind: 'last year', actuals: Array(12).fill(pence(0)) }, 4000)).toMatch(/^Nothing was spent/);
  });

  test('a curve is taken by month of the year, whatever the range', () => {
    const weights = [0, 0.5, 1, ...Array<number>(9).fill(0)];
    expect(laid({ kind: 'curve', weights }, 300, YEAR.slice(1, 3))).toEqual([100, 200]);
  });
});

test('the last year that the ledger has reached in full', () => {
  expect(lastActualYear(24, 18)).toBe(0);
  expect(lastActualYear(24, 24)).toBe(12);
  expect(lastActualYear(14, 18)).toBe(0);
  expect(lastActualYear(3, 18)).toBeNull();
  expect(lastActualYear(24, 6)).toBeNull();
});

const amount = fc.integer({ min: -900_000, max: 9_000_000 }).map(pence);
const aMonth = fc.record({ amount: fc.option(amount), held: fc.boolean() });
const someMonths = fc.array(aMonth, { minLength: 1, maxLength: 36 });
const curve = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
const profile: fc.Arbitrary<Profile> = fc.oneof(
  fc
    .constantFrom(
      'even' as const,
      'working days' as const,
      'quarters in advance' as const,
      'quarters in arrears' as const,
    )
    .map((kind) => ({ kind })),
  fc.constantFrom('front-loaded' as const, 'back-loaded' as const).map((kind) => ({ kind })),
  fc.constant({ kind: 'contract dates', from: '2022-06-11', to: '2024-01-09' } as const),
  curve.map((weights) => ({ kind: 'curve', weights }) as const),
  fc.array(amount, { minLength: 12, maxLength: 12 }).map((actuals) => ({ kind: 'last year', actuals }) as const),
);

describe('laws', () => {
  test('a profile conserves the total and leaves held months to the penny', () =>
    fc.assert(
      fc.property(profile, amount, someMonths, fc.nat(11), (shape, total, months, start) => {
        const names = monthsFrom(monthsFrom(APRIL, 12)[start]!, months.length);
        const result = layProfile(shape, total, names, months);
        if (!result.ok) {
          expect(result.error).toMatch(/^[A-Z].*[^.]$/);
          return;
        }
        expect(sum(result.value)).toBe(total);
        for (const [i, month] of months.entries()) if (month.held) expect(result.value[i]).toBe(month.amount);
      }),
    ));

  test('a respread conserves the total, keeps held months, and leaves a blank blank beside an amount', () =>
    fc.assert(
      fc.property(amount, someMonths, (total, months) => {
        const result = respread(total, months);
        if (!result.ok) {
          expect(months.some((month) => month.held)).toBe(true);
          return;
        }
        expect(sum(result.value)).toBe(total);
        const some = months.some((month) => !month.held && month.amount !== null && month.amount !== 0);
        for (const [i, month] of months.entries()) {
          if (month.held) expect(result.value[i]).toBe(month.amount);
          else if (some && month.amount === null) expect(result.value[i]).toBeNull();
        }
      }),
    ));

  test('without held months a respread never fails', () =>
    fc.assert(
      fc.property(amount, fc.array(fc.option(amount), { minLength: 1, maxLength: 36 }), (total, amounts) => {
        expect(
          respread(
            total,
            amounts.map((one) => ({ amount: one, held: false })),
          ).ok,
        ).toBe(true);
      }),
    ));
});

describe('what cannot be', () => {
  test('every month held says so, unless they come to the total', () => {
    expect(respread(pence(300), [held(100), held(100)])).toEqual({
      ok: false,
      error: 'Every month is held, and they come to £2.00: release one first',
    });
    expect(respread(pence(200), [held(100), held(100)])).toEqual({ ok: true, value: [100, 100] });
  });

  test('held months above the total are refused rather than made up for by a negative', () => {
    const result = respread(pence(80), [held(100), free(20)]);
    expect(result).toEqual({
      ok: false,
      error: 'The held months alone come to £1.00: release one, or choose another total',
    });
  });

  test('a held blank stays blank, and emptying leaves the held', () => {
    expect(respread(pence(90), [held(null), free(10), free(20)])).toEqual({ ok: true, value: [null, 30, 60] });
    expect(respread(null, [held(100), free(10)])).toEqual({ ok: true, value: [100, null] });
  });
});
