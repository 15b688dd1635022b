import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { InterventionStatus, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Choice } from './choice.tsx';
import { useSending } from './use-sending.ts';

interface InterventionDialogProps {
  readonly document: PlanDocument;
  /** Null adds one. */
  readonly id: number | null;
  readonly onClose: () => void;
}

type Fields = InputOf<'add-intervention'>;

const STATUSES: readonly InterventionStatus[] = ['proposed', 'live', 'paused', 'ended'];
const CODE = /^[A-Za-z0-9][A-Za-z0-9 ./&_-]*$/;
const LONGEST_CODE = 12;

/** Adds an intervention, or changes its code, name, theme, provider and dates. */
export function InterventionDialog({ document, id, onClose }: InterventionDialogProps) {
  const [draft, setDraft] = useState(() => firstDraft(document, id));
  const [tried, setTried] = useState(false);
  const refusals = refusalsOf(draft);
  const { send, sending, error } = useSending(async () => {
    const fields = { ...draft, code: draft.code.trim(), name: draft.name.trim() };
    const result =
      id === null ? await call('add-intervention', fields) : await call('update-intervention', { ...fields, id });
    if (!result.ok) return result.error;
    announce(id === null ? `Added ${fields.name}` : `Changed ${fields.name}`);
    onClose();
    return null;
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(refusals).every((words) => words === null)) void send();
  };
  return (
    <Dialog
      title={id === null ? 'Add an intervention' : 'Change the intervention'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="intervention-form" busy={sending}>
            {id === null ? 'Add intervention' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="intervention-form" className="form" onSubmit={submit} noValidate>
        <InterventionFields
          document={document}
          draft={draft}
          refusals={tried ? refusals : NO_REFUSALS}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {error !== null && <ErrorNotice error={appErrorOf(error)} />}
      </form>
    </Dialog>
  );
}

interface Refusals {
  readonly code: string | null;
  readonly name: string | null;
  readonly ends: string | null;
}

const NO_REFUSALS: Refusals = { code: null, name: null, ends: null };

function refusalsOf({ code, name, starts, ends }: Fields): Refusals {
  return {
    code: CODE.test(code.trim()) ? null : 'Give it a short code of letters and digits, such as VIP',
    name: name.trim() === '' ? 'Give it a name' : null,
    ends: starts && ends && ends < starts ? 'It ends before it starts' : null,
  };
}

interface FieldsProps {
  readonly document: PlanDocument;
  readonly draft: Fields;
  readonly refusals: Refusals;
  readonly onChange: (part: Partial<Fields>) => void;
}

function InterventionFields({ document, draft, refusals, onChange }: FieldsProps) {
  return (
    <>
      <div className="row2">
        <FormField label="Code" hint="Short; shown in the grid." refusal={refusals.code}>
          {(field) => (
            <input
              {...field}
              // The dialog's first field: it was opened to write here.
              autoFocus
              value={draft.code}
              maxLength={LONGEST_CODE}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Name" refusal={refusals.name}>
          {(field) => (
            <input
              {...field}
              value={draft.name}
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <Choice
        label="Theme"
        options={document.themes}
        value={draft.themeId}
        onChange={(themeId) => onChange({ themeId })}
      />
      <FormField label="Provider" hint="Who delivers it; may be left empty.">
        {(field) => (
          <input
            {...field}
            value={draft.provider}
            maxLength={200}
            onChange={(event) => onChange({ provider: event.target.value })}
          />
        )}
      </FormField>
      <div className="row2">
        <DateField label="Starts" value={draft.starts} refusal={null} onChange={(starts) => onChange({ starts })} />
        <DateField label="Ends" value={draft.ends} refusal={refusals.ends} onChange={(ends) => onChange({ ends })} />
      </div>
      <FormField label="Status">
        {(field) => (
          <select
            {...field}
            value={draft.status}
            onChange={(event) => onChange({ status: event.target.value as InterventionStatus })}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {status[0]?.toUpperCase()}
                {status.slice(1)}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly refusal: string | null;
  readonly onChange: (date: string | null) => void;
}

const DateField = ({ label, value, refusal, onChange }: DateFieldProps) => (
  <FormField label={label} refusal={refusal}>
    {(field) => (
      <input
        {...field}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    )}
  </FormField>
);

function firstDraft(document: PlanDocument, id: number | null): Fields {
  const old = document.interventions.find((one) => one.id === id);
  if (old) {
    const { id: _id, position: _position, ...fields } = old;
    return { ...fields, localities: [...fields.localities] };
  }
  const themeId = document.themes[0]?.id ?? 0;
  return { code: '', name: '', themeId, provider: '', starts: null, ends: null, status: 'proposed', localities: [] };
}
