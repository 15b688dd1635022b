import { useState } from 'react';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { ZERO } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import { shareCarriedForward } from '../../../../shared/domain/sources/funding.ts';
import { useCommand, useMethod } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EvidenceField, type KeptFile } from './evidence-field.tsx';
import { DateField, MoneyField, TextField } from './fields.tsx';
import { readSomeMoney, refusalOf, written } from './read-entry.ts';

interface CarryForwardDialogProps {
  readonly document: PlanDocument;
  readonly source: Source;
  readonly year: FinancialYear;
  readonly today: string;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

function ruleWords(document: PlanDocument, source: Source, year: FinancialYear): string {
  if (source.carryForward === 'none') return 'The terms of this source allow no carry-forward.';
  if (source.carryForward === 'with approval') return 'The terms allow what the funder approves.';
  const granted = document.allocations.find((a) => a.sourceId === source.id && a.year === year)?.amount ?? ZERO;
  const most = formatMoney(shareCarriedForward(source, granted), { show: 'pence', symbol: true, zero: 'digits' });
  return `The terms allow up to ${source.carryForwardBasisPoints / 100}% of the allocation: ${most}.`;
}

/** What the funder agreed may be carried out of a year. Only what is recorded counts in the next year's funding. */
export function CarryForwardDialog({ document, source, year, today, readOnly, onClose }: CarryForwardDialogProps) {
  const before = document.carriedForward.find((c) => c.sourceId === source.id && c.year === year);
  const files = useMethod('read-source', { id: source.id }).data?.files ?? [];
  const [draft, setDraft] = useState({
    amount: written(before?.amount ?? null),
    approvedOn: before?.approvedOn ?? today,
    approvedBy: before?.approvedBy ?? '',
    evidence: before?.evidence ?? '',
  });
  const [chosen, setChosen] = useState<KeptFile | null | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const record = useCommand('record-carry-forward');
  const remove = useCommand('remove-carry-forward');
  const amount = readSomeMoney(draft.amount);
  const file = chosen === undefined ? (files.find(({ id }) => id === before?.evidenceFileId) ?? null) : chosen;
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const why = draft.approvedBy.trim() === '' ? 'Say who approved it' : draft.approvedOn === '' ? 'Say when' : null;
  const done = (words: string) => ({ onSuccess: () => (announce(words), onClose()) });
  const submit = () => {
    setTried(true);
    if ('refusal' in amount) return;
    const evidenceFileId = chosen === undefined ? (before?.evidenceFileId ?? null) : (chosen?.id ?? null);
    record.mutate(
      {
        sourceId: source.id,
        year,
        amount: amount.value,
        approvedOn: draft.approvedOn,
        approvedBy: draft.approvedBy.trim(),
        evidence: draft.evidence.trim(),
        evidenceFileId,
      },
      done(`Recorded what is carried out of ${year}`),
    );
  };
  return (
    <EntryDialog
      title={`Carried out of ${year}: ${source.name}`}
      save="Record it"
      unavailable={readOnly ?? why}
      sending={remove.isError ? remove : record}
      more={
        before && (
          <Button
            kind="quiet"
            busy={remove.isPending}
            onClick={() => remove.mutate({ id: before.id }, done('Removed the carry-forward'))}
          >
            Remove it
          </Button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="dim">{ruleWords(document, source, year)}</p>
      <MoneyField
        first
        label="Amount approved, £"
        refusal={tried ? refusalOf(amount) : null}
        value={draft.amount}
        onChange={(text) => change({ amount: text })}
      />
      <div className="row2">
        <TextField
          label="Approved by"
          longest={200}
          value={draft.approvedBy}
          onChange={(approvedBy) => change({ approvedBy })}
        />
        <DateField label="Approved on" value={draft.approvedOn} onChange={(approvedOn) => change({ approvedOn })} />
      </div>
      <TextField label="Evidence" value={draft.evidence} onChange={(evidence) => change({ evidence })} />
      <EvidenceField file={file} readOnly={readOnly} onChange={setChosen} />
    </EntryDialog>
  );
}
