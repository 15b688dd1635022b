import { useState, type ReactNode } from 'react';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';

interface NoteDialogProps {
  readonly method: 'approve-change' | 'refuse-change' | 'withdraw-change';
  readonly change: BudgetChange;
  readonly title: string;
  readonly button: string;
  /** `Approved`, as it is announced. */
  readonly done: string;
  /** Whether a reason must be given. */
  readonly needed?: boolean;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** Asks once more before a decision, with the note that is kept with it. */
export function NoteDialog({
  method,
  change,
  title,
  button,
  done,
  needed = false,
  onClose,
  children,
}: NoteDialogProps) {
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useCommand(method);
  const submit = () => {
    setTried(true);
    if (needed && note.trim() === '') return;
    const onSuccess = () => (announce(`${done} ${changeNumber(change)}`), onClose());
    decide.mutate({ id: change.id, note }, { onSuccess });
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="decision" busy={decide.isPending}>
            {button}
          </Button>
        </>
      }
    >
      <form id="decision" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <p>{children}</p>
        <FormField
          label={needed ? 'Reason' : 'Note'}
          hint="Kept with it, in its memo and in the history."
          refusal={tried && needed && note.trim() === '' ? 'Say why.' : null}
        >
          {(field) => (
            <input
              {...field}
              autoFocus
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </FormField>
        {decide.isError && <ErrorNotice error={appErrorOf(decide.error)} />}
      </form>
    </Dialog>
  );
}
