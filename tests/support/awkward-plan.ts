import { NOTHING_NOTED, USUAL_TERMS } from '../../shared/domain/sources/usual-terms.ts';
import { NO_PLANNING } from '../../shared/domain/plan/no-planning.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { period } from '../../shared/domain/calendar/period.ts';
import { pence, type Pence } from '../../shared/domain/money/pence.ts';
import type { PlanDocument, Source } from '../../shared/domain/plan/plan-document.ts';

const years = [2022, 2023, 2024].map(financialYear);

const months = (amount: (month: number) => number | null): (Pence | null)[] =>
  Array.from({ length: 36 }, (_, m) => {
    const value = amount(m);
    return value === null ? null : pence(value);
  });
const posted = (amount: (month: number) => number): Pence[] => months(amount).map((value) => value ?? pence(0));

const source = (id: number, code: string, name: string, given: Partial<Source> = {}): Source => ({
  ...USUAL_TERMS,
  id,
  code,
  name,
  funder: 'Home Office',
  kind: 'settlement',
  inKind: false,
  revenueOnly: false,
  claimBasis: 'accruals',
  claimRhythm: 'quarterly in arrears',
  carryForward: 'none',
  carryForwardBasisPoints: 0,
  position: id,
  ...given,
});

const line = (id: number, interventionId: number, categoryId: number, description: string) => ({
  ...NOTHING_NOTED,
  id,
  interventionId,
  categoryId,
  description,
  position: id,
});

const intervention = (id: number, code: string, name: string, themeId: number) => ({
  id,
  code,
  name,
  themeId,
  provider: '',
  starts: null,
  ends: null,
  status: 'live' as const,
  localities: [],
  position: id,
});

/**
 * A plan with everything that is awkward in a workbook: codes with leading zeros that differ by nothing else, text that
 * looks like a formula, months not entered, pence that no binary fraction holds, credits, a source in kind, a source
 * without an allocation, capital on a source for revenue only, a share carried forward, rows without a home, and a
 * ledger that ends in the middle of the second year.
 */
export const awkwardPlan: PlanDocument = {
  ...NO_PLANNING,
  plan: { name: 'Awkward & <plan>', firstYear: financialYear(2022), years: 3 },
  sources: [
    source(1, '01', 'Settlement', { revenueOnly: true, carryForward: 'up to a share', carryForwardBasisPoints: 333 }),
    source(2, '001', 'Grip grant', { kind: 'grant' }),
    source(3, 'KIND', 'Partners’ time', { kind: 'match', inKind: true }),
    source(4, 'CO', '@co-funder', { kind: 'co-funder' }),
  ],
  allocations: [
    [1, 0, 116666667, 'received'],
    [1, 1, 116666667, 'signed'],
    [1, 2, 116666666, 'indicative'],
    [2, 0, 20, 'signed'],
    [2, 1, 5000, 'applied'],
    [3, 1, 100000, 'signed'],
  ].map(([sourceId, year, amount, certainty], i) => ({
    id: i + 1,
    sourceId: Number(sourceId),
    year: years[Number(year)] ?? financialYear(2022),
    version: 1,
    amount: pence(Number(amount)),
    certainty: certainty as 'signed',
    dated: i === 0 ? '2022-08-04' : null,
    evidence: '',
    evidenceFileId: null,
  })),
  themes: [
    { id: 1, name: 'Prevention', position: 2 },
    { id: 2, name: 'Enforcement', position: 1 },
  ],
  localities: [],
  categories: [
    { id: 1, code: 'PAY', name: 'Pay', kind: 'revenue', position: 1 },
    { id: 2, code: 'EQP', name: 'Equipment', kind: 'capital', position: 2 },
  ],
  interventions: [intervention(1, '007', 'Hospital programme', 1), intervention(2, '7', 'Hotspot patrols', 2)],
  lines: [
    line(1, 1, 1, '=SUM(A1:A9)'),
    line(2, 1, 2, 'Vans, −3 of them'),
    line(3, 2, 1, '-12.50'),
    line(4, 2, 1, '+44 20 7946 0000'),
  ],
  budgets: [
    { lineId: 1, sourceId: 1, months: months((m) => (m % 5 === 0 ? null : 333333 + m)) },
    { lineId: 2, sourceId: 1, months: months((m) => (m === 20 ? 1234567 : null)) },
    { lineId: 3, sourceId: 2, months: months((m) => [10, 20, -30][m % 3] ?? 0) },
    { lineId: 4, sourceId: 3, months: months(() => 4100) },
    { lineId: 4, sourceId: 4, months: months(() => null) },
  ],
  actuals: [
    { lineId: 1, sourceId: 1, months: posted((m) => (m < 18 ? 310007 : 0)) },
    { lineId: 2, sourceId: 1, months: posted((m) => (m === 11 ? -70 : 0)) },
    { lineId: 3, sourceId: 2, months: posted((m) => (m < 18 ? 10 : 0)) },
    { lineId: 4, sourceId: 3, months: posted((m) => (m === 3 ? 99 : 0)) },
    { lineId: null, sourceId: null, months: posted((m) => (m === 17 ? 123456 : 0)) },
  ],
  commitments: [
    {
      id: 1,
      reference: '000123',
      supplier: '=HYPERLINK("x")',
      description: 'Mentoring',
      certainty: 'committed',
      parts: [{ lineId: 1, sourceId: 1, months: months((m) => (m >= 12 && m < 30 ? 100001 : null)) }],
    },
    {
      id: 2,
      reference: 'K1',
      supplier: 'Partners',
      description: '',
      certainty: 'committed',
      parts: [{ lineId: 4, sourceId: 3, months: months((m) => (m === 25 ? 700 : null)) }],
    },
  ],
  committed: [
    { commitmentId: 1, lineId: 1, sourceId: 1, months: posted((m) => (m >= 18 && m < 30 ? 100001 : 0)) },
    { commitmentId: 2, lineId: 4, sourceId: 3, months: posted((m) => (m === 25 ? 700 : 0)) },
  ],
  ledger: { rows: 40, uncodedRows: 1, uncodedSum: pence(123456), actualsTo: period(financialYear(2023), 6) },
  revision: 42,
};
