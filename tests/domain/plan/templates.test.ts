import { describe, expect, test } from 'vitest';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { sumPence } from '../../../shared/domain/money/pence.ts';
import { planDocument } from '../../../shared/contract/schemas.ts';
import { blankTemplate } from '../../../shared/domain/plan/templates/blank-template.ts';
import { GRANT_TOTAL, SETTLEMENT_TOTAL, VRN_SOURCE } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { vrnTemplate } from '../../../shared/domain/plan/templates/vrn-template.ts';
import { documentOf } from '../../support/document-of.ts';

const vrn = (years: number) => vrnTemplate({ name: 'Plan', firstYear: financialYear(2022), years });

describe('the template of a network', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('%d years sum to £3.5m and £1.5m, each year known once', (years) => {
    const { allocations } = vrn(years);
    const of = (sourceId: number) => allocations.filter((row) => row.sourceId === sourceId);
    expect(sumPence(of(VRN_SOURCE.settlement).map(({ amount }) => amount))).toBe(SETTLEMENT_TOTAL);
    expect(sumPence(of(VRN_SOURCE.grant).map(({ amount }) => amount))).toBe(GRANT_TOTAL);
    expect(new Set(allocations.map(({ sourceId, year }) => `${sourceId} ${year}`)).size).toBe(2 * years);
    expect(allocations.map(({ id }) => id)).toEqual(allocations.map((_, i) => i + 1));
  });

  test('the years are unequal: £1.12m, then twice £1.19m', () => {
    expect(
      vrn(3)
        .allocations.slice(0, 3)
        .map(({ amount }) => amount),
    ).toEqual([112_000_000, 119_000_000, 119_000_000]);
  });

  test('the settlement and the grant are two sources with their own terms; match and co-funder stand beside them', () => {
    expect(vrn(3).sources.map(({ kind }) => kind)).toEqual(['settlement', 'grant', 'match', 'co-funder']);
    expect(vrn(3).localities).toHaveLength(12);
  });
});

test.each([vrn(3), vrn(10), blankTemplate({ name: 'Plan', firstYear: financialYear(2022), years: 1 })])(
  'a new plan fits the contract',
  (seed) => expect(planDocument.safeParse(documentOf(seed)).error).toBeUndefined(),
);
