import { useState } from 'react';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { monthName, monthsOfYear, type Month } from '../../../../shared/domain/calendar/month.ts';
import type { Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { ReserveCover } from '../../../../shared/domain/sources/source-types.ts';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { ChoiceField, MoneyField, TextField } from './fields.tsx';
import { readSomeMoney, refusalOf, written } from './read-entry.ts';

interface CoverDialogProps {
  readonly source: Source;
  readonly year: FinancialYear;
  readonly cover: ReserveCover | null;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

function useCover(cover: ReserveCover | null, onClose: () => void) {
  const add = useCommand('add-reserve-cover');
  const update = useCommand('update-reserve-cover');
  const remove = useCommand('remove-reserve-cover');
  const done = { onSuccess: () => (announce('Saved the reserve cover'), onClose()) };
  const sending = [remove, update, add].find(({ isError, isPending }) => isError || isPending) ?? add;
  return {
    sending,
    send: (fields: Parameters<typeof add.mutate>[0]) =>
      cover ? update.mutate({ ...fields, id: cover.id }, done) : add.mutate(fields, done),
    remove: () => cover && remove.mutate({ id: cover.id }, done),
  };
}

/** Reserves that stand behind a year's spend until its allocation is signed. */
export function CoverDialog({ source, year, cover, readOnly, onClose }: CoverDialogProps) {
  const months = monthsOfYear(year);
  const [draft, setDraft] = useState({
    amount: written(cover?.amount ?? null),
    fromMonth: cover?.fromMonth ?? months[0]!,
    toMonth: cover?.toMonth ?? months.at(-1)!,
    owner: cover?.owner ?? '',
    evidence: cover?.evidence ?? '',
  });
  const [tried, setTried] = useState(false);
  const entry = useCover(cover, onClose);
  const amount = readSomeMoney(draft.amount);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const options = months.map((month) => ({ value: month, label: monthName(month) }));
  const submit = () => {
    setTried(true);
    if ('refusal' in amount) return;
    const { fromMonth, toMonth, owner, evidence } = draft;
    const texts = { owner: owner.trim(), evidence: evidence.trim() };
    entry.send({ sourceId: source.id, year, amount: amount.value, fromMonth, toMonth, ...texts });
  };
  return (
    <EntryDialog
      title={`Reserve cover of ${source.name}, ${year}`}
      save="Save the cover"
      unavailable={readOnly}
      sending={entry.sending}
      more={
        cover && (
          <Button kind="quiet" onClick={entry.remove}>
            Remove it
          </Button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField
        first
        label="Amount, £"
        refusal={tried ? refusalOf(amount) : null}
        value={draft.amount}
        onChange={(text) => change({ amount: text })}
      />
      <div className="row2">
        <ChoiceField<Month>
          label="From"
          options={options}
          value={draft.fromMonth}
          onChange={(fromMonth) => change({ fromMonth })}
        />
        <ChoiceField<Month>
          label="To"
          options={options}
          value={draft.toMonth}
          onChange={(toMonth) => change({ toMonth })}
        />
      </div>
      <div className="row2">
        <TextField label="Owner" longest={200} value={draft.owner} onChange={(owner) => change({ owner })} />
        <TextField label="Evidence" value={draft.evidence} onChange={(evidence) => change({ evidence })} />
      </div>
    </EntryDialog>
  );
}
