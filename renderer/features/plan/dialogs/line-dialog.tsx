import { useState } from 'react';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Choice } from './choice.tsx';
import { DetailFields, firstDetails, sharesOf } from './line-details.tsx';
import { useSending } from './use-sending.ts';

interface LineDialogProps {
  readonly document: PlanDocument;
  readonly choice: { readonly lineId: number | null; readonly interventionId: number | null };
  readonly onClose: () => void;
}

interface Draft {
  readonly interventionId: number;
  readonly categoryId: number;
  readonly sourceId: number;
  readonly description: string;
}

/** Adds a line, or changes where an existing one belongs and what it is called. */
export function LineDialog({ document, choice, onClose }: LineDialogProps) {
  const [draft, setDraft] = useState(() => firstDraft(document, choice));
  const [tried, setTried] = useState(false);
  const { lineId } = choice;
  const description = draft.description.trim();
  const [details, setDetails] = useState(() => firstDetails(document.lines.find(({ id }) => id === lineId)));
  const localities = sharesOf(details);
  const { send, sending, error } = useSending(async () => {
    if (typeof localities === 'string') return null;
    const { shares: _shares, ...words } = details;
    const { sourceId, ...fields } = { ...draft, ...words, localities: [...localities], description };
    const result =
      lineId === null
        ? await call('add-line', { ...fields, sourceId })
        : await call('update-line', { ...fields, id: lineId });
    if (!result.ok) return result.error;
    announce(lineId === null ? `Added ${description}` : `Changed ${description}`);
    onClose();
    return null;
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (description !== '' && typeof localities !== 'string') void send();
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  if (document.interventions.length === 0) return <NoInterventions onClose={onClose} />;
  return (
    <Dialog
      title={lineId === null ? 'Add a line' : 'Change the line'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="line-form" busy={sending}>
            {lineId === null ? 'Add line' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="line-form" className="form" onSubmit={submit} noValidate>
        <FormField label="Description" refusal={tried && description === '' ? 'Give the line a description' : null}>
          {(field) => (
            <input
              {...field}
              // The dialog's first field: it was opened to write here.
              autoFocus
              value={draft.description}
              maxLength={200}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </FormField>
        <Choice
          label="Intervention"
          options={document.interventions.map(({ id, code, name }) => ({ id, name: `${code} ${name}` }))}
          value={draft.interventionId}
          onChange={(interventionId) => change({ interventionId })}
        />
        <Choice
          label="Category"
          hint="What is bought: the ledger’s subjective."
          options={document.categories.map(({ id, name }) => ({ id, name }))}
          value={draft.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
        {lineId === null && (
          <Choice
            label="Source"
            hint="Whose money pays for it."
            options={document.sources.map(({ id, code, name }) => ({ id, name: `${code} ${name}` }))}
            value={draft.sourceId}
            onChange={(sourceId) => change({ sourceId })}
          />
        )}
        <DetailFields document={document} details={details} onChange={setDetails} />
        {error !== null && <ErrorNotice error={appErrorOf(error)} />}
      </form>
    </Dialog>
  );
}

function firstDraft(document: PlanDocument, { lineId, interventionId }: LineDialogProps['choice']): Draft {
  const line = document.lines.find(({ id }) => id === lineId);
  return {
    interventionId: line?.interventionId ?? interventionId ?? document.interventions[0]?.id ?? 0,
    categoryId: line?.categoryId ?? document.categories[0]?.id ?? 0,
    sourceId: document.sources[0]?.id ?? 0,
    description: line?.description ?? '',
  };
}

const NoInterventions = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Add a line" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
    <p>A line belongs to an intervention, and there is none yet. Add an intervention first.</p>
  </Dialog>
);
