import { useState } from 'react';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { writeLook } from '../model/view-definition.ts';
import { usePlanView } from '../state/plan-view.ts';

interface SaveViewProps {
  readonly document: PlanDocument;
  readonly onClose: () => void;
}

/** Keeps how the grid is looked at under a name, in the plan, for whoever opens it; and lists what is kept. */
export function SaveViewDialog({ document, onClose }: SaveViewProps) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const save = useCommand('save-view');
  const remove = useCommand('remove-view');
  const words = name.trim();
  const taken = document.views.some((view) => view.name.toLowerCase() === words.toLowerCase());
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words === '') return;
    save.mutate(
      { name: words, definition: writeLook(usePlanView.getState()) },
      {
        onSuccess: () => {
          announce(`Saved the view ${words}`);
          onClose();
        },
      },
    );
  };
  const error = save.error ?? remove.error;
  return (
    <Dialog
      title="Saved views"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" type="submit" form="view-form" busy={save.isPending}>
            {taken ? 'Replace it' : 'Save view'}
          </Button>
        </>
      }
    >
      <form id="view-form" className="form" onSubmit={submit} noValidate>
        <FormField
          label="Name of this view"
          hint="Keeps the figures, open rows and columns, filter, order and hidden rows."
          refusal={tried && words === '' ? 'Give it a name' : null}
        >
          {(field) => (
            <input
              {...field}
              // The dialog's first field: it was opened to write here.
              autoFocus
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </FormField>
        {document.views.length > 0 && (
          <ul className="pl-views" aria-label="Views kept">
            {document.views.map((view) => (
              <li key={view.id}>
                {view.name}
                <Button onClick={() => remove.mutate({ id: view.id })}>
                  Remove <span className="sr">{view.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {error && <ErrorNotice error={appErrorOf(error)} />}
      </form>
    </Dialog>
  );
}
