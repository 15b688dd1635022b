import type { RowTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { subtractPence } from '../../../../shared/domain/money/pence.ts';
import { Button } from '../../../ui/button.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Sign, Term } from '../import/tally-equation.tsx';
import { NO_FILTER, UNCODED_FIRST } from './row-filter.ts';
import { useLedgerTotal } from './use-ledger-rows.ts';

interface LedgerTotalsProps {
  /** Of the filter at hand; null until it is known. */
  readonly shown: RowTally | null;
  readonly filtered: boolean;
  readonly onShowUncoded: () => void;
}

/** With a home + uncoded = in the ledger; beside it, what the list shows. */
export function LedgerTotals({ shown, filtered, onShowUncoded }: LedgerTotalsProps) {
  const all = useLedgerTotal(NO_FILTER);
  const uncoded = useLedgerTotal(UNCODED_FIRST);
  if (all === null || uncoded === null) return <div className="box lg-eqb lg-eq" aria-busy="true" />;
  const rest = { rows: all.rows - uncoded.rows, sum: subtractPence(all.sum, uncoded.sum) };
  return (
    <section className="box lg-eqb" aria-label="Totals of the ledger">
      <div className="lg-eq">
        <Term
          name={
            <StateMark shape={rest.rows > 0 ? 'disc' : 'bar'} plain>
              Coded
            </StateMark>
          }
          {...rest}
          note="has a line and a source, or needs none"
        />
        <Sign sign="+" />
        <Term
          name={
            <StateMark shape={uncoded.rows > 0 ? 'triangle' : 'bar'} plain>
              Uncoded
            </StateMark>
          }
          {...uncoded}
          note={
            uncoded.rows === 0 ? (
              'every row of spend has a home'
            ) : (
              <Button small onClick={onShowUncoded}>
                Show, largest first
              </Button>
            )
          }
        />
        <Sign sign="=" />
        <Term name="In the ledger" kind="file" {...all} note="live rows, spend positive" />
        {shown && (
          <Term name="In this list" kind="beside" {...shown} note={filtered ? 'as filtered' : 'all live rows'} />
        )}
      </div>
    </section>
  );
}
