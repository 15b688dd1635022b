import { startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { firstMonthOf, lastMonthOf, MONTHS_IN_YEAR, type Month } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../../../shared/domain/money/pence.ts';
import { sumOfMonths } from '../../../shared/domain/plan/figure-tables.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import type { SourceYear } from '../../../shared/domain/plan/source-years.ts';
import type { FigureChoice, FigureMeasure } from './figure-choice.ts';
import { sumsOf, valueOf, type OverviewFigures } from './overview-figures.ts';
import type { Part } from './make-up-part.ts';
import { fundingTerms, riskTerms } from './risk-terms.ts';

export interface MakeUp {
  readonly amount: Pence | null;
  readonly parts: readonly Part[];
  /** The sum of the parts: equal to the amount, or the plan is wrong and says so. */
  readonly sum: Pence;
  /** The months it covers. */
  readonly fromMonth: Month;
  readonly toMonth: Month;
  /** In words, how the parts make the figure where they do not simply add up, or why there is none. */
  readonly rule: string | null;
  /** What of it is not entered and adds nothing, in words. */
  readonly missing: string | null;
}

/** What the figure is made of, from the largest: years, sources, interventions with their lines, or terms of a sum. */
export function makeUp(overview: OverviewFigures, choice: FigureChoice): MakeUp {
  const row = sumsOf(overview, choice);
  const amount = row ? valueOf(row, choice.measure) : null;
  const parts = row && amount !== null ? partsOf(overview, choice, row) : [];
  const [first, last] = [overview.years[0]!, overview.years.at(-1)!];
  return {
    amount,
    parts,
    sum: sumOf(parts),
    fromMonth: firstMonthOf(choice.year ?? first),
    toMonth: lastMonthOf(choice.year ?? last),
    rule: amount === null ? WHY_NOT[choice.measure] : row && choice.measure === 'atRisk' ? riskRule(choice, row) : null,
    missing: amount === null ? null : missingInWords(overview, choice, parts),
  };
}

const sumOf = (parts: readonly Part[]): Pence => sumPence(parts.map(({ amount }) => amount ?? ZERO));

/** Why a figure is not entered, and what next. */
const WHY_NOT: Readonly<Record<FigureMeasure, string>> = {
  allocation: 'No allocation is recorded. Enter it in the column Allocation.',
  budget: 'No month of any line is entered. Type the months in Plan.',
  headroom: 'It needs an allocation, and none is recorded. Enter it in the column Allocation.',
  actual: 'The ledger has not reached this time. Import an extract in Ledger.',
  committed: 'The plan has no commitment.',
  forecast: 'Neither the ledger nor a month of the budget is there yet.',
  variance: 'Neither a budget nor a forecast is entered.',
  atRisk: 'It needs an allocation, and none is recorded. Enter it in the column Allocation.',
};

function missingInWords(overview: OverviewFigures, choice: FigureChoice, parts: readonly Part[]): string | null {
  if (choice.measure === 'budget' || choice.measure === 'forecast') return missingLines(overview, choice);
  const missing = parts.filter(({ amount }) => amount === null).length;
  return missing === 0
    ? null
    : `${missing} of ${parts.length} not entered; ${missing === 1 ? 'it adds' : 'they add'} nothing.`;
}

/** Lines without a single month entered; of a forecast, only in months that the ledger has not reached. */
function missingLines(overview: OverviewFigures, choice: FigureChoice): string | null {
  const { figures } = overview;
  const [start, length] = monthsOf(overview, choice.year);
  const first = choice.measure === 'forecast' ? Math.max(start, figures.openFrom) : start;
  const count = start + length - first;
  const isCovered = coveredBy(overview, choice);
  const lines = [...figures.rows.entries()].filter(([, row]) => row.lineId !== UNCODED_ID && isCovered(row.sourceId));
  const without = lines.filter(
    ([at]) => sumOfMonths(figures.cells.entered, at, figures.months.length, first, count) === 0,
  );
  if (count <= 0 || without.length === 0) return null;
  const [have, they] = without.length === 1 ? ['has', 'it adds'] : ['have', 'they add'];
  return `${without.length} of ${lines.length} lines ${have} no month entered here; ${they} nothing.`;
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
        ? [...fundingTerms(choice, row), ...terms(choice, row, [['budget', 'less budget', -1]])]
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

/** The same measure of each source and year that the choice covers; those that it does not apply to left out. */
function bySourceYear(
  overview: OverviewFigures,
  { measure, sourceId, year }: FigureChoice,
  total: SourceYear,
): readonly Part[] {
  /** A total of what can still be saved leaves out what was lost before. */
  const of = (row: SourceYear) => (measure === 'atRisk' && total.atRisk !== null ? row.atRisk : valueOf(row, measure));
  const cash = new Map(overview.document.sources.map((source) => [source.id, source]));
  const listsGaps = !isOne({ measure, sourceId, year });
  return overview.sums.rows.flatMap((row) => {
    const source = cash.get(row.sourceId);
    const covered = sourceId === null ? source !== undefined && !source.inKind : row.sourceId === sourceId;
    const amount = of(row);
    const isGap = listsGaps && row.notEntered.has(measure);
    if (!covered || (year !== null && row.year !== year) || (amount === null && !isGap) || !source) return [];
    const granted = overview.document.allocations.find((a) => a.sourceId === row.sourceId && a.year === row.year);
    const detail = measure === 'allocation' ? [granted?.certainty, granted?.evidence].filter(Boolean).join(', ') : '';
    const figure = measure === 'allocation' ? {} : { figure: { measure, sourceId: row.sourceId, year: row.year } };
    return [{ key: `${row.sourceId} ${row.year}`, label: `${source.name}, ${row.year}`, detail, amount, ...figure }];
  });
}

function terms(
  choice: FigureChoice,
  row: SourceYear,
  of: readonly (readonly [measure: 'budget' | 'forecast', label: string, sign: 1 | -1])[],
): readonly Part[] {
  return of.map(([measure, label, sign]) => ({
    key: measure,
    label,
    detail: '',
    amount: row.notEntered.has(measure) ? null : pence((row[measure] ?? 0) * sign),
    figure: { ...choice, measure },
  }));
}

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
    return [{ key: `i${id}`, label: name, detail: code, amount: sumOf(own), parts: own }];
  });
  const sorted = parts.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  return [...sorted, ...(groups.get(UNCODED_ID) ?? [])];
}

const monthsOf = ({ years }: OverviewFigures, year: FinancialYear | null): readonly [first: number, count: number] =>
  year === null
    ? [0, years.length * MONTHS_IN_YEAR]
    : [(startYearOf(year) - startYearOf(years[0]!)) * MONTHS_IN_YEAR, MONTHS_IN_YEAR];

/** Whether a source counts in the choice: the one chosen, or all cash. */
function coveredBy({ document }: OverviewFigures, choice: FigureChoice): (sourceId: number) => boolean {
  const inKind = new Set(document.sources.filter((source) => source.inKind).map(({ id }) => id));
  return (sourceId) => (choice.sourceId === null ? !inKind.has(sourceId) : sourceId === choice.sourceId);
}

function linesOf(overview: OverviewFigures, choice: FigureChoice, measure: LineMeasure): readonly Part[] {
  const { figures, document } = overview;
  const [first, count] = monthsOf(overview, choice.year);
  const covered = coveredBy(overview, choice);
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
