import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { SourceYear } from '../../../shared/domain/plan/source-years.ts';
import { mayCarryForward } from '../../../shared/domain/sources/funding.ts';
import type { Units } from '../../client/preferences.ts';
import type { FigureChoice } from './figure-choice.ts';
import { missingOf, missingWords, valueOf, type OverviewFigures } from './overview-figures.ts';

interface StripFigure {
  readonly title: string;
  readonly amount: Pence | null;
  readonly words: string;
  readonly adverse?: boolean;
  readonly choice: FigureChoice;
}

const share = (part: number, whole: Pence | null): string =>
  whole === null || whole === 0 ? 'no allocation entered' : `${((part / whole) * 100).toFixed(1)}%`;

/** What the sources of a year may carry into the next one. */
function mayCarry({ document, now }: OverviewFigures): Pence {
  const granted = document.allocations.filter(({ year }) => year === now);
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return sumPence(
    granted.flatMap(({ sourceId, amount }) => {
      const source = sources.get(sourceId);
      return source && !source.inKind ? [mayCarryForward(document, source, now, amount)] : [];
    }),
  );
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const lastActualMonth = ({ figures }: OverviewFigures): Month | undefined => figures.months[figures.openFrom - 1];

type Words = (amount: Pence) => string;

/** The allocation against the budget, and how many sources have none yet. */
function allocationWords(year: SourceYear, money: Words): string {
  const { headroom } = year;
  if (headroom === null) return 'none recorded yet';
  const missing = missingOf(year, 'allocation');
  const others = missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'source' : 'sources'} not entered`;
  if (year.notEntered.has('budget')) return `nothing budgeted yet${others}`;
  return `${headroom < 0 ? `${money(pence(-headroom))} over-budgeted` : `${money(headroom)} not yet budgeted`}${others}`;
}

function forecastWords({ notEntered, variance }: SourceYear, money: Words): string {
  if (notEntered.has('forecast')) return 'no ledger and no budget yet';
  if (notEntered.has('budget')) return 'no budget entered';
  if (variance === 0) return 'as budgeted';
  return variance < 0 ? `${money(pence(-variance))} over budget` : `${money(variance)} under budget`;
}

function riskWords({ notEntered }: SourceYear, carried: Pence, money: Words): string {
  if (notEntered.has('atRisk')) return 'no allocation entered';
  if (notEntered.has('forecast')) return 'nothing is forecast yet';
  return carried > 0 ? `after ${money(carried)} carried forward` : 'nothing may be carried forward';
}

function stripFigures(overview: OverviewFigures, money: Words): readonly StripFigure[] {
  const { sums, now, document } = overview;
  const year = sums.byYear.get(now)!;
  const month = lastActualMonth(overview);
  const figure = (
    title: string,
    measure: FigureChoice['measure'],
    words: string,
    of: FigureChoice['year'] = now,
  ): StripFigure => ({
    title,
    words,
    amount: valueOf(of === null ? sums.total : year, measure),
    choice: { measure, sourceId: null, year: of },
  });
  const { actual, committed, allocation, notEntered } = year;
  const atRisk = figure(
    `At risk of loss on 31 March ${startYearOf(now) + 1}`,
    'atRisk',
    riskWords(year, mayCarry(overview), money),
  );
  return [
    figure(`Allocation ${now}`, 'allocation', allocationWords(year, money)),
    figure(
      month === undefined ? `Actual ${now}` : `Actual to ${monthName(month)}`,
      'actual',
      notEntered.has('actual') ? `no ledger for ${now} yet` : `${share(actual, allocation)} of allocation`,
    ),
    figure(
      'Committed, not invoiced',
      'committed',
      notEntered.has('committed') ? 'no commitment yet' : `${share(actual + committed, allocation)} spent or committed`,
    ),
    figure('Forecast outturn', 'forecast', forecastWords(year, money)),
    { ...atRisk, adverse: (atRisk.amount ?? 0) > 0 },
    figure(
      `Allocation, ${NUMBERS[document.plan.years]} year${document.plan.years === 1 ? '' : 's'}`,
      'allocation',
      sums.total.notEntered.has('actual') ? 'no ledger imported yet' : `${money(sums.total.actual)} spent`,
      null,
    ),
  ];
}

interface FigureStripProps {
  readonly overview: OverviewFigures;
  readonly units: Units;
  readonly onOpen: (choice: FigureChoice) => void;
}

/** The six figures that the director asks for first. */
export function FigureStrip({ overview, units, onOpen }: FigureStripProps) {
  const money = (amount: Pence) => formatMoney(amount, { show: units, symbol: true, zero: 'digits' });
  return (
    <ul className="kfs" aria-label="Main figures">
      {stripFigures(overview, money).map((figure) => (
        <li key={figure.title} className="kf">
          <button type="button" onClick={() => onOpen(figure.choice)}>
            <span>{figure.title}</span>
            <b className={figure.adverse ? 'adv' : undefined}>
              {figure.amount === null ? (
                <span className="not-entered">{missingWords(figure.choice.measure)}</span>
              ) : (
                money(figure.amount)
              )}
            </b>
            <small>{figure.words}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
