import { startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import type { SourceYearRow } from '../../../shared/domain/plan/source-years.ts';
import { yearFigures } from '../../../shared/domain/plan/year-figures.ts';
import { overProgramming } from '../../../shared/domain/sources/over-programming.ts';
import type { StateShape } from '../../ui/state-mark.tsx';
import type { FigureChoice } from './figure-choice.ts';
import type { OverviewFigures } from './overview-figures.ts';

/** Something that wants a person: what, how much, by when, and where it is put right. */
export interface Attention {
  readonly key: string;
  readonly shape: StateShape;
  readonly title: string;
  readonly words: string;
  readonly amount: Pence;
  readonly by: string;
  readonly leads:
    | { readonly to: 'uncoded' }
    | { readonly to: 'figure'; readonly figure: FigureChoice }
    | { readonly to: 'allocation'; readonly sourceId: number; readonly year: FinancialYear }
    | { readonly to: 'intervention'; readonly interventionId: number };
}

const endOf = (year: FinancialYear): string => `31 Mar ${startYearOf(year) + 1}`;

const pounds = (amount: number): string => formatMoney(pence(amount), { symbol: true });

/** What wants attention now, the most pressing first. */
export function attention(overview: OverviewFigures): readonly Attention[] {
  return [...uncoded(overview), ...perSourceYear(overview), ...underspends(overview)];
}

function uncoded({ document: { ledger } }: OverviewFigures): Attention[] {
  if (ledger.uncodedRows === 0) return [];
  const rows = `${ledger.uncodedRows.toLocaleString('en-GB')} row${ledger.uncodedRows === 1 ? '' : 's'}`;
  return [
    {
      key: 'uncoded',
      shape: 'triangle',
      title: `Code ${rows} of the ledger`,
      words: 'No line or source yet.',
      amount: ledger.uncodedSum,
      by: 'uncoded',
      leads: { to: 'uncoded' },
    },
  ];
}

function perSourceYear(overview: OverviewFigures): Attention[] {
  const sources = new Map(overview.document.sources.map((source) => [source.id, source]));
  const open = overview.sums.rows.filter(({ sourceId }) => sourceId !== UNCODED_ID);
  const each = (make: (row: SourceYearRow, name: string) => Attention | null) =>
    open.map((row) => make(row, sources.get(row.sourceId)?.name ?? '')).filter((item) => item !== null);
  return [
    ...each((row) => overBudgeted(row, sources.get(row.sourceId))),
    ...each((row, name) => (row.year === overview.now ? mayBeLost(row, name) : null)),
    ...each(spendAtRisk),
    ...each((row, name) => (row.budget > 0 ? noAllocation(row, name) : null)),
  ];
}

const figureOf = ({ sourceId, year }: SourceYearRow, measure: FigureChoice['measure']): Attention['leads'] => ({
  to: 'figure',
  figure: { measure, sourceId, year },
});

/** Above the funding and the margin by which a budget may pass it; of a year that is over, nothing can be changed. */
function overBudgeted(row: SourceYearRow, source: Source | undefined): Attention | null {
  if (!source || row.lost !== null) return null;
  const { state, beyond, margin } = overProgramming(source, row.funding, row.budget);
  if (state !== 'beyond margin') return null;
  return {
    key: `over ${row.sourceId} ${row.year}`,
    shape: 'square',
    title: `${source.name} is over-budgeted`,
    words: `${pounds(row.budget)} against ${pounds(row.funding ?? 0)}${margin > 0 ? `, beyond its margin of ${pounds(margin)}` : ''}.`,
    amount: beyond,
    by: row.year,
    leads: figureOf(row, 'headroom'),
  };
}

function mayBeLost(row: SourceYearRow, name: string): Attention | null {
  if (row.atRisk === null || row.atRisk === 0) return null;
  return {
    key: `risk ${row.sourceId} ${row.year}`,
    shape: 'triangle',
    title: `Use ${name} money`,
    words: row.notEntered.has('forecast')
      ? `Nothing is budgeted for ${row.year} yet.`
      : `Unspent in the ${row.year} forecast.`,
    amount: row.atRisk,
    by: endOf(row.year),
    leads: figureOf(row, 'atRisk'),
  };
}

function spendAtRisk(row: SourceYearRow, name: string): Attention | null {
  if (row.spendAtRisk === 0) return null;
  return {
    key: `unsigned ${row.sourceId} ${row.year}`,
    shape: 'triangle',
    title: `Get ${name} ${row.year} signed`,
    words: `Spent or committed, only ${row.certainty ?? 'said'}.`,
    amount: row.spendAtRisk,
    by: 'spend at risk',
    leads: { to: 'allocation', sourceId: row.sourceId, year: row.year },
  };
}

function noAllocation(row: SourceYearRow, name: string): Attention | null {
  if (row.allocation !== null) return null;
  return {
    key: `none ${row.sourceId} ${row.year}`,
    shape: 'bar',
    title: `Enter what ${name} provides`,
    words: `${row.year} has a budget and no allocation.`,
    amount: row.budget,
    by: row.year,
    leads: { to: 'allocation', sourceId: row.sourceId, year: row.year },
  };
}

/** An intervention counts as underspending from a tenth of its budget of the year on; the three largest are listed. */
const UNDERSPEND_SHARE = 0.1;
const MOST_UNDERSPENDS = 3;

function underspends({ document, figures, years, now }: OverviewFigures): Attention[] {
  const year = years.indexOf(now);
  const found = document.interventions.flatMap(({ id, name }) => {
    const { budget, forecast } = yearFigures(figures, 'intervention', id, year);
    const under = budget - forecast;
    return budget > 0 && under >= budget * UNDERSPEND_SHARE ? [{ id, name, under, budget }] : [];
  });
  return found
    .toSorted((a, b) => b.under - a.under)
    .slice(0, MOST_UNDERSPENDS)
    .map(({ id, name, under, budget }) => ({
      key: `under ${id}`,
      shape: 'ring',
      title: `${name} is underspending`,
      words: `${((under / budget) * 100).toFixed(1)}% of its ${now} budget is left.`,
      amount: pence(under),
      by: endOf(now),
      leads: { to: 'intervention', interventionId: id },
    }));
}
