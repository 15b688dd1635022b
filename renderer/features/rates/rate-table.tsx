import type { Rate, RateKind } from '../../../shared/domain/drivers/driver-types.ts';
import { RATE_FIELDS } from '../../../shared/domain/drivers/rate-problem.ts';
import { Button } from '../../ui/button.tsx';
import { longDate } from '../../ui/format-date.ts';
import { amountLabel, keyLabel, shownAmount, shownMonth } from './rate-words.ts';

interface RateTableProps {
  readonly kind: RateKind;
  readonly rates: readonly Rate[];
  readonly onOpen: (rate: Rate) => void;
}

/** The rows of one table, the earliest first. */
export function RateTable({ kind, rates, onOpen }: RateTableProps) {
  const wanted = RATE_FIELDS[kind];
  const key = keyLabel(kind);
  const [percent, amount] = [wanted.percent !== 'none', wanted.amount !== 'none'];
  return (
    <div className="rates-scroll" role="region" aria-label="Rows of the table" tabIndex={0}>
      <table>
        <caption className="sr">Rows of the table, the earliest first</caption>
        <thead>
          <tr>
            {key !== null && <th scope="col">{key}</th>}
            <th scope="col">From</th>
            {percent && (
              <th scope="col" className="num">
                Percentage
              </th>
            )}
            {amount && (
              <th scope="col" className="num">
                {amountLabel(kind)}
              </th>
            )}
            {kind === 'pay award' && <th scope="col">First paid in</th>}
            <th scope="col">Where it comes from</th>
            <th scope="col">
              <span className="sr">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={rate.id}>
              {key !== null && <td>{rate.key}</td>}
              <td>{longDate(rate.starts)}</td>
              {percent && <td className="num">{rate.percent === null ? '' : `${rate.percent}%`}</td>}
              {amount && <td className="num">{shownAmount(rate)}</td>}
              {kind === 'pay award' && <td>{shownMonth(rate.paidFrom)}</td>}
              <td className="rates-origin">{rate.origin}</td>
              <td className="r">
                <Button
                  small
                  kind="quiet"
                  aria-label={`Change ${rate.key || kind} from ${longDate(rate.starts)}`}
                  onClick={() => onOpen(rate)}
                >
                  Change
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
