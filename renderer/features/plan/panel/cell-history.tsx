import type { ReactNode } from 'react';
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { Month } from '../../../../shared/domain/calendar/month.ts';
import type { Pence } from '../../../../shared/domain/money/pence.ts';
import { useGo } from '../../../client/navigation.ts';
import { appErrorOf, useCommand, useMethod } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { clockTime, longDate } from '../../../ui/format-date.ts';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';
import { inFull } from '../grid/active-figure.ts';
import { useRested } from './use-rested.ts';
import type { InputPair } from '../model/plan-row.ts';

/** The changes shown at once; the history has them all. */
const SHOWN = 5;

type Value = OutputOf<'read-cell-history'>[number];

interface CellHistoryProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

/** Who last changed this month of the budget, when and why; earlier values can be brought back. */
export function CellHistory({ figure: { row, column }, ground }: CellHistoryProps) {
  const month = ground.setting.sheet.figures.months[column.from];
  if (row.input === null || column.kind !== 'month' || month === undefined) return null;
  return <Rested input={row.input} month={month} readOnly={ground.setting.readOnly} />;
}

/** Asks only once the cursor has come to rest. */
function Rested(props: ValuesProps) {
  const key = `${props.input.lineId} ${props.input.sourceId} ${props.month}`;
  const rested = useRested(key, key);
  return rested === key ? (
    <Values {...props} />
  ) : (
    <section className="ps" aria-busy="true" aria-label="Who changed it" />
  );
}

interface ValuesProps {
  readonly input: InputPair;
  readonly month: Month;
  readonly readOnly: boolean;
}

function Values({ input, month, readOnly }: ValuesProps) {
  const values = useMethod('read-cell-history', { ...input, month, limit: SHOWN });
  const restore = useCommand('restore-line');
  const go = useGo();
  const bringBack = ({ sequence, after }: Value) =>
    restore.mutate(
      { lineId: input.lineId, sequence, what: 'months', months: [{ sourceId: input.sourceId, month }] },
      { onSuccess: () => announce(`Restored ${amountWords(after)}.`) },
    );
  const [last, ...earlier] = values.data ?? [];
  return (
    <section className="ps" aria-label="Who changed it">
      <h2>Who changed it</h2>
      {values.error && <ErrorNotice error={appErrorOf(values.error)} />}
      {values.data && !last && <p className="cap">Nobody since the plan was made.</p>}
      {last && <Change value={last} />}
      {earlier.map((value) => (
        <Change key={value.sequence} value={value}>
          {!readOnly && (
            <Button small kind="quiet" busy={restore.isPending} onClick={() => bringBack(value)}>
              {`Restore ${amountWords(value.after)}`}
            </Button>
          )}
        </Change>
      ))}
      {restore.error && <ErrorNotice error={appErrorOf(restore.error)} />}
      <Button small kind="quiet" onClick={() => go('history', { history: { lineId: input.lineId } })}>
        History of this line
      </Button>
    </section>
  );
}

const amountWords = (amount: Pence | null): string => inFull(amount);

function Change({ value, children }: { readonly value: Value; readonly children?: ReactNode }) {
  const { user, at, action, reason, before, after } = value;
  return (
    <div className="pn-change">
      <p>
        <b>{user}</b>, {longDate(at)}, {clockTime(at)}
      </p>
      <p className="cap">
        {amountWords(before)} → {amountWords(after)}. {action}
        {reason && `: ${reason}`}
      </p>
      {children}
    </div>
  );
}
