import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { Allocation, PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { NOTHING_NOTED, USUAL_TERMS } from '../../../shared/domain/sources/usual-terms.ts';
import type { CarriedForward } from '../../../shared/domain/sources/source-types.ts';
import { emptyDocument } from '../../support/document-of.ts';

export const Y1 = financialYear(2022);
export const Y2 = financialYear(2023);
export const Y3 = financialYear(2024);

/** The template's settlement under the usual terms but for some. */
export const aSource = (terms: Partial<Source> = {}): Source => ({ ...VRN_SOURCES[0]!, ...USUAL_TERMS, ...terms });

export const granted = (year: number, amount: number, more: Partial<Allocation> = {}): Allocation => ({
  id: year,
  sourceId: 1,
  year: financialYear(year),
  version: 1,
  amount: pence(amount),
  certainty: 'signed',
  dated: null,
  evidence: '',
  evidenceFileId: null,
  ...more,
});

export const carried = (year: number, amount: number, sourceId = 1): CarriedForward => ({
  id: year,
  sourceId,
  year: financialYear(year),
  amount: pence(amount),
  approvedOn: '2023-05-01',
  approvedBy: 'Grant manager',
  evidence: '',
  evidenceFileId: null,
});

/** One source of three years with lines 1 (revenue) and 2 (capital), each at `budget` pence a month from it. */
export function aPlan(source: Source, budget = 1_000, more: Partial<PlanDocument> = {}): PlanDocument {
  const months = Array.from({ length: 36 }, () => pence(budget));
  const category = (id: number, kind: 'revenue' | 'capital') => ({ id, code: kind, name: kind, kind, position: id });
  const line = (id: number) => ({
    ...NOTHING_NOTED,
    id,
    interventionId: 1,
    categoryId: id,
    description: '',
    position: id,
  });
  return {
    ...emptyDocument(3),
    sources: [source],
    categories: [category(1, 'revenue'), category(2, 'capital')],
    lines: [line(1), line(2)],
    budgets: [1, 2].map((lineId) => ({ lineId, sourceId: source.id, months })),
    ...more,
  };
}
