import { useRef } from 'react';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { SourceYear } from '../../../shared/domain/plan/source-years.ts';
import type { Units } from '../../client/preferences.ts';
import { CertaintyMark } from '../../ui/certainty-mark.tsx';
import { useFigureCells } from '../../ui/figure-cells.ts';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Entering } from './dialogs/source-dialogs.tsx';
import type { SourceView, YearView } from './source-view.ts';

interface FundingTableProps {
  readonly view: SourceView;
  readonly units: Units;
  readonly onEnter: (entering: Entering) => void;
}

const money = (amount: Pence): string => formatMoney(amount, { symbol: true });

/** How the budget stands to the funding, in words with a shape. */
function Programming({ row, owner }: { readonly row: YearView; readonly owner: string }) {
  const { state, over, beyond } = row.programming;
  if (state === 'not entered')
    return (
      <StateMark shape="bar" plain>
        No funding
      </StateMark>
    );
  if (state === 'within funding')
    return (
      <StateMark shape="disc" plain>
        Within funding
      </StateMark>
    );
  // What was carried out of a year lowers its funding; nothing can be done about its budget any more.
  if (row.lost !== null)
    return (
      <StateMark shape="bar" plain>
        Year is over
      </StateMark>
    );
  if (state === 'within margin')
    return (
      <>
        <StateMark shape="half" plain>
          Within margin
        </StateMark>{' '}
        <span className="cap">
          {money(over)} over, {owner}
        </span>
      </>
    );
  return (
    <>
      <StateMark shape="square" plain>
        {row.programming.margin > 0 ? 'Beyond margin' : 'Over-budgeted'}
      </StateMark>{' '}
      <span className="cap">by {money(beyond)}</span>
    </>
  );
}

interface EntryCellProps {
  readonly label: string;
  readonly amount: Pence | null;
  readonly units: Units;
  readonly onOpen: () => void;
}

/** An amount that is entered: opens its dialog. */
function EntryCell({ label, amount, units, onOpen }: EntryCellProps) {
  return (
    <td className="num n-in">
      <button type="button" data-cell tabIndex={-1} onClick={onOpen}>
        <span className="sr">{label}: </span>
        {amount === null ? <span className="enter">enter</span> : <Money amount={amount} show={units} />}
      </button>
    </td>
  );
}

interface FigureProps {
  readonly amount: Pence | null;
  readonly units: Units;
  readonly className?: string;
  readonly signed?: boolean;
}

const Figure = ({ amount, units, className = '', signed = false }: FigureProps) => (
  <td className={`num ${className}`}>
    <Money amount={amount} show={units} signed={signed} />
  </td>
);

function LossFigure({ row, units }: { readonly row: SourceYear; readonly units: Units }) {
  const amount = row.atRisk ?? row.lost;
  return (
    <td className={row.atRisk !== null && row.atRisk > 0 ? 'num adv b' : 'num'}>
      {row.atRisk === null && row.lost !== null && <span className="lost">lost </span>}
      <Money amount={amount} show={units} />
    </td>
  );
}

function YearRow({ row, view, units, onEnter }: FundingTableProps & { readonly row: YearView }) {
  const isNow = row.year === view.now;
  return (
    <tr className={isNow ? 'now' : undefined}>
      <th scope="row">
        {row.year}
        {isNow && <span className="sr">, current year</span>}
      </th>
      <td>{row.certainty ? <CertaintyMark certainty={row.certainty} /> : <span className="sr">not entered</span>}</td>
      <EntryCell
        label={`Allocation ${row.year}`}
        amount={row.allocation}
        units={units}
        onOpen={() => onEnter({ what: 'allocation', year: row.year, vary: false })}
      />
      <Figure amount={row.isCarriedIn ? row.carriedIn : null} units={units} />
      {row.isCarriedOut || view.source.carryForward !== 'none' ? (
        <EntryCell
          label={`Carried out of ${row.year}`}
          amount={row.isCarriedOut ? row.carriedOut : null}
          units={units}
          onOpen={() => onEnter({ what: 'carry-forward', year: row.year })}
        />
      ) : (
        <td className="num dim3">not allowed</td>
      )}
      <Figure amount={row.funding} units={units} className="m" />
      <Figure amount={row.notEntered.has('budget') ? null : row.budget} units={units} />
      <Figure amount={row.headroom} units={units} className="dim" signed />
      <Figure amount={row.notEntered.has('forecast') ? null : row.forecast} units={units} />
      <LossFigure row={row} units={units} />
      <td className="programming">
        <Programming row={row} owner={view.source.overProgrammingOwner} />
      </td>
    </tr>
  );
}

interface TotalRowProps {
  readonly total: SourceYear;
  readonly rows: readonly YearView[];
  readonly units: Units;
}

function TotalRow({ total, rows, units }: TotalRowProps) {
  const carriedIn = rows.some(({ isCarriedIn }) => isCarriedIn);
  const carriedOut = rows.some(({ isCarriedOut }) => isCarriedOut);
  return (
    <tr className="tot">
      <th scope="row">All years</th>
      <td />
      <Figure amount={total.allocation} units={units} />
      <Figure amount={carriedIn ? total.carriedIn : null} units={units} />
      <Figure amount={carriedOut ? total.carriedOut : null} units={units} />
      <Figure amount={total.funding} units={units} />
      <Figure amount={total.notEntered.has('budget') ? null : total.budget} units={units} />
      <Figure amount={total.headroom} units={units} signed />
      <Figure amount={total.notEntered.has('forecast') ? null : total.forecast} units={units} />
      <LossFigure row={total} units={units} />
      <td />
    </tr>
  );
}

const HEADINGS = [
  'Allocation',
  'Carried in',
  'Carried out',
  'Funding',
  'Budget',
  'Headroom',
  'Forecast',
  'At risk of loss',
];

/** A source by year: what it has to spend, what is budgeted, and what would be lost. */
export function FundingTable(props: FundingTableProps) {
  const { view, units } = props;
  const ref = useRef<HTMLTableElement>(null);
  const cells = useFigureCells(ref);
  const total = view.totalOf(view.source.id);
  return (
    <div className="scroll-x">
      <table ref={ref} className="funding" {...cells}>
        <caption className="sr">{view.source.name} by year, in pounds</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Certainty</th>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
            <th scope="col">Budget against funding</th>
          </tr>
        </thead>
        <tbody>
          {view.byYear.map((row) => (
            <YearRow key={row.year} row={row} {...props} />
          ))}
          {total && <TotalRow total={total} rows={view.byYear} units={units} />}
        </tbody>
      </table>
    </div>
  );
}
