import type { OutputOf } from '../../../../shared/contract/methods.ts';
import { sumPence } from '../../../../shared/domain/money/pence.ts';
import { Money } from '../../../ui/money.tsx';
import type { ChangesGround } from '../use-ground.ts';

type Rows = OutputOf<'read-change'>['rows'];

interface ChangeAmountsProps {
  readonly rows: Rows;
  readonly ground: ChangesGround;
}

/** Before and after, by line, source and month; every line's sum, and the sum of all. */
export function ChangeAmounts({ rows, ground }: ChangeAmountsProps) {
  return (
    <div className="ch-amounts">
      <table>
        <caption className="sr">Before and after by line, source and month, in pounds</caption>
        <thead>
          <tr>
            <th scope="col">Line and month</th>
            <th scope="col">Source</th>
            <th scope="col" className="num">
              Before
            </th>
            <th scope="col" className="num">
              Change
            </th>
            <th scope="col" className="num">
              After
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <LineAmounts key={`${row.lineId} ${row.sourceId}`} row={row} ground={ground} />
        ))}
        <tbody>
          <SumRow name="All lines" source="" cells={rows.flatMap(({ cells }) => cells)} className="tot" />
        </tbody>
      </table>
    </div>
  );
}

function LineAmounts({ row, ground: { names } }: { readonly row: Rows[number]; readonly ground: ChangesGround }) {
  const source = names.source(row.sourceId);
  return (
    <tbody>
      <SumRow name={names.longLine(row.lineId)} source={source} cells={row.cells} className="sub" />
      {row.cells.map(({ month, before, amount, after }) => (
        <tr key={month}>
          <th scope="row" className="ch-month">
            {names.month(month)}
          </th>
          <td className="dim3">{source}</td>
          <td className="num">
            <Money amount={before} show="pence" />
          </td>
          <td className="num">
            <Money amount={amount} show="pence" plus />
          </td>
          <td className="num">
            <Money amount={after} show="pence" />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

interface SumRowProps {
  readonly name: string;
  readonly source: string;
  readonly cells: Rows[number]['cells'];
  readonly className: string;
}

function SumRow({ name, source, cells, className }: SumRowProps) {
  const known = cells.flatMap(({ before }) => before ?? []);
  return (
    <tr className={className}>
      <th scope="row">{name}</th>
      <td>{source}</td>
      <td className="num">
        <Money amount={known.length === 0 ? null : sumPence(known)} show="pence" />
      </td>
      <td className="num">
        <Money amount={sumPence(cells.map(({ amount }) => amount))} show="pence" plus zero="digits" />
      </td>
      <td className="num">
        <Money amount={sumPence(cells.map(({ after }) => after))} show="pence" />
      </td>
    </tr>
  );
}
