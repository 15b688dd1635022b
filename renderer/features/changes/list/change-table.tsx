import { amountOfMoves } from '../../../../shared/domain/changes/change-moves.ts';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { longDate } from '../../../ui/format-date.ts';
import { Money } from '../../../ui/money.tsx';
import { ChangeState } from './change-state.tsx';

interface ChangeTableProps {
  readonly changes: readonly BudgetChange[];
  readonly shown: BudgetChange | null;
  readonly onOpen: (id: number) => void;
}

export function ChangeTable({ changes, shown, onOpen }: ChangeTableProps) {
  return (
    <div className="ch-scroll">
      <table>
        <caption className="sr">Changes to the approved budget, amounts in pounds</caption>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">State</th>
            <th scope="col">When</th>
            <th scope="col" className="num">
              Moves
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id} className={change.id === shown?.id ? 'ch-shown' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link ch-open"
                  aria-current={change.id === shown?.id || undefined}
                  onClick={() => onOpen(change.id)}
                >
                  <b className="m">{changeNumber(change)}</b> {change.title}
                </button>
              </th>
              <td>
                <ChangeState state={change.state} />
              </td>
              <td>{longDate(change.decidedAt ?? change.requestedAt ?? change.madeAt)}</td>
              <td className="num">
                <Money amount={amountOfMoves(change.moves)} show="pence" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
