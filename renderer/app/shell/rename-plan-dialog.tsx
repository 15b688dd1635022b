import { useState } from 'react';
import { appErrorOf, useCommand } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormField } from '../../ui/form-field.tsx';

export function RenamePlanDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(name);
  const rename = useCommand('rename-plan');
  const save = () => rename.mutate({ name: typed.trim() }, { onSuccess: onClose });
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        kind="primary"
        type="submit"
        form="rename-plan"
        busy={rename.isPending}
        unavailable={!typed.trim() && 'Give it a name'}
      >
        Rename the plan
      </Button>
    </>
  );
  return (
    <Dialog title="Rename the plan" onClose={onClose} footer={footer}>
      <form id="rename-plan" className="form" onSubmit={(event) => (event.preventDefault(), save())}>
        <FormField label="Name" hint="The file keeps its own name.">
          {(field) => (
            <input
              {...field}
              autoFocus
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
        {rename.isError && <ErrorNotice error={appErrorOf(rename.error)} />}
      </form>
    </Dialog>
  );
}
