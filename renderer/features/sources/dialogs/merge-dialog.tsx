import { useState } from 'react';
import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { ChoiceField, DateField, TextField } from './fields.tsx';

interface MergeDialogProps {
  readonly document: PlanDocument;
  readonly source: Source;
  readonly today: string;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

const successors = (document: PlanDocument, source: Source) =>
  document.sources
    .filter(({ id, inKind, mergedOn }) => id !== source.id && inKind === source.inKind && mergedOn === null)
    .map(({ id, name }) => ({ value: String(id), label: name }));

/** The funder makes one source of two: from a day on, this one's money goes on in the other. */
export function MergeDialog({ document, source, today, readOnly, onClose }: MergeDialogProps) {
  const options = successors(document, source);
  const [draft, setDraft] = useState({ into: options[0]?.value ?? '', on: today, note: '' });
  const merge = useCommand('merge-source');
  const why =
    options.length === 0 ? 'Add the source that takes its place first' : draft.on === '' ? 'Give the day' : null;
  const submit = () =>
    merge.mutate(
      { id: source.id, into: Number(draft.into), on: draft.on, note: draft.note.trim() },
      { onSuccess: () => (announce(`Merged ${source.name}`), onClose()) },
    );
  return (
    <EntryDialog
      title={`Merge ${source.name} into another source`}
      save="Merge the source"
      unavailable={readOnly ?? why}
      sending={merge}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        first
        label="Goes on in"
        options={options}
        value={draft.into}
        onChange={(into) => setDraft({ ...draft, into })}
      />
      <DateField label="From" value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />
      <TextField label="Note" value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
      <p className="cap">
        Allocations of years that begin on or after that day, and budgets and schedules of its months, go over as they
        stand; totals do not change. What lies before, and what was reported, stays with {source.name}. A year that has
        begun by then keeps its allocation until both are varied. Otherwise money never moves between sources.
      </p>
    </EntryDialog>
  );
}
