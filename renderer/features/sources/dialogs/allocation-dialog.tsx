import { useState } from 'react';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { Allocation, Certainty, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { useCommand, useMethod } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EvidenceField, type KeptFile } from './evidence-field.tsx';
import { ChoiceField, DateField, MoneyField, TextField } from './fields.tsx';
import { dateOrNull, readSomeMoney, refusalOf, written } from './read-entry.ts';

const CERTAINTIES: readonly { readonly value: Certainty; readonly label: string }[] = [
  { value: 'indicative', label: 'Indicative: said, not applied for' },
  { value: 'applied', label: 'Applied: asked for, not agreed' },
  { value: 'signed', label: 'Signed: agreed in writing' },
  { value: 'varied', label: 'Varied: agreed anew' },
  { value: 'received', label: 'Received: paid in full' },
];

interface Draft {
  readonly amount: string;
  readonly certainty: Certainty;
  readonly dated: string;
  readonly evidence: string;
  /** Undefined while the one before is left as it is. */
  readonly file?: KeptFile | null;
  readonly reason: string;
}

const draftOf = (before: Allocation | undefined, vary: boolean): Draft => ({
  amount: written(before?.amount ?? null),
  certainty: vary ? 'varied' : (before?.certainty ?? 'indicative'),
  dated: vary ? '' : (before?.dated ?? ''),
  evidence: vary ? '' : (before?.evidence ?? ''),
  reason: '',
  ...(vary && { file: null }),
});

interface FieldsProps {
  readonly draft: Draft;
  readonly refusal: string | null;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, refusal, onChange }: FieldsProps) {
  return (
    <>
      <div className="row2">
        <MoneyField
          first
          label="Amount, £"
          hint="Typed as you like: 1,190,000 or 1.19m."
          refusal={refusal}
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <ChoiceField
          label="Certainty"
          options={CERTAINTIES}
          value={draft.certainty}
          onChange={(certainty) => onChange({ certainty })}
        />
      </div>
      <div className="row2">
        <DateField
          label="Date of the letter or decision"
          hint="Leave empty when there is none yet."
          value={draft.dated}
          onChange={(dated) => onChange({ dated })}
        />
        <TextField
          label="Evidence"
          hint="Such as “Home Office grant letter, section 3”."
          value={draft.evidence}
          onChange={(evidence) => onChange({ evidence })}
        />
      </div>
    </>
  );
}

interface AllocationDialogProps {
  readonly document: PlanDocument;
  readonly sourceId: number;
  readonly year: FinancialYear;
  /** The funder agreed to something else than before: the dialog starts from that. */
  readonly vary: boolean;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** What a source provides in one year: amount, certainty, date, evidence. Each change makes a new version. */
export function AllocationDialog({ document, sourceId, year, vary, readOnly, onClose }: AllocationDialogProps) {
  const source = document.sources.find(({ id }) => id === sourceId)!;
  const before = document.allocations.find((a) => a.sourceId === sourceId && a.year === year);
  const files = useMethod('read-source', { id: sourceId }).data?.files ?? [];
  const [draft, setDraft] = useState(() => draftOf(before, vary));
  const [tried, setTried] = useState(false);
  const save = useCommand('set-allocation');
  const amount = readSomeMoney(draft.amount);
  const file = draft.file === undefined ? (files.find(({ id }) => id === before?.evidenceFileId) ?? null) : draft.file;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if ('refusal' in amount) return;
    const reason = draft.reason.trim();
    const stated = { sourceId, year, amount: amount.value, certainty: draft.certainty };
    save.mutate(
      {
        ...stated,
        evidence: draft.evidence.trim(),
        dated: dateOrNull(draft.dated),
        evidenceFileId: draft.file === undefined ? (before?.evidenceFileId ?? null) : (draft.file?.id ?? null),
        ...(reason && { reason }),
      },
      { onSuccess: () => (announce(`Saved the allocation of ${source.name}, ${year}`), onClose()) },
    );
  };
  return (
    <EntryDialog
      title={`${vary ? 'Vary the allocation' : 'Allocation'} of ${source.name}, ${year}`}
      save="Save the allocation"
      unavailable={readOnly}
      sending={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields draft={draft} refusal={tried ? refusalOf(amount) : null} onChange={change} />
      <EvidenceField file={file} readOnly={readOnly} onChange={(kept) => change({ file: kept })} />
      <TextField
        label="Why it changes"
        hint="Kept in the history. The version before is kept too, and so is what was reported on it."
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      {before && <p className="cap">Version {before.version} is in force.</p>}
    </EntryDialog>
  );
}
