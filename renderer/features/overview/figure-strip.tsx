import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../../../shared/domain/money/pence.ts';
import { carryForward } from '../../../shared/domain/plan/source-years.ts';
import type { Units } from '../../client/preferences.ts';
import type { FigureChoice } from './figure-choice.ts';
import type { OverviewFigures } from './overview-figures.ts';

interface StripFigure {
  readonly title: string;
  readonly amount: Pence | null;
  readonly words: string;
  readonly adverse?: boolean;
  readonly choice: FigureChoice;
}

const share = (part: number, whole: Pence | null): string =>
  whole === null || whole === 0 ? 'no allocation entered' : `${((part / whole) * 100).toFixed(1)}%`;

/** What the sources of a year may carry into the next one without asking. */
function mayCarry({ document, now }: OverviewFigures): Pence {
  const granted = document.allocations.filter(({ year }) => year === now);
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return sumPence(
    granted.flatMap(({ sourceId, amount }) => {
      const source = sources.get(sourceId);
      return source && !source.inKind ? [carryForward(source, amount)] : [];
    }),
  );
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const lastActualMonth = ({ figures }: OverviewFigures): Month | undefined => figures.months[figures.openFrom - 1];

function stripFigures(overview: OverviewFigures, money: (amount: Pence) => string): readonly StripFigure[] {
  const { sums, now, document } = overview;
  const year = sums.byYear.get(now)!;
  const carried = mayCarry(overview);
  const month = lastActualMonth(overview);
  const headroom = year.headroom ?? ZERO;
  const all = (measure: FigureChoice['measure'], of: FigureChoice['year'] = now): FigureChoice => ({
    measure,
    sourceId: null,
    year: of,
  });
  return [
    {
      title: `Allocation ${now}`,
      amount: year.allocation,
      words: headroom < 0 ? `${money(pence(-headroom))} over-budgeted` : `${money(headroom)} not yet budgeted`,
      choice: all('allocation'),
    },
    {
      title: month === undefined ? `Actual ${now}` : `Actual to ${monthName(month)}`,
      amount: year.actual,
      words: `${share(year.actual, year.allocation)} of allocation`,
      choice: all('actual'),
    },
    {
      title: 'Committed, not invoiced',
      amount: year.committed,
      words: `${share(year.actual + year.committed, year.allocation)} spent or committed`,
      choice: all('committed'),
    },
    {
      title: 'Forecast outturn',
      amount: year.forecast,
      words: year.variance < 0 ? `${money(pence(-year.variance))} over budget` : `${money(year.variance)} under budget`,
      choice: all('forecast'),
    },
    {
      title: `At risk of loss on 31 March ${startYearOf(now) + 1}`,
      amount: year.atRisk,
      words: carried > 0 ? `after ${money(carried)} carried forward` : 'nothing may be carried forward',
      adverse: (year.atRisk ?? 0) > 0,
      choice: all('atRisk'),
    },
    {
      title: `Allocation, ${NUMBERS[document.plan.years]} year${document.plan.years === 1 ? '' : 's'}`,
      amount: sums.total.allocation,
      words: `${money(sums.total.actual)} spent`,
      choice: all('allocation', null),
    },
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
              {figure.amount === null ? 'Not entered' : money(figure.amount)}
            </b>
            <small>{figure.words}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
