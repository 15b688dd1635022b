import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { actualOf, budgetOf, forecastOf, inForceOf, varianceOf } from '../model/cell-value.ts';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';

interface YearProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

const exact = (amount: number | null): string =>
  amount === null ? 'not entered' : formatMoney(pence(amount), { show: 'pence', zero: 'digits' });

const period = (month: number): string => `P${String((month % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`;

/** The row's whole year, whatever month of it is chosen; then what is outstanding on its contracts. */
export function YearSection({ figure, ground }: YearProps) {
  const { row, column } = figure;
  const { openFrom } = ground.setting;
  const from = column.from - (column.from % MONTHS_IN_YEAR);
  const closed = Math.min(Math.max(openFrom - from, 0), MONTHS_IN_YEAR);
  const open = MONTHS_IN_YEAR - closed;
  const variance = varianceOf(row.figures, from, MONTHS_IN_YEAR, openFrom);
  const inForce = inForceOf(row.figures, from, MONTHS_IN_YEAR);
  const what = row.kind === 'line' || row.kind === 'share' ? 'This line' : 'This row';
  return (
    <>
      <section className="ps" aria-label={`${what} in ${column.year}`}>
        <h2>
          {what} in {column.year}
        </h2>
        <table className="kv">
          <tbody>
            <Row words="Budget" amount={budgetOf(row.figures, from, MONTHS_IN_YEAR)} />
            {inForce !== null && <Row words="Approved, the budget in force" amount={inForce} />}
            {closed > 0 && (
              <Row
                words={`Actual, ${period(from)} to ${period(from + closed - 1)}`}
                amount={actualOf(row.figures, from, closed, openFrom)}
                className="n-act"
              />
            )}
            {open > 0 && (
              <Row
                words={`Budget left, ${period(from + closed)} to ${period(from + MONTHS_IN_YEAR - 1)}`}
                amount={budgetOf(row.figures, from + closed, open)}
                className="n-in"
              />
            )}
            <Row
              words="Forecast outturn"
              amount={forecastOf(row.figures, from, MONTHS_IN_YEAR, openFrom)}
              className="b"
            />
            <Row
              words={`Variance${variance !== null && variance !== 0 ? (variance < 0 ? ' overspend' : ' underspend') : ''}`}
              amount={variance}
              className={variance !== null && variance < 0 ? 'adv b' : ''}
            />
          </tbody>
        </table>
      </section>
      <Contracts figure={figure} ground={ground} from={from} />
    </>
  );
}

interface RowProps {
  readonly words: string;
  readonly amount: number | null;
  readonly className?: string;
}

const Row = ({ words, amount, className = '' }: RowProps) => (
  <tr>
    <td>{words}</td>
    <td className={`num ${className}`}>
      <span className={amount !== null && amount < 0 ? 'neg' : undefined}>{exact(amount)}</span>
    </td>
  </tr>
);

function Contracts({ figure, ground, from }: YearProps & { readonly from: number }) {
  const { row, column } = figure;
  if (row.lineId === null) return null;
  const found = contractsOf(
    ground.setting.sheet.document,
    row.lineId,
    row.kind === 'share' ? row.sourceId : null,
    from,
  );
  if (found.length === 0) return null;
  return (
    <section className="ps" aria-label="Contracts">
      <h2>{found.length === 1 ? 'Contract' : 'Contracts'}</h2>
      {found.map(({ reference, supplier, outstanding, counts }) => (
        <table className="kv" key={reference}>
          <tbody>
            <tr>
              <td>
                {reference}
                <span className="cap">{supplier}</span>
              </td>
              <td className="num">
                <StateMark shape={counts ? 'disc' : 'bar'} plain>
                  {counts ? 'Committed' : 'Not committed'}
                </StateMark>
              </td>
            </tr>
            <Row words={`Outstanding in ${column.year}`} amount={outstanding} />
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** The commitments scheduled on a line, with what is outstanding on each in the year that begins with month `from`. */
function contractsOf(document: PlanDocument, lineId: number, sourceId: number | null, from: number) {
  const onLine = (part: { readonly lineId: number; readonly sourceId: number }) =>
    part.lineId === lineId && (sourceId === null || part.sourceId === sourceId);
  return document.commitments
    .filter(({ parts }) => parts.some(onLine))
    .map(({ id, reference, supplier, certainty }) => ({
      reference,
      supplier,
      counts: certainty === 'committed',
      outstanding: document.committed
        .filter((row) => row.commitmentId === id && onLine(row))
        .flatMap(({ months }) => months.slice(from, from + MONTHS_IN_YEAR))
        .reduce((sum, amount) => sum + amount, 0),
    }));
}
