import { useState } from 'react';
import type { Source } from '../../../../shared/domain/plan/plan-document.ts';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { DateField, TextField } from './fields.tsx';

interface RenameDialogProps {
  readonly source: Source;
  readonly today: string;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** Another name from a date on. What was reported before keeps the name it had. */
export function RenameDialog({ source, today, readOnly, onClose }: RenameDialogProps) {
  const [draft, setDraft] = useState({ name: source.name, dated: today, note: '' });
  const rename = useCommand('rename-source');
  const why = draft.name.trim() === '' ? 'Give it a name' : draft.dated === '' ? 'Give the day of the change' : null;
  const submit = () =>
    rename.mutate(
      { id: source.id, name: draft.name.trim(), dated: draft.dated, note: draft.note.trim() },
      { onSuccess: () => (announce(`Renamed ${source.name}`), onClose()) },
    );
  return (
    <EntryDialog
      title={`Rename ${source.name}`}
      save="Rename the source"
      unavailable={readOnly ?? why}
      sending={rename}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        first
        label="New name"
        longest={200}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <DateField
        label="From"
        hint="Reports of days before keep the name the source had then."
        value={draft.dated}
        onChange={(dated) => setDraft({ ...draft, dated })}
      />
      <TextField label="Note" value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
    </EntryDialog>
  );
}
