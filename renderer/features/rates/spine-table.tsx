import { keysOf } from '../../../shared/domain/drivers/rate-table.ts';
import type { Rate } from '../../../shared/domain/drivers/driver-types.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { longDate } from '../../ui/format-date.ts';

interface SpineProps {
  readonly rates: readonly Rate[];
  readonly onOpen: (rate: Rate) => void;
}

/** Points down, first days across; each salary opens its row. */
export function SpineTable({ rates, onOpen }: SpineProps) {
  const days = [...new Set(rates.map(({ starts }) => starts))].sort();
  const at = new Map(rates.map((rate) => [`${rate.key} ${rate.starts}`, rate]));
  return (
    <>
      <div className="rates-scroll" role="region" aria-label="Pay spine by point and day" tabIndex={0}>
        <table>
          <caption className="sr">Annual salaries by spine point and the day from which they hold</caption>
          <thead>
            <tr>
              <th scope="col">Point</th>
              {days.map((day) => (
                <th key={day} scope="col" className="num">
                  {longDate(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keysOf(rates, 'spine').map((key) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                {days.map((day) => (
                  <td key={day} className="num">
                    <Salary rate={at.get(`${key} ${day}`)} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="rates-origins">
        {days.map((day) => (
          <div key={day}>
            <dt>{longDate(day)}</dt>
            <dd>{[...new Set(rates.filter(({ starts }) => starts === day).map(({ origin }) => origin))].join('; ')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Salary({ rate, onOpen }: { readonly rate: Rate | undefined; readonly onOpen: (rate: Rate) => void }) {
  if (!rate) return <span className="sr">not entered</span>;
  const amount = rate.amount === null ? '' : formatMoney(rate.amount, { zero: 'digits' });
  return (
    <button
      type="button"
      className="link rates-figure"
      aria-label={`${rate.key} from ${longDate(rate.starts)}: £${amount}`}
      onClick={() => onOpen(rate)}
    >
      {amount}
    </button>
  );
}
