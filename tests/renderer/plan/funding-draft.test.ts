import { describe, expect, test } from 'vitest';
import {
  basisPointsOf,
  fundingDrafts,
  percentText,
  readYear,
  turned,
  type YearDraft,
} from '../../../renderer/features/plan/dialogs/funding-draft.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import { documentOf } from '../../support/document-of.ts';

const draft = (by: YearDraft['by'], ...texts: readonly string[]): YearDraft => ({
  year: financialYear(2022),
  by,
  parts: texts.map((text, i) => ({ sourceId: i + 1, text })),
  cost: pence(10_001),
});

describe('percentages as typed', () => {
  test.each([
    ['60', 6_000],
    ['33.3', 3_330],
    ['33.33 %', 3_333],
    ['.5', 50],
    ['', 0],
    ['33.333', null],
    ['-5', null],
    ['half', null],
  ])('“%s” is %s hundredths of a percent', (text, expected) => expect(basisPointsOf(text)).toBe(expected));

  test('and back', () => expect([6_000, 3_333, 50, 0].map(percentText)).toEqual(['60', '33.33', '0.50', '0']));
});

describe('a year as typed', () => {
  test('says to the penny what each source bears and what none bears', () => {
    const reading = readYear(draft('share', '50', '25'), true);
    expect(reading.parts.map(({ bears }) => bears)).toEqual([5_001, 2_500]);
    expect([reading.unfunded, reading.problem]).toEqual([2_500, null]);
  });

  test('above the whole bears nothing that could be shown, and says why', () => {
    const reading = readYear(draft('share', '70', '40'), true);
    expect(reading.problem).toContain('its shares come to 110%');
    expect(reading.unfunded).toBeNull();
  });

  test('what is no figure is said', () => {
    expect(readYear(draft('share', 'half'), true).problem).toBe('“half” is not a percentage');
    expect(readYear(draft('amount', 'half'), true).problem).toBe('“half” is not an amount');
  });

  test('turned from shares to amounts it bears the same', () => {
    const shares = draft('share', '50', '25');
    const amounts = turned(shares, 'amount', true);
    expect(amounts.parts.map(({ text }) => text)).toEqual(['50.01', '25.00']);
    const bears = (one: YearDraft) => readYear(one, true).parts.map((part) => part.bears);
    expect(bears(amounts)).toEqual(bears(shares));
    expect(turned(amounts, 'share', true).parts.map(({ text }) => text)).toEqual(['50', '25']);
  });
});

test('the demonstration’s lines are funded whole, however they are', () => {
  const document = documentOf(demoPlan());
  for (const { id } of document.lines)
    for (const year of fundingDrafts(document, id))
      if (year.cost !== null) expect(readYear(year, true).unfunded, `${id} in ${year.year}`).toBe(0);
});
