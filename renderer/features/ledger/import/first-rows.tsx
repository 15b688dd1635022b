import type { PreviewRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Money } from '../../../ui/money.tsx';
import { counted } from '../counted.ts';
import type { FindHome } from '../homes.ts';
import { RowHome } from '../row-home.tsx';
import { periodWords, rowName, whenOf } from '../row-words.ts';

interface FirstRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly total: number;
  readonly findHome: FindHome;
}

/** The first rows that an import would write, as they would be kept. */
export function FirstRows({ rows, total, findHome }: FirstRowsProps) {
  return (
    <section className="box lg-first" aria-label="To be written">
      <div className="t">
        <h2>To be written</h2>
        <span className="cap">
          {rows.length < total ? `the first ${rows.length} of ${counted(total, 'row')}` : counted(total, 'row')}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="lg-none dim">Nothing new: every row that reads well is in the plan already.</p>
      ) : (
        <div className="lg-scroll" role="region" aria-label="List of the first rows" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Supplier or text</th>
                <th scope="col">Coded to</th>
                <th scope="col" className="num">
                  £
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.sheet} ${row.rowNumber}`}>
                  <td className="lg-two">
                    <span className="m">{rowName(row)}</span>
                    <div className="cap">
                      {whenOf(row)}, {periodWords(row)}, row {row.rowNumber}
                    </div>
                  </td>
                  <td className="lg-two">
                    <RowHome row={row} findHome={findHome} />
                  </td>
                  <td className="num">
                    <Money amount={row.amount} show="pence" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
