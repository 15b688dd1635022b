import { useState } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../shared/domain/money/parse-money.ts';
import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { Allocation, Certainty, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormField } from '../../ui/form-field.tsx';

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
  readonly reason: string;
}

const draftOf = (before: Allocation | undefined): Draft => ({
  amount: before ? formatMoney(before.amount, { show: 'pence', zero: 'digits' }) : '',
  certainty: before?.certainty ?? 'indicative',
  dated: before?.dated ?? '',
  evidence: before?.evidence ?? '',
  reason: '',
});

/** The amount, or why what was typed is none. */
function amountOf(typed: string): { readonly amount: Pence } | { readonly refusal: string } {
  const read = parseMoney(typed);
  if (!read.ok) return { refusal: `${read.error.words}.` };
  if (read.value === null) return { refusal: 'Enter an amount, such as 1,190,000 or 1.19m.' };
  return read.value < 0 ? { refusal: 'An allocation is not below zero.' } : { amount: read.value };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly refusal: string | null;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, refusal, onChange }: FieldsProps) {
  return (
    <>
      <div className="row2">
        <FormField label="Amount, £" hint="Typed as you like: 1,190,000 or 1.19m." refusal={refusal}>
          {(field) => (
            <input
              {...field}
              className="field amount"
              autoFocus
              inputMode="decimal"
              value={draft.amount}
              onFocus={(event) => event.target.select()}
              onChange={(event) => onChange({ amount: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Certainty">
          {(field) => (
            <select
              {...field}
              value={draft.certainty}
              onChange={(event) => onChange({ certainty: event.target.value as Certainty })}
            >
              {CERTAINTIES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <div className="row2">
        <FormField label="Date of the letter or decision" hint="Leave empty when there is none yet.">
          {(field) => (
            <input
              {...field}
              type="date"
              value={draft.dated}
              onChange={(event) => onChange({ dated: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Evidence" hint="Such as “Home Office grant letter, section 3”.">
          {(field) => (
            <input
              {...field}
              maxLength={500}
              value={draft.evidence}
              onChange={(event) => onChange({ evidence: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <FormField label="Why it changes" hint="Kept in the history. The version before is kept too.">
        {(field) => (
          <input
            {...field}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}

interface AllocationDialogProps {
  readonly document: PlanDocument;
  readonly sourceId: number;
  readonly year: FinancialYear;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** What a source provides in one year: amount, certainty, date, evidence. Each change makes a new version. */
export function AllocationDialog({ document, sourceId, year, readOnly, onClose }: AllocationDialogProps) {
  const source = document.sources.find(({ id }) => id === sourceId)!;
  const before = document.allocations.find((a) => a.sourceId === sourceId && a.year === year);
  const [draft, setDraft] = useState(() => draftOf(before));
  const [tried, setTried] = useState(false);
  const save = useCommand('set-allocation');
  const read = amountOf(draft.amount);
  const submit = () => {
    setTried(true);
    if ('refusal' in read || readOnly !== null) return;
    const { certainty, evidence, reason } = draft;
    save.mutate(
      {
        sourceId,
        year,
        amount: read.amount,
        certainty,
        evidence: evidence.trim(),
        dated: draft.dated === '' ? null : draft.dated,
        ...(reason.trim() && { reason: reason.trim() }),
      },
      { onSuccess: () => (announce(`Saved the allocation of ${source.name}, ${year}`), onClose()) },
    );
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form="allocation" busy={save.isPending} unavailable={readOnly}>
        Save the allocation
      </Button>
    </>
  );
  return (
    <Dialog title={`Allocation of ${source.name}, ${year}`} onClose={onClose} footer={footer}>
      <form id="allocation" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <Fields
          draft={draft}
          refusal={tried && 'refusal' in read ? read.refusal : null}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {before && before.version > 1 && <p className="cap">Version {before.version} is in force.</p>}
        {save.isError && <ErrorNotice error={appErrorOf(save.error)} />}
      </form>
    </Dialog>
  );
}
