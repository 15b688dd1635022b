import { useState } from 'react';
import type { ImportBatch } from '../../../../shared/domain/ledger/ledger-types.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { longDate, clockTime } from '../../../ui/format-date.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { counted } from '../counted.ts';
import { HeldRows } from '../import/held-rows.tsx';
import { ReasonList } from '../import/reason-list.tsx';
import { TallyEquation } from '../import/tally-equation.tsx';
import { NO_FILTER } from '../rows/row-filter.ts';
import { useLedgerTotal } from '../rows/use-ledger-rows.ts';
import { useTakeBack } from './use-take-back.ts';

interface BatchDetailsProps {
  readonly batch: ImportBatch;
  readonly readOnly: string | null;
  readonly onShowRows: (batchId: number) => void;
}

/** One import: its tally, why rows were not imported, the rows held back, and the way to take it back. */
export function BatchDetails({ batch, readOnly, onShowRows }: BatchDetailsProps) {
  const details = useMethod('read-import', { id: batch.id });
  const [asking, setAsking] = useState(false);
  const live = batch.state === 'live';
  return (
    <>
      <section className="box" aria-label={`Import ${batch.id}`}>
        <div className="t">
          <Icon name="file" />
          <h2>{batch.fileName}</h2>
          <span className="cap lg-grow">
            Import {batch.id}, {longDate(batch.at)} at {clockTime(batch.at)} by {batch.user}.
          </span>
          <span className="x">
            {live ? (
              <>
                <Button onClick={() => onShowRows(batch.id)}>Show its rows</Button>
                <Button unavailable={readOnly} icon="undo" onClick={() => setAsking(true)}>
                  Take this import back
                </Button>
              </>
            ) : (
              <StateMark shape="bar">Taken back</StateMark>
            )}
          </span>
        </div>
        <TallyEquation tally={batch.tally} reasons={batch.reasons} />
      </section>
      {details.error && <ErrorNotice error={appErrorOf(details.error)} />}
      <div className="lg-halves">
        {details.data && !details.isPlaceholderData && (
          <HeldRows
            held={details.data.held}
            tally={batch.tally}
            reasons={batch.reasons}
            empty="No row of this file is in quarantine."
          />
        )}
        <ReasonList reasons={batch.reasons} />
      </div>
      {asking && <TakeBackDialog batch={batch} onClose={() => setAsking(false)} />}
    </>
  );
}

function TakeBackDialog({ batch, onClose }: { readonly batch: ImportBatch; readonly onClose: () => void }) {
  const live = useLedgerTotal({ ...NO_FILTER, batchId: batch.id });
  const takeBack = useTakeBack();
  const [reason, setReason] = useState('');
  const run = async (): Promise<void> => {
    if (await takeBack.run(batch.id, reason)) onClose();
  };
  return (
    <Dialog
      title={`Take back ${batch.fileName}`}
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep the import</Button>
          <Button kind="primary" busy={takeBack.busy} onClick={() => void run()}>
            {live === null ? 'Take it back' : `Reverse ${counted(live.rows, 'row')}`}
          </Button>
        </>
      }
    >
      <div className="lg-form">
        <p>
          {live === null ? (
            'Counting its rows'
          ) : (
            <>
              {counted(live.rows, 'row')},{' '}
              <b className="m">
                <Money amount={live.sum} show="pence" symbol zero="digits" />
              </b>
              , will be reversed. Every position is then as it was before this import.
            </>
          )}
        </p>
        <p className="dim">The rows stay in the history, and the file can be imported again.</p>
        <label>
          <span className="lg-label">Reason, kept in the history</span>
          <input
            className="field lg-wide"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {takeBack.error && <ErrorNotice error={takeBack.error} />}
      </div>
    </Dialog>
  );
}
