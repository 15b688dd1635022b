import { useRef, useState } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { monthOfDate, monthShortName } from '../../../shared/domain/calendar/month.ts';
import { incomeTotals, type ClaimIncome, type IncomeState } from '../../../shared/domain/sources/claim-income.ts';
import type { Claim } from '../../../shared/domain/sources/claims.ts';
import { Button } from '../../ui/button.tsx';
import { useFigureCells } from '../../ui/figure-cells.ts';
import { tableDate } from '../../ui/format-date.ts';
import { Money } from '../../ui/money.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { StateMark, type StateShape } from '../../ui/state-mark.tsx';
import type { Entering } from './dialogs/source-dialogs.tsx';
import type { SourceView } from './source-view.ts';

interface ClaimsBoxProps {
  readonly view: SourceView;
  readonly onEnter: (entering: Entering) => void;
}

const MARKS: Readonly<Record<IncomeState, { readonly shape: StateShape; readonly word: string }>> = {
  'not entered': { shape: 'bar', word: 'Not entered' },
  expected: { shape: 'ring', word: 'Expected' },
  overdue: { shape: 'triangle', word: 'Overdue' },
  received: { shape: 'disc', word: 'Received' },
  'more than expected': { shape: 'half', word: 'More than expected' },
};

/** `Jul–Sep 2023`. */
const periodOf = ({ from, to }: Claim): string =>
  `${monthShortName(monthOfDate(from))}–${monthShortName(monthOfDate(to))} ${to.slice(0, 4)}`;

const day = (iso: string | null) => (iso === null ? <span className="dim3">none</span> : tableDate(iso));

function ClaimRow({ row, onEnter }: { readonly row: ClaimIncome; readonly onEnter: ClaimsBoxProps['onEnter'] }) {
  const { shape, word } = MARKS[row.state];
  const open = () => onEnter({ what: 'income', year: row.year, claim: row.name, income: row.income });
  return (
    <tr>
      <th scope="row">
        <button type="button" data-cell tabIndex={-1} className="link row-link" onClick={open}>
          {row.year} {row.name}
        </button>
      </th>
      <td>{row.claim ? periodOf(row.claim) : ''}</td>
      <td>{day(row.claim?.due ?? null)}</td>
      <td className="num">
        <Money amount={row.expected} show="pence" />
      </td>
      <td className="num">
        <Money amount={row.received} show="pence" />
      </td>
      <td className={row.overdue > 0 ? 'num adv b' : 'num'}>
        <Money amount={row.outstanding} show="pence" />
      </td>
      <td>
        <StateMark shape={shape} plain>
          {word}
        </StateMark>
        {row.state === 'overdue' && row.expectedBy && <span className="cap"> {tableDate(row.expectedBy)}</span>}
      </td>
    </tr>
  );
}

function Totals({ rows }: { readonly rows: readonly ClaimIncome[] }) {
  const { expected, received, outstanding, overdue } = incomeTotals(rows);
  return (
    <tr className="tot">
      <th scope="row">Total</th>
      <td />
      <td />
      <td className="num">
        <Money amount={expected} show="pence" />
      </td>
      <td className="num">
        <Money amount={received} show="pence" />
      </td>
      <td className="num">
        <Money amount={outstanding} show="pence" />
      </td>
      <td>
        {overdue > 0 && (
          <span className="adv">
            <Money amount={overdue} symbol /> overdue
          </span>
        )}
      </td>
    </tr>
  );
}

type Span = FinancialYear | 'all';

function ClaimTable({
  rows,
  onEnter,
}: {
  readonly rows: readonly ClaimIncome[];
  readonly onEnter: ClaimsBoxProps['onEnter'];
}) {
  const ref = useRef<HTMLTableElement>(null);
  const cells = useFigureCells(ref);
  return (
    <table ref={ref} {...cells}>
      <caption className="sr">Claims and their income, in pounds</caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Period</th>
          <th scope="col">Claim due</th>
          <th scope="col" className="num">
            Expected
          </th>
          <th scope="col" className="num">
            Received
          </th>
          <th scope="col" className="num">
            Outstanding
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ClaimRow key={`${row.year} ${row.name} ${row.income?.id ?? ''}`} row={row} onEnter={onEnter} />
        ))}
        <Totals rows={rows} />
      </tbody>
    </table>
  );
}

/** When claims are due, what they bring, and what is outstanding today. */
export function ClaimsBox({ view, onEnter }: ClaimsBoxProps) {
  const [span, setSpan] = useState<Span>(view.now);
  const rows = view.claims.filter(({ year }) => span === 'all' || year === span);
  const options: readonly { readonly value: Span; readonly label: string }[] = [
    ...view.years.map((year) => ({ value: year, label: year })),
    { value: 'all', label: 'All' },
  ];
  return (
    <section className="box" aria-labelledby="claims-title">
      <div className="t">
        <h2 id="claims-title">Claims and income</h2>
        <span className="cap">{view.source.claimRhythm === 'none' ? 'no claims' : view.source.claimRhythm}</span>
        <span className="x">
          <Segmented label="Claims of" options={options} value={span} onChange={setSpan} />
          <Button
            small
            icon="plus"
            onClick={() => onEnter({ what: 'income', year: span === 'all' ? view.now : span, claim: '', income: null })}
          >
            Other income
          </Button>
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="cap box-empty">
          No claim falls in {span === 'all' ? 'the plan' : span}, and no income is entered.
        </p>
      ) : (
        <div className="scroll-x">
          <ClaimTable rows={rows} onEnter={onEnter} />
        </div>
      )}
    </section>
  );
}
