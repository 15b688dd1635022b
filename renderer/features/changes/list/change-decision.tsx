import { useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { changeName, changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { whyNotApprove } from '../../../../shared/domain/changes/why-not-approve.ts';
import { downloadFile } from '../../../client/file-access.ts';
import { appErrorOf, useCommand, useJob } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';

interface ChangeDecisionProps {
  readonly change: BudgetChange;
  /** Why the funder must consent; none: it need not. */
  readonly consent: readonly string[];
  readonly ground: ChangesGround;
}

type Asking = 'approve' | 'refuse' | 'withdraw' | 'consent' | null;

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What can be done with a change in its state, and why not where it cannot. */
export function ChangeDecision({ change, consent, ground }: ChangeDecisionProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const request = useCommand('request-change');
  const { state } = change;
  const open = state === 'draft' || state === 'requested';
  return (
    <div className="ch-acts">
      {state === 'requested' && (
        <Button kind="primary" unavailable={whyNotNow(change, consent, ground)} onClick={() => setAsking('approve')}>
          Approve
        </Button>
      )}
      {state === 'draft' && (
        <Button
          kind="primary"
          unavailable={ground.whyNot('request-change')}
          busy={request.isPending}
          onClick={() =>
            request.mutate({ id: change.id }, { onSuccess: () => announce(`Requested ${changeNumber(change)}`) })
          }
        >
          Request approval
        </Button>
      )}
      {open && consent.length > 0 && (
        <Button unavailable={ground.whyNot('record-consent')} onClick={() => setAsking('consent')}>
          Record consent
        </Button>
      )}
      {state === 'requested' && (
        <Button unavailable={ground.whyNot('refuse-change')} reasonBeside={false} onClick={() => setAsking('refuse')}>
          Refuse
        </Button>
      )}
      {open && (
        <Button
          unavailable={ground.whyNot('withdraw-change')}
          reasonBeside={false}
          onClick={() => setAsking('withdraw')}
        >
          Withdraw
        </Button>
      )}
      <MemoButton change={change} />
      {request.isError && <ErrorNotice error={appErrorOf(request.error)} />}
      <Asked asking={asking} change={change} onClose={() => setAsking(null)} />
    </div>
  );
}

function whyNotNow(change: BudgetChange, consent: readonly string[], { document, current, whyNot }: ChangesGround) {
  const why = whyNot('approve-change') ?? whyNotApprove(change, document.people, current.user);
  if (why !== null) return upper(why);
  return consent.length > 0 && change.consentOn === null ? 'Record the funder’s consent first' : null;
}

interface AskedProps {
  readonly asking: Asking;
  readonly change: BudgetChange;
  readonly onClose: () => void;
}

function Asked({ asking, change, onClose }: AskedProps) {
  const name = changeName(change);
  switch (asking) {
    case null:
      return null;
    case 'consent':
      return <ConsentDialog change={change} onClose={onClose} />;
    case 'approve':
      return (
        <NoteDialog
          method="approve-change"
          change={change}
          title={`Approve ${name}`}
          button="Approve"
          done="Approved"
          onClose={onClose}
        >
          Its amounts become part of the budget in force. The plan has them already.
        </NoteDialog>
      );
    case 'refuse':
      return (
        <NoteDialog
          method="refuse-change"
          change={change}
          title={`Refuse ${name}`}
          button="Refuse"
          done="Refused"
          needed
          onClose={onClose}
        >
          Its amounts are taken back out of the plan. The budget in force stays as it is.
        </NoteDialog>
      );
    case 'withdraw':
      return (
        <NoteDialog
          method="withdraw-change"
          change={change}
          title={`Withdraw ${name}`}
          button="Withdraw"
          done="Withdrawn"
          onClose={onClose}
        >
          Its amounts are taken back out of the plan. The budget in force stays as it is.
        </NoteDialog>
      );
  }
}

/** The decision memo, as a Word document. */
function MemoButton({ change }: { readonly change: BudgetChange }) {
  const { run, running } = useJob('export-change-memo');
  const [error, setError] = useState<AppError | null>(null);
  const make = async (): Promise<void> => {
    const made = await run({ id: change.id });
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    downloadFile(made.value);
    announce(`Made ${made.value.name}`);
  };
  return (
    <>
      <Button icon="document" busy={running} onClick={() => void make()}>
        Memo in Word
      </Button>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
