import { useState, type RefObject } from 'react';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { counted } from '../counted.ts';
import { HomeFields, type ChosenHome } from '../home-fields.tsx';

interface CodeRowsProps {
  readonly plan: PlanDocument;
  readonly rows: readonly LedgerRow[];
  readonly readOnly: string | null;
  readonly lineRef: RefObject<HTMLSelectElement | null>;
  readonly onCoded: () => void;
}

/** The home that all rows share; nothing where they differ. */
function sharedHome(rows: readonly LedgerRow[]): ChosenHome {
  const [first] = rows;
  const same = rows.every((row) => row.lineId === first?.lineId && row.sourceId === first?.sourceId);
  return same && first ? { lineId: first.lineId, sourceId: first.sourceId } : { lineId: null, sourceId: null };
}

const missing = ({ lineId, sourceId }: ChosenHome): string | null =>
  lineId === null ? 'Choose the line first' : sourceId === null ? 'Choose the source first' : null;

/** Gives rows a line and a source by hand, or takes their home away. */
export function CodeRows({ plan, rows, readOnly, lineRef, onCoded }: CodeRowsProps) {
  const was = sharedHome(rows);
  const [home, setHome] = useState<ChosenHome>(was);
  const [reason, setReason] = useState('');
  const command = useCommand('code-ledger-rows');
  const coded = rows.some((row) => row.lineId !== null);
  const same = coded && home.lineId === was.lineId && home.sourceId === was.sourceId;
  const give = (to: ChosenHome, done: string): void =>
    command.mutate(
      { rowIds: rows.map(({ id }) => id), ...to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
      {
        onSuccess: () => {
          announce(`${counted(rows.length, 'row')} ${done}.`);
          setReason('');
          onCoded();
        },
      },
    );
  return (
    <form
      className="lg-form"
      onSubmit={(event) => {
        event.preventDefault();
        give(home, 'coded');
      }}
    >
      <HomeFields plan={plan} value={home} onChange={setHome} lineRef={lineRef} />
      {coded && (
        <label>
          <span className="lg-label">Reason for the change, kept in the history</span>
          <input
            className="field lg-wide"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
      {command.error && <ErrorNotice error={appErrorOf(command.error)} />}
      <div className="lg-acts">
        <Button
          type="submit"
          unavailable={readOnly ?? missing(home) ?? (same && 'Choose another line or source first')}
          busy={command.isPending}
        >
          {coded ? `Recode ${counted(rows.length, 'row')}` : `Code ${counted(rows.length, 'row')}`}
        </Button>
        {coded && readOnly === null && (
          <Button
            kind="quiet"
            busy={command.isPending}
            onClick={() => give({ lineId: null, sourceId: null }, 'uncoded')}
          >
            Make uncoded
          </Button>
        )}
      </div>
    </form>
  );
}
