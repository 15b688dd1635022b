import { useState } from 'react';
import { addToMonth, firstMonthOf } from '../../../../shared/domain/calendar/month.ts';
import { amountOfMoves } from '../../../../shared/domain/changes/change-moves.ts';
import type { ChangeKind, ChangeMove } from '../../../../shared/domain/changes/change-types.ts';
import { changeWarnings } from '../../../../shared/domain/changes/change-warnings.ts';
import { consentNeeded } from '../../../../shared/domain/changes/funder-consent.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { ChangesGround } from '../use-ground.ts';

interface RequestDialogProps {
  readonly ground: ChangesGround;
  readonly kind: ChangeKind;
  readonly moves: readonly ChangeMove[];
  readonly onMade: (changeId: number) => void;
  readonly onClose: () => void;
}

/** Puts chosen differences forward under a name, with the reason. */
export function RequestDialog({ ground, kind, moves, onMade, onClose }: RequestDialogProps) {
  const { document } = ground;
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const draft = useCommand('draft-change');
  const first = firstMonthOf(document.plan.firstYear);
  const submit = (request: boolean) => {
    setTried(true);
    if (title.trim() === '' || reason.trim() === '') return;
    draft.mutate(
      {
        kind,
        title,
        reason,
        moves: moves.map((move) => ({ ...move, month: addToMonth(first, move.month) })),
        inGrid: true,
        request,
      },
      {
        onSuccess: ({ changeId, number }) => {
          announce(`${request ? 'Requested' : 'Drafted'} ${number}`);
          onMade(changeId);
          onClose();
        },
      },
    );
  };
  const missing = (text: string, what: string): string | null => (tried && text.trim() === '' ? what : null);
  return (
    <Dialog
      title={`Request a ${kind}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button busy={draft.isPending} onClick={() => submit(false)}>
            Keep as a draft
          </Button>
          <Button kind="primary" type="submit" form="request" busy={draft.isPending}>
            Request approval
          </Button>
        </>
      }
    >
      <form id="request" className="form" onSubmit={(event) => (event.preventDefault(), submit(true))}>
        <p>
          It moves{' '}
          <b className="m">
            <Money amount={amountOfMoves(moves)} show="pence" symbol />
          </b>
          . The plan has it already; the budget in force changes when it is approved.
        </p>
        <FormField label="Title" refusal={missing(title, 'Give it a name, such as “Slack of mentoring to training”.')}>
          {(field) => (
            <input
              {...field}
              autoFocus
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </FormField>
        <FormField label="Reason" hint="Kept with it and in its memo." refusal={missing(reason, 'Say why.')}>
          {(field) => (
            <input {...field} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </FormField>
        <Notes
          consent={consentNeeded({ id: null, moves }, document)}
          warnings={changeWarnings(moves, document.approved ?? [], document)}
        />
        {draft.isError && <ErrorNotice error={appErrorOf(draft.error)} />}
      </form>
    </Dialog>
  );
}

function Notes({ consent, warnings }: { readonly consent: readonly string[]; readonly warnings: readonly string[] }) {
  return (
    <ul className="ch-notes">
      {consent.map((why) => (
        <li key={why}>
          <StateMark shape="triangle">Funder’s consent</StateMark> {why}
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={warning}>
          <StateMark shape="ring">Note</StateMark> {warning}
        </li>
      ))}
    </ul>
  );
}
