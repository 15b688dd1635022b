import type { RowTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Sign, Term } from '../import/tally-equation.tsx';
import { spendInLedger } from './spend-in-ledger.ts';

interface LedgerTotalsProps {
  readonly plan: PlanDocument;
  /** Of the filter at hand; null until it is known. */
  readonly shown: RowTally | null;
  readonly filtered: boolean;
  readonly onShowUncoded: () => void;
}

/** Coded + uncoded = spend in the ledger, as every position has it; beside it, what the list shows. */
export function LedgerTotals({ plan, shown, filtered, onShowUncoded }: LedgerTotalsProps) {
  const { coded, uncoded, spend } = spendInLedger(plan);
  return (
    <section className="box lg-eqb" aria-label="Totals of the ledger">
      <div className="lg-eq">
        <Term
          name={
            <StateMark shape={coded.rows > 0 ? 'disc' : 'bar'} plain>
              Coded
            </StateMark>
          }
          {...coded}
          note="has a line and a source"
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
        <Term name="Spend in the ledger" kind="file" {...spend} note="as every position has it" />
        {shown && (
          <Term
            name="In this list"
            kind="beside"
            {...shown}
            note={filtered ? 'as filtered' : 'all live rows, spend or not'}
          />
        )}
      </div>
    </section>
  );
}
