import { useState } from 'react';
import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { sendChange } from '../state/plan-edits.ts';
import { useSending } from './use-sending.ts';

interface NoteDialogProps {
  readonly sheet: PlanSheet;
  readonly rowKey: string;
  readonly month: number;
  readonly onClose: () => void;
}

const LONGEST = 2_000;

/** The note of one cell: written, changed, or removed by emptying it. Ctrl+Enter saves. */
export function NoteDialog({ sheet, rowKey, month, onClose }: NoteDialogProps) {
  const row = sheet.rows.get(rowKey);
  const old = row?.marks.notes.get(month);
  const [text, setText] = useState(old?.text ?? '');
  const name = sheet.figures.months[month];
  const { send, sending, error } = useSending(async () => {
    if (!row?.input || name === undefined) return null;
    const cell = { ...row.input, month: name };
    const words = text.trim();
    if (words !== '' || old) {
      const work =
        words === '' ? () => call('remove-cell-note', cell) : () => call('set-cell-note', { ...cell, text: words });
      const refusal = await sendChange(work);
      if (refusal) return refusal;
      announce(words === '' ? 'Note removed' : 'Note saved');
    }
    onClose();
    return null;
  });
  if (!row || name === undefined) return null;
  return (
    <Dialog
      title={`Note on ${row.name}, ${monthName(name)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {old && (
            <Button busy={sending} onClick={() => setText('')}>
              Empty it
            </Button>
          )}
          <Button kind="primary" busy={sending} onClick={() => void send()}>
            {old && text.trim() === '' ? 'Remove the note' : 'Save'}
          </Button>
        </>
      }
    >
      <FormField label="Note" hint="Why the figure is what it is. Ctrl+Enter saves.">
        {(field) => (
          <textarea
            {...field}
            className="field area"
            // The dialog's first field: it was opened to write here.
            autoFocus
            rows={5}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void send()}
          />
        )}
      </FormField>
      {error !== null && <ErrorNotice error={appErrorOf(error)} />}
    </Dialog>
  );
}
