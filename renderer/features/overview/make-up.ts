import { startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { firstMonthOf, lastMonthOf, MONTHS_IN_YEAR, type Month } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import { sumOfMonths } from '../../../shared/domain/plan/figure-tables.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import { carryForward, eligibleForecast, type SourceYear } from '../../../shared/domain/plan/source-years.ts';
import type { FigureChoice, FigureMeasure } from './figure-choice.ts';
import { sumsOf, valueOf, type OverviewFigures } from './overview-figures.ts';

/** One thing that a figure is made of. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly amount: Pence;
  /** What it is itself made of; its amount is their sum. */
  readonly parts?: readonly Part[];
  /** The rows of the ledger behind it. */
  readonly ledger?: { readonly lineId?: number; readonly sourceId?: number; readonly uncoded?: boolean };
  /** The line on the plan. */
  readonly lineId?: number;
  /** A larger figure of this screen. */
  readonly figure?: FigureChoice;
}

export interface MakeUp {
  readonly amount: Pence | null;
  readonly parts: readonly Part[];
  /** The sum of the parts: equal to the amount, or the plan is wrong and says so. */
  readonly sum: Pence;
  /** The months it covers. */
  readonly fromMonth: Month;
  readonly toMonth: Month;
  /** In words, how the parts make the figure where they do not simply add up. */
  readonly rule: string | null;
}

/** What the figure is made of, from the largest: years, sources, interventions with their lines, or terms of a sum. */
export function makeUp(overview: OverviewFigures, choice: FigureChoice): MakeUp {
  const row = sumsOf(overview, choice);
  const parts = row ? partsOf(overview, choice, row) : [];
  const [first, last] = [overview.years[0]!, overview.years.at(-1)!];
  return {
    amount: row ? valueOf(row, choice.measure) : null,
    parts,
    sum: sumPence(parts.map(({ amount }) => amount)),
    fromMonth: firstMonthOf(choice.year ?? first),
    toMonth: lastMonthOf(choice.year ?? last),
    rule: row && choice.measure === 'atRisk' ? riskRule(choice, row) : null,
  };
}

function riskRule(choice: FigureChoice, row: SourceYear): string | null {
  if (isOne(choice)) return 'Never below nothing.';
  if (row.atRisk === null || row.lost === null || row.lost === 0) return null;
  return `What was lost in years that are over, ${formatMoney(row.lost, { show: 'pence', symbol: true })}, is not in it.`;
}

const isOne = ({ sourceId, year }: FigureChoice): boolean => sourceId !== null && year !== null;

function partsOf(overview: OverviewFigures, choice: FigureChoice, row: SourceYear): readonly Part[] {
  switch (choice.measure) {
    case 'allocation':
      return bySourceYear(overview, choice, row);
    case 'headroom':
      return isOne(choice)
        ? terms(choice, row, [
            ['allocation', 'Allocation', 1],
            ['budget', 'less budget', -1],
          ])
        : bySourceYear(overview, choice, row);
    case 'variance':
      return terms(choice, row, [
        ['budget', 'Budget', 1],
        ['forecast', 'less forecast', -1],
      ]);
    case 'atRisk':
      return isOne(choice) ? riskTerms(overview, choice, row) : bySourceYear(overview, choice, row);
    default:
      return byIntervention(overview, choice, choice.measure);
  }
}

/** The same measure of each source and year that the choice covers; those without it left out. */
function bySourceYear(
  overview: OverviewFigures,
  { measure, sourceId, year }: FigureChoice,
  total: SourceYear,
): readonly Part[] {
  /** A total of what can still be saved leaves out what was lost before. */
  const of = (row: SourceYear) => (measure === 'atRisk' && total.atRisk !== null ? row.atRisk : valueOf(row, measure));
  const cash = new Map(overview.document.sources.map((source) => [source.id, source]));
  return overview.sums.rows.flatMap((row) => {
    const source = cash.get(row.sourceId);
    const covered = sourceId === null ? source !== undefined && !source.inKind : row.sourceId === sourceId;
    const amount = of(row);
    if (!covered || (year !== null && row.year !== year) || amount === null || !source) return [];
    const granted = overview.document.allocations.find((a) => a.sourceId === row.sourceId && a.year === row.year);
    const detail = measure === 'allocation' ? [granted?.certainty, granted?.evidence].filter(Boolean).join(', ') : '';
    const figure = measure === 'allocation' ? {} : { figure: { measure, sourceId: row.sourceId, year: row.year } };
    return [{ key: `${row.sourceId} ${row.year}`, label: `${source.name}, ${row.year}`, detail, amount, ...figure }];
  });
}

