import { useState } from 'react';
import { financialYears } from '../../../../shared/domain/calendar/financial-year.ts';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { Income } from '../../../../shared/domain/sources/source-types.ts';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { ChoiceField, DateField, MoneyField, TextField } from './fields.tsx';
import { dateOrNull, readMoney, refusalOf, written } from './read-entry.ts';

interface IncomeDialogProps {
  readonly document: PlanDocument;
  readonly source: Source;
  readonly year: FinancialYear;
  /** The claim that it is for; empty to name it. */
  readonly claim: string;
  /** The entry that changes; without it one is added. */
  readonly income: Income | null;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

const draftOf = (year: FinancialYear, claim: string, income: Income | null) => ({
  year,
  claim,
  expected: written(income?.expected ?? null),
  expectedOn: income?.expectedOn ?? '',
  received: written(income?.received ?? null),
  receivedOn: income?.receivedOn ?? '',
  reference: income?.reference ?? '',
});

type Draft = ReturnType<typeof draftOf>;

function useIncome(source: Source, income: Income | null, onClose: () => void) {
  const [add, update, remove] = [useCommand('add-income'), useCommand('update-income'), useCommand('remove-income')];
  const done = { onSuccess: () => (announce('Saved the income'), onClose()) };
  const sending = [remove, update, add].find(({ isError, isPending }) => isError || isPending) ?? add;
  const send = (fields: Parameters<typeof update.mutate>[0] & { claim: string; year: FinancialYear }) => {
    if (income) update.mutate(fields, done);
    else add.mutate({ ...fields, sourceId: source.id } as Parameters<typeof add.mutate>[0], done);
  };
  return { sending, send, remove: () => income && remove.mutate({ id: income.id }, done) };
}

/** What a claim brings: expected and received, each left empty until it is known. */
export function IncomeDialog({ document, source, year, claim, income, readOnly, onClose }: IncomeDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(year, claim, income));
  const [tried, setTried] = useState(false);
  const entry = useIncome(source, income, onClose);
  const [expected, received] = [readMoney(draft.expected), readMoney(draft.received)];
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if ('refusal' in expected || 'refusal' in received) return;
    entry.send({
      id: income?.id ?? 1,
      year: draft.year,
      claim: draft.claim.trim(),
      expected: expected.value,
      expectedOn: dateOrNull(draft.expectedOn),
      received: received.value,
      receivedOn: dateOrNull(draft.receivedOn),
      reference: draft.reference.trim(),
    });
  };
  const years = financialYears(document.plan.firstYear, document.plan.years).map((value) => ({ value, label: value }));
  const refused = (read: typeof expected) => (tried ? refusalOf(read) : null);
  const remove = (
    <Button kind="quiet" onClick={entry.remove}>
      Remove it
    </Button>
  );
  return (
    <EntryDialog
      title={claim === '' ? `Other income of ${source.name}` : `Income of ${source.name}, ${year} ${claim}`}
      save="Save the income"
      unavailable={readOnly ?? (draft.claim.trim() === '' ? 'Name what it is for' : null)}
      sending={entry.sending}
      more={income && remove}
      onSubmit={submit}
      onClose={onClose}
    >
      {claim === '' && (
        <div className="row2">
          <TextField first label="For" longest={40} value={draft.claim} onChange={(text) => change({ claim: text })} />
          <ChoiceField label="Year" options={years} value={draft.year} onChange={(value) => change({ year: value })} />
        </div>
      )}
      <div className="row2">
        <MoneyField
          first={claim !== ''}
          label="Expected, £"
          refusal={refused(expected)}
          value={draft.expected}
          onChange={(text) => change({ expected: text })}
        />
        <DateField
          label="Expected on"
          hint="Left empty, the day the claim is due."
          value={draft.expectedOn}
          onChange={(text) => change({ expectedOn: text })}
        />
      </div>
      <div className="row2">
        <MoneyField
          label="Received, £"
          refusal={refused(received)}
          value={draft.received}
          onChange={(text) => change({ received: text })}
        />
        <DateField label="Received on" value={draft.receivedOn} onChange={(text) => change({ receivedOn: text })} />
      </div>
      <TextField
        label="Reference"
        longest={200}
        value={draft.reference}
        onChange={(reference) => change({ reference })}
      />
    </EntryDialog>
  );
}
