import { NOTHING_NOTED, USUAL_TERMS } from '../../shared/domain/sources/usual-terms.ts';
import { financialYear, startYearOf, type FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Period } from '../../shared/domain/calendar/period.ts';
import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import { parseMoney } from '../../shared/domain/money/parse-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../../shared/domain/money/pence.ts';
import { outstandingCommitments } from '../../shared/domain/plan/outstanding-commitments.ts';
import type {
  Allocation,
  Certainty,
  LedgerState,
  PlanDocument,
  Source,
  SourceKind,
} from '../../shared/domain/plan/plan-document.ts';
import { emptyDocument } from '../support/document-of.ts';
import { goldenConditions } from './condition-commands.ts';
import type { GoldenFile, Table } from './golden-file.ts';

type Fields = Readonly<Record<string, string>>;

const recordsOf = (table: Table | undefined): Fields[] =>
  (table?.rows ?? []).map((row) => Object.fromEntries(table!.headings.map((heading, c) => [heading, row[c] ?? ''])));

export function amountOf(text: string | undefined): Pence {
  const amount = parseMoney(text ?? '');
  if (!amount.ok || amount.value === null) throw new Error(`not an amount in a golden file: ${text}`);
  return amount.value;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
const named = (texts: readonly string[]) =>
  unique(texts).map((name, i) => ({ id: i + 1, code: name, name, position: i + 1 }));
const idOf = (items: readonly { id: number; code: string }[], code: string | undefined): number => {
  const item = items.find((candidate) => candidate.code === code);
  if (item === undefined) throw new Error(`a golden file speaks of ${code}, which it does not have`);
  return item.id;
};

/**
 * The plan that the tables at the head of a golden file describe. With `versions`, on no later version of any allocation.
 */
export function goldenPlan(file: GoldenFile, versions = Infinity): PlanDocument {
  const plan = yearsIn(file);
  const table = (name: string) => recordsOf(file.plan[name]);
  const sources = table('sources').map((row, i) => sourceOf(row, i + 1));
  const lineCodes = named(table('budget').map((row) => `${row['intervention']} ${row['category']}`));
  const scene: Scene = { months: planMonths(plan), table, sources, lineCodes };
  const commitments = commitmentsOf(scene);
  const ledger = ledgerStateOf(file, scene);
  const document = {
    ...emptyDocument(),
    ...structureOf(scene),
    ...moneyOf(scene, versions),
    plan,
    sources,
    commitments,
    committed: outstandingCommitments(commitments, invoicedIn(table('ledger')), scene.months, ledger.actualsTo),
    ledger,
  };
  return { ...document, conditions: goldenConditions(document, table('conditions')) };
}

/** What the parts of a plan are made from. */
interface Scene {
  readonly months: readonly Month[];
  readonly table: (name: string) => Fields[];
  readonly sources: readonly Source[];
  readonly lineCodes: readonly { readonly id: number; readonly code: string; readonly position: number }[];
}

const YEARS = /^years (\S+) to (\S+?)(?:, ledger to (\S+))?$/;

function yearsIn({ years }: GoldenFile) {
  const [, from, to] = YEARS.exec(years ?? '') ?? [];
  if (from === undefined || to === undefined) throw new Error('a golden file with a plan says its years first');
  const firstYear = from as FinancialYear;
  return { name: 'Golden', firstYear, years: startYearOf(to as FinancialYear) - startYearOf(firstYear) + 1 };
}

/** Themes, localities, categories, interventions and lines, as the tables name them. */
function structureOf({ table, lineCodes }: Scene) {
  const themes = named(table('interventions').map((row) => row['theme']!));
  const categories = named(table('budget').map((row) => row['category']!));
  const localities = named(table('interventions').flatMap((row) => sharesIn(row['localities']!).map(([code]) => code)));
  const interventions = table('interventions').map((row, i) => ({
    id: i + 1,
    code: row['code']!,
    name: row['code']!,
    themeId: idOf(themes, row['theme']),
    provider: '',
    starts: null,
    ends: null,
    status: 'live' as const,
    localities: sharesIn(row['localities']!).map(([code, basisPoints]) => ({
      localityId: idOf(localities, code),
      basisPoints,
    })),
    position: i + 1,
  }));
  const lines = lineCodes.map(({ id, code, position }) => {
    const [intervention, category] = code.split(' ');
    const interventionId = idOf(interventions, intervention);
    return {
      ...NOTHING_NOTED,
      id,
      position,
      description: code,
      interventionId,
      categoryId: idOf(categories, category),
    };
  });
  const kindOf = (code: string) => (code === 'CAP' ? ('capital' as const) : ('revenue' as const));
  return {
    themes,
    localities,
    interventions,
    lines,
    categories: categories.map((c) => ({ ...c, kind: kindOf(c.code) })),
  };
}

const allocationsOf = ({ table, sources }: Pick<Scene, 'table' | 'sources'>): Allocation[] =>
  table('allocations').map((row, i) => ({
    id: i + 1,
    sourceId: idOf(sources, row['source']),
    year: row['year'] as FinancialYear,
    version: Number(row['version'] ?? 1),
    amount: amountOf(row['amount']),
    certainty: row['certainty'] as Certainty,
    dated: null,
    evidence: '',
    evidenceFileId: null,
  }));

/** The last version of each source and year; of those up to `most`. */
const inForce = (versions: readonly Allocation[], most: number): Allocation[] => [
  ...new Map(versions.filter(({ version }) => version <= most).map((a) => [`${a.sourceId} ${a.year}`, a])).values(),
];

function moneyOf(scene: Scene, versions: number) {
  const { months, table, sources } = scene;
  return {
    allocations: inForce(allocationsOf(scene), versions),
    carriedForward: table('carried forward').map((row, i) => ({
      id: i + 1,
      sourceId: idOf(sources, row['source']),
      year: row['year'] as FinancialYear,
      amount: amountOf(row['amount']),
      approvedOn: '',
      approvedBy: '',
      evidence: '',
      evidenceFileId: null,
    })),
    budgets: table('budget').map((row) => ({
      ...homeOf(scene, row),
      months: months.map((month) => (month >= row['from']! && month <= row['to']! ? amountOf(row['a month']) : null)),
    })),
    actuals: table('ledger').map((row) => ({
      ...(row['intervention'] === '' ? { lineId: null, sourceId: null } : homeOf(scene, row)),
      months: inItsMonth(scene, row),
    })),
  };
}

const commitmentsOf = (scene: Scene) =>
  [...Map.groupBy(scene.table('orders'), (row) => row['order']!)].map(([reference, instalments], i) => ({
    id: i + 1,
    reference,
    supplier: '',
    description: '',
    certainty: 'committed' as const,
    parts: instalments.map((row) => ({
      ...homeOf(scene, row),
      months: inItsMonth(scene, row).map((amount) => (amount === 0 ? null : amount)),
    })),
  }));

function ledgerStateOf({ years }: GoldenFile, { table }: Scene): LedgerState {
  const uncoded = table('ledger').filter((row) => row['intervention'] === '');
  return {
    rows: table('ledger').length,
    uncodedRows: uncoded.length,
    uncodedSum: sumPence(uncoded.map((row) => amountOf(row['amount']))),
    actualsTo: (YEARS.exec(years ?? '')?.[3] ?? null) as Period | null,
  };
}

const homeOf = ({ lineCodes, sources }: Scene, row: Fields) => ({
  lineId: idOf(lineCodes, `${row['intervention']} ${row['category']}`),
  sourceId: idOf(sources, row['source']),
});

const inItsMonth = ({ months }: Scene, row: Fields): Pence[] =>
  months.map((month) => (month === row['month'] ? amountOf(row['amount']) : ZERO));

function sourceOf(row: Fields, id: number): Source {
  const share = /^(\d+)%$/.exec(row['carry forward']!)?.[1];
  return {
    ...USUAL_TERMS,
    id,
    code: row['code']!,
    name: row['code']!,
    funder: '',
    kind: row['kind'] as SourceKind,
    inKind: row['in kind'] === 'yes',
    revenueOnly: row['revenue only'] === 'yes',
    claimBasis: 'accruals' as const,
    claimRhythm: 'quarterly in arrears' as const,
    overProgrammingBasisPoints: Number(/^(\d+)%$/.exec(row['over-programming'] ?? '')?.[1] ?? 0) * 100,
    carryForward: share === undefined ? ('none' as const) : ('up to a share' as const),
    carryForwardBasisPoints: Number(share ?? 0) * 100,
    position: id,
  };
}

/** `CITY 6667, RUT 3333`. */
const sharesIn = (text: string): [code: string, basisPoints: number][] =>
  [...text.matchAll(/(\S+) (\d+)/g)].map(([, code = '', basisPoints]) => [code, Number(basisPoints)]);

function invoicedIn(ledger: readonly Fields[]): Map<string, Pence> {
  const invoiced = new Map<string, Pence>();
  for (const row of ledger)
    if (row['order'] !== '')
      invoiced.set(row['order']!, pence((invoiced.get(row['order']!) ?? 0) + amountOf(row['amount'])));
  return invoiced;
}

export const yearOption = (text: string | undefined): FinancialYear => financialYear(Number(text));
