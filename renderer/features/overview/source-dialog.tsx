import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/methods.ts';
import type {
  CarryForward,
  ClaimBasis,
  ClaimRhythm,
  Source,
  SourceKind,
} from '../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormField } from '../../ui/form-field.tsx';

type Draft = InputOf<'add-source'>;

const EMPTY: Draft = {
  code: '',
  name: '',
  funder: '',
  kind: 'grant',
  inKind: false,
  revenueOnly: true,
  claimBasis: 'accruals',
  claimRhythm: 'quarterly in arrears',
  carryForward: 'none',
  carryForwardBasisPoints: 0,
};

const KINDS: readonly SourceKind[] = ['settlement', 'grant', 'match', 'co-funder'];
const BASES: readonly ClaimBasis[] = ['accruals', 'defrayed'];
const RHYTHMS: readonly ClaimRhythm[] = [
  'quarterly in arrears',
  'quarterly in advance',
  'half-yearly in arrears',
  'none',
];
const CARRIES: readonly CarryForward[] = ['none', 'up to a share', 'with approval'];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <FormField label={label}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {capitalised(option)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Names({ draft, onChange }: PartProps) {
  return (
    <>
      <FormField label="Name">
        {(field) => (
          <input
            {...field}
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </FormField>
      <div className="row2">
        <FormField label="Code" hint="Short: it stands in narrow columns.">
          {(field) => (
            <input
              {...field}
              maxLength={12}
              value={draft.code}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Funder">
          {(field) => (
            <input
              {...field}
              maxLength={200}
              value={draft.funder}
              onChange={(event) => onChange({ funder: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </>
  );
}

function Terms({ draft, onChange }: PartProps) {
  return (
    <>
      <div className="row2">
        <Choice label="Kind" options={KINDS} value={draft.kind} onChange={(kind) => onChange({ kind })} />
        <Choice
          label="Claim basis"
          options={BASES}
          value={draft.claimBasis}
          onChange={(claimBasis) => onChange({ claimBasis })}
        />
      </div>
      <div className="row2">
        <Choice
          label="Claims"
          options={RHYTHMS}
          value={draft.claimRhythm}
          onChange={(claimRhythm) => onChange({ claimRhythm })}
        />
        <Choice
          label="Carry forward"
          options={CARRIES}
          value={draft.carryForward}
          onChange={(carryForward) => onChange({ carryForward, carryForwardBasisPoints: 0 })}
        />
      </div>
      {draft.carryForward === 'up to a share' && (
        <FormField label="Share that may be carried forward, %" hint="Of the year’s allocation, to two places.">
          {(field) => (
            <input
              {...field}
              type="number"
              min={0}
              max={100}
              step={0.01}
              value={draft.carryForwardBasisPoints / 100}
              onChange={(event) =>
                onChange({ carryForwardBasisPoints: Math.round(event.target.valueAsNumber * 100) || 0 })
              }
            />
          )}
        </FormField>
      )}
      <div className="choices">
        <label>
          <input
            type="checkbox"
            checked={draft.revenueOnly}
            onChange={(event) => onChange({ revenueOnly: event.target.checked })}
          />
          <span>
            Revenue only<small>Capital is not eligible.</small>
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={draft.inKind}
            onChange={(event) => onChange({ inKind: event.target.checked })}
          />
          <span>
            In kind<small>Kept out of spend, forecast and cash totals.</small>
          </span>
        </label>
      </div>
    </>
  );
}

const missing = ({ name, code }: Draft): string | null =>
  name.trim() === '' ? 'Give it a name' : code.trim() === '' ? 'Give it a code' : null;

interface SourceDialogProps {
  /** The source whose terms change; without it a new one is added. */
  readonly source?: Source;
  readonly readOnly?: string | null;
  readonly onClose: () => void;
}

const draftOf = ({ id: _id, position: _position, ...terms }: Source): Draft => terms;

const tidy = (draft: Draft): Draft => ({
  ...draft,
  name: draft.name.trim(),
  code: draft.code.trim(),
  funder: draft.funder.trim(),
});

/** A funder's money under one set of terms. Its allocations are entered on the overview, year by year. */
export function SourceDialog({ source, readOnly = null, onClose }: SourceDialogProps) {
  const [draft, setDraft] = useState(() => (source ? draftOf(source) : EMPTY));
  const add = useCommand('add-source');
  const update = useCommand('update-source');
  const save = source ? update : add;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const why = readOnly ?? missing(draft);
  const done = { onSuccess: () => (announce(`Saved ${draft.name.trim()}`), onClose()) };
  const submit = () => {
    if (why !== null) return;
    if (source) update.mutate({ ...tidy(draft), id: source.id }, done);
    else add.mutate(tidy(draft), done);
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form="source" busy={save.isPending} unavailable={why}>
        {source ? 'Save the terms' : 'Add the source'}
      </Button>
    </>
  );
  return (
    <Dialog title={source ? `Terms of ${source.name}` : 'Add a source'} onClose={onClose} footer={footer}>
      <form id="source" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <Names draft={draft} onChange={change} />
        <Terms draft={draft} onChange={change} />
        {save.isError && <ErrorNotice error={appErrorOf(save.error)} />}
      </form>
    </Dialog>
  );
}
