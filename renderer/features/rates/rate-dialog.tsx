import { useState } from 'react';
import type { Rate, RateKind } from '../../../shared/domain/drivers/driver-types.ts';
import { RATE_FIELDS } from '../../../shared/domain/drivers/rate-problem.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RateDialogFields } from './rate-dialog-fields.tsx';
import { draftOf, readDraft } from './rate-draft.ts';
import { KINDS } from './rate-words.ts';

interface RateDialogProps {
  readonly document: PlanDocument;
  readonly kind: RateKind;
  /** Null adds one. */
  readonly rate: Rate | null;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** One row of a table: what it says, from when, and where it comes from. */
export function RateDialog({ document, kind, rate, readOnly, onClose }: RateDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(kind, rate));
  const [tried, setTried] = useState(false);
  const add = useCommand('add-rate');
  const update = useCommand('update-rate');
  const remove = useCommand('remove-rate');
  const read = readDraft(draft);
  const said = (words: string) => ({ onSuccess: () => (announce(words), onClose()) });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('problem' in read || readOnly !== null) return;
    if (rate === null) add.mutate(read.fields, said('Row added'));
    else update.mutate({ ...read.fields, id: rate.id }, said('Row changed'));
  };
  const failed = add.error ?? update.error ?? remove.error;
  const table = KINDS.find(({ value }) => value === kind)?.label ?? kind;
  return (
    <Dialog
      title={rate === null ? `Add a row: ${table}` : `Change the row: ${table}`}
      onClose={onClose}
      footer={
        <>
          {rate !== null && (
            <Button
              kind="quiet"
              busy={remove.isPending}
              unavailable={readOnly}
              reasonBeside={false}
              onClick={() => remove.mutate({ id: rate.id }, said('Row removed. Undo brings it back.'))}
            >
              Remove the row
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form="rate-form"
            busy={add.isPending || update.isPending}
            unavailable={readOnly}
          >
            {rate === null ? 'Add the row' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="rate-form" className="form" onSubmit={submit} noValidate>
        <RateDialogFields
          document={document}
          draft={draft}
          wanted={RATE_FIELDS[kind]}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {tried && 'problem' in read && (
          <p className="rates-problem" role="alert">
            {read.problem}.
          </p>
        )}
        {failed && <ErrorNotice error={appErrorOf(failed)} />}
      </form>
    </Dialog>
  );
}
