import { useState } from 'react';
import { changeName, changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';

interface ConsentDialogProps {
  readonly change: BudgetChange;
  readonly onClose: () => void;
}

/** When the funder consented, and where that can be seen. */
export function ConsentDialog({ change, onClose }: ConsentDialogProps) {
  const [consentOn, setConsentOn] = useState(change.consentOn ?? '');
  const [evidence, setEvidence] = useState(change.consentEvidence);
  const [tried, setTried] = useState(false);
  const record = useCommand('record-consent');
  const submit = () => {
    setTried(true);
    if (consentOn === '' || evidence.trim() === '') return;
    const onSuccess = () => (announce(`Recorded the consent to ${changeNumber(change)}`), onClose());
    record.mutate({ id: change.id, consentOn, evidence }, { onSuccess });
  };
  return (
    <Dialog
      title={`Funder’s consent to ${changeName(change)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="consent" busy={record.isPending}>
            Record the consent
          </Button>
        </>
      }
    >
      <form id="consent" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <FormField label="Given on" refusal={tried && consentOn === '' ? 'Enter the date.' : null}>
          {(field) => (
            <input
              {...field}
              autoFocus
              type="date"
              value={consentOn}
              onChange={(event) => setConsentOn(event.target.value)}
            />
          )}
        </FormField>
        <FormField
          label="Evidence"
          hint="Such as “E-mail of J. Patel, 1 June”."
          refusal={tried && evidence.trim() === '' ? 'Say where it can be seen.' : null}
        >
          {(field) => (
            <input {...field} maxLength={500} value={evidence} onChange={(event) => setEvidence(event.target.value)} />
          )}
        </FormField>
        {record.isError && <ErrorNotice error={appErrorOf(record.error)} />}
      </form>
    </Dialog>
  );
}
