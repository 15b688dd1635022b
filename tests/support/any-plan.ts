import { NOTHING_NOTED } from '../../shared/domain/sources/usual-terms.ts';
import fc from 'fast-check';
import { financialYear, financialYears } from '../../shared/domain/calendar/financial-year.ts';
import { period } from '../../shared/domain/calendar/period.ts';
import { pence, type Pence } from '../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { VRN_SOURCES } from '../../shared/domain/plan/templates/vrn-sources.ts';
import { emptyDocument } from './document-of.ts';

const anAmount = fc.integer({ min: -5_000_000, max: 50_000_000 }).map(pence);
const idUpTo = (count: number) => fc.integer({ min: 1, max: count });
const months = <T>(years: number, of: fc.Arbitrary<T>) =>
  fc.array(of, { minLength: years * 12, maxLength: years * 12 });
const homes = <T>(lines: number, sources: number, of: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.record({ lineId: idUpTo(lines), sourceId: idUpTo(sources), months: of }), {
    selector: ({ lineId, sourceId }) => `${lineId} ${sourceId}`,
    maxLength: 12,
  });

const shares = fc.oneof(
  fc.constant([]),
  fc.tuple(idUpTo(2), fc.integer({ min: 1, max: 9_999 })).map(([localityId, basisPoints]) => [
    { localityId, basisPoints },
    { localityId: localityId + 1, basisPoints: 10_000 - basisPoints },
  ]),
);

/** Plans of one to three years with holes, credits, uncoded rows, and now and then a match in kind. */
export const anyPlan: fc.Arbitrary<PlanDocument> = fc
  .record({
    years: fc.integer({ min: 1, max: 3 }),
    lines: fc.integer({ min: 1, max: 8 }),
    inKind: fc.boolean(),
    posted: fc.nat(40),
  })
  .chain(({ years, lines, inKind, posted }) =>
    fc
      .record({
        budgets: homes(lines, 3, months(years, fc.option(anAmount))),
        approved: fc.option(homes(lines, 3, months(years, fc.option(anAmount)))),
        actuals: homes(lines, 3, months(years, anAmount)),
        committed: homes(lines, 3, months(years, fc.nat(1_000_000).map(pence))),
        uncoded: fc.option(months(years, anAmount)),
        themeOf: fc.array(idUpTo(2), { minLength: 3, maxLength: 3 }),
        localities: fc.array(shares, { minLength: 3, maxLength: 3 }),
        lineLocalities: fc.array(shares, { minLength: lines, maxLength: lines }),
        interventionOf: fc.array(idUpTo(3), { minLength: lines, maxLength: lines }),
        categoryOf: fc.array(idUpTo(2), { minLength: lines, maxLength: lines }),
        allocations: fc.array(fc.nat(900_000_000).map(pence), { minLength: years, maxLength: years }),
      })
      .map((drawn) => ({ ...drawn, years, inKind, posted })),
  )
  .map(assemble);

interface Drawn extends Pick<PlanDocument, 'budgets' | 'approved'> {
  readonly years: number;
  readonly inKind: boolean;
  readonly posted: number;
  readonly actuals: readonly { lineId: number; sourceId: number; months: Pence[] }[];
  readonly committed: readonly { lineId: number; sourceId: number; months: Pence[] }[];
  readonly uncoded: Pence[] | null;
  readonly themeOf: readonly number[];
  readonly localities: readonly (readonly { localityId: number; basisPoints: number }[])[];
  readonly lineLocalities: Drawn['localities'];
  readonly interventionOf: readonly number[];
  readonly categoryOf: readonly number[];
  readonly allocations: readonly Pence[];
}

function assemble(drawn: Drawn): PlanDocument {
  const first = financialYear(2022);
  return {
    ...emptyDocument(drawn.years),
    sources: VRN_SOURCES.slice(0, 3).map((source) => ({ ...source, inKind: source.kind === 'match' && drawn.inKind })),
    allocations: financialYears(first, drawn.years).map((year, i) => ({
      id: i + 1,
      sourceId: 1,
      year,
      version: 1,
      amount: drawn.allocations[i]!,
      certainty: 'signed',
      dated: null,
      evidence: '',
      evidenceFileId: null,
    })),
    themes: [1, 2].map((id) => ({ id, name: `Theme ${id}`, position: id })),
    localities: [1, 2, 3].map((id) => ({ id, code: `L${id}`, name: `Locality ${id}`, position: id })),
    categories: [1, 2].map((id) => ({
      id,
      code: `C${id}`,
      name: `Category ${id}`,
      kind: id === 1 ? 'revenue' : 'capital',
      position: id,
    })),
    interventions: [1, 2, 3].map((id) => ({
      id,
      code: `I${id}`,
      name: `Intervention ${id}`,
      themeId: drawn.themeOf[id - 1]!,
      provider: '',
      starts: null,
      ends: null,
      status: 'live',
      localities: drawn.localities[id - 1]!,
      position: id,
    })),
    lines: drawn.interventionOf.map((interventionId, i) => ({
      ...NOTHING_NOTED,
      localities: drawn.lineLocalities[i]!,
      id: i + 1,
      interventionId,
      categoryId: drawn.categoryOf[i]!,
      description: `Line ${(i % 3) + 1}`,
      position: i + 1,
    })),
    budgets: drawn.budgets,
    approved: drawn.approved,
    actuals: [
      ...drawn.actuals,
      ...(drawn.uncoded === null ? [] : [{ lineId: null, sourceId: null, months: drawn.uncoded }]),
    ],
    committed: drawn.committed.map((row, i) => ({ ...row, commitmentId: i + 1 })),
    ledger: {
      rows: drawn.actuals.length,
      uncodedRows: drawn.uncoded === null ? 0 : 1,
      uncodedSum: pence(drawn.uncoded?.reduce((sum, amount) => sum + amount, 0) ?? 0),
      actualsTo:
        drawn.posted === 0
          ? null
          : period(financialYear(2022 + Math.floor((drawn.posted - 1) / 16)), ((drawn.posted - 1) % 16) + 1),
    },
  };
}
