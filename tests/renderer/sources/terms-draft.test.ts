import { describe, expect, test } from 'vitest';
import {
  readDays,
  readMoney,
  readPercent,
  readSomeMoney,
  written,
} from '../../../renderer/features/sources/dialogs/read-entry.ts';
import { draftOf, termsOf } from '../../../renderer/features/sources/dialogs/terms-draft.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';

describe('what is typed into a dialog', () => {
  test('a percentage becomes hundredths, without floats', () => {
    expect(['0', '7.5', '7.05', '100', '2%', '0.29'].map(readPercent)).toEqual(
      [0, 750, 705, 10_000, 200, 29].map((value) => ({ value })),
    );
    for (const text of ['', '100.01', '101', '-1', '1.234', 'ten']) expect(readPercent(text)).toHaveProperty('refusal');
  });

  test('days are whole and at most a year', () => {
    expect(readDays('45')).toEqual({ value: 45 });
    for (const text of ['', '1.5', '367', '-3']) expect(readDays(text)).toHaveProperty('refusal');
  });

  test('an empty amount is not entered, not zero; where there must be one it is refused', () => {
    expect(readMoney('')).toEqual({ value: null });
    expect(readMoney('0')).toEqual({ value: 0 });
    expect(readMoney('(1)')).toHaveProperty('refusal');
    expect(readMoney('1,2O0')).toHaveProperty('refusal');
    expect(readSomeMoney('')).toHaveProperty('refusal');
    expect([written(null), written(pence(0)), written(pence(123_456))]).toEqual(['', '0.00', '1,234.56']);
  });
});

describe('terms', () => {
  const source: Source = {
    ...VRN_SOURCES[0]!,
    carryForward: 'up to a share',
    carryForwardBasisPoints: 250,
    spendFrom: '2022-04-01',
    overProgrammingBasisPoints: 1_000,
    overProgrammingOwner: 'Director',
    categories: [2, 3],
    ineligibleCosts: ['Fines', 'Gifts'],
    consent: { headings: 'interventions', move: pence(5_000_00), cumulativeBasisPoints: 2_000, capital: false },
  };

  test('left as they are come out as they went in', () => {
    const { id: _id, ...sent } = termsOf(1, draftOf(source))!;
    expect(source).toMatchObject(sent);
    expect(termsOf(1, draftOf(VRN_SOURCES[1]!))).toMatchObject({ spendFrom: null, consent: VRN_SOURCES[1]!.consent });
  });

  test('a share counts only where the terms have one; lines of ineligible costs are tidied', () => {
    const changed = { ...draftOf(source), carryForward: 'none' as const, share: 'x', ineligible: ' Fines \n\n Gifts' };
    expect(termsOf(1, changed)).toMatchObject({ carryForwardBasisPoints: 0, ineligibleCosts: ['Fines', 'Gifts'] });
  });

  test('nothing is sent while something typed cannot be taken', () => {
    expect(termsOf(1, { ...draftOf(source), margin: '101' })).toBeNull();
    expect(termsOf(1, { ...draftOf(source), move: 'lots' })).toBeNull();
  });
});