function terms(
  choice: FigureChoice,
  row: SourceYear,
  of: readonly (readonly [measure: 'allocation' | 'budget' | 'forecast', label: string, sign: 1 | -1])[],
): readonly Part[] {
  return of.map(([measure, label, sign]) => ({
    key: measure,
    label,
    detail: '',
    amount: pence((row[measure] ?? 0) * sign),
    figure: { ...choice, measure },
  }));
}

/** Allocation − eligible forecast − what may be carried forward; where that is below nothing, a line says so. */
function riskTerms(overview: OverviewFigures, choice: FigureChoice, row: SourceYear): readonly Part[] {
  const { document, figures, years } = overview;
  const source = document.sources.find(({ id }) => id === choice.sourceId);
  const allocation = row.allocation;
  if (!source || allocation === null) return [];
  const eligible = eligibleForecast(document, figures, source, years.indexOf(choice.year!));
  const carried = carryForward(source, allocation);
  const gap = allocation - eligible - carried;
  const parts: Part[] = [
    {
      key: 'allocation',
      label: 'Allocation',
      detail: '',
      amount: allocation,
      figure: { ...choice, measure: 'allocation' },
    },
    {
      key: 'forecast',
      label: 'less eligible forecast',
      detail: source.revenueOnly ? 'revenue only: capital is left out' : '',
      amount: pence(-eligible),
      figure: { ...choice, measure: 'forecast' },
    },
    {
      key: 'carried',
      label: 'less may be carried forward',
      detail: carryWords(source.carryForward),
      amount: pence(-carried),
    },
  ];
  if (gap >= 0) return parts;
  return [
    ...parts,
    { key: 'floor', label: 'forecast beyond the allocation', detail: 'a shortfall, not a loss', amount: pence(-gap) },
  ];
}

const carryWords = (rule: string): string => (rule === 'none' ? 'this source allows none' : rule);

type LineMeasure = Exclude<FigureMeasure, 'allocation' | 'headroom' | 'variance' | 'atRisk'>;

/** Interventions, each with its lines; the rows without a home last. */
function byIntervention(overview: OverviewFigures, choice: FigureChoice, measure: LineMeasure): readonly Part[] {
  const lines = linesOf(overview, choice, measure);
  const { document } = overview;
  const line = new Map(document.lines.map((one) => [one.id, one]));
  const groups = Map.groupBy(lines, ({ lineId }) => line.get(lineId ?? 0)?.interventionId ?? UNCODED_ID);
  const parts = document.interventions.flatMap(({ id, name, code }) => {
    const own = groups.get(id);
    if (!own) return [];
    return [
      { key: `i${id}`, label: name, detail: code, amount: sumPence(own.map(({ amount }) => amount)), parts: own },
    ];
  });
  const sorted = parts.toSorted((a, b) => b.amount - a.amount);
  return [...sorted, ...(groups.get(UNCODED_ID) ?? [])];
}

const monthsOf = ({ years }: OverviewFigures, year: FinancialYear | null): readonly [first: number, count: number] =>
  year === null
    ? [0, years.length * MONTHS_IN_YEAR]
    : [(startYearOf(year) - startYearOf(years[0]!)) * MONTHS_IN_YEAR, MONTHS_IN_YEAR];

function linesOf(overview: OverviewFigures, choice: FigureChoice, measure: LineMeasure): readonly Part[] {
  const { figures, document } = overview;
  const inKind = new Set(document.sources.filter((source) => source.inKind).map(({ id }) => id));
  const [first, count] = monthsOf(overview, choice.year);
  const covered = (sourceId: number) =>
    choice.sourceId === null ? !inKind.has(sourceId) : sourceId === choice.sourceId;
  const names = new Map(document.lines.map((line) => [line.id, line.description]));
  const codes = new Map(document.sources.map((source) => [source.id, source.code]));
  return figures.rows.flatMap(({ lineId, sourceId }, at) => {
    const amount = pence(sumOfMonths(figures.cells[measure], at, figures.months.length, first, count));
    if (!covered(sourceId) || amount === 0) return [];
    if (lineId === UNCODED_ID) return [uncodedPart(overview, amount)];
    const label = names.get(lineId) ?? '';
    const detail = choice.sourceId === null ? (codes.get(sourceId) ?? '') : '';
    return [{ key: `l${lineId} ${sourceId}`, label, detail, amount, lineId, ledger: { lineId, sourceId } }];
  });
}

const uncodedPart = ({ document }: OverviewFigures, amount: Pence): Part => ({
  key: 'uncoded',
  label: 'Not coded yet',
  detail: `${document.ledger.uncodedRows.toLocaleString('en-GB')} uncoded rows in the ledger`,
  amount,
  ledger: { uncoded: true },
});
