import type { ReasonTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { grouped } from '../counted.ts';

const byRows = (a: ReasonTally, b: ReasonTally): number => b.rows - a.rows;
const byOutcome = (a: ReasonTally, b: ReasonTally): number => b.outcome.localeCompare(a.outcome) || byRows(a, b);

/** Why rows were not imported, counted: what is in quarantine first. */
export function ReasonList({ reasons }: { readonly reasons: readonly ReasonTally[] }) {
  if (reasons.length === 0) return null;
  return (
    <section className="box lg-reasons" aria-label="Reasons counted">
      <div className="t">
        <h2>Why rows were not imported</h2>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" className="num">
              Rows
            </th>
            <th scope="col" className="num">
              £
            </th>
          </tr>
        </thead>
        <tbody>
          {[...reasons].sort(byOutcome).map((reason) => (
            <tr key={`${reason.outcome} ${reason.code}`}>
              <td className="lg-wrap">
                <StateMark shape={reason.outcome === 'quarantined' ? 'triangle' : 'bar'} plain>
                  {reason.outcome === 'quarantined' ? 'Quarantined' : 'Excluded'}
                </StateMark>{' '}
                {reason.words}
              </td>
              <td className="num">{grouped(reason.rows)}</td>
              <td className="num">
                <Money amount={reason.sum} show="pence" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
