import { useState } from 'react';
import { FormField } from '../../../ui/form-field.tsx';
import { reshapeByShift } from '../model/reshape-profile.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { Scope } from '../state/plan-view.ts';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { SpanChoice } from './reshape-fields.tsx';
import { rowsOfScope, spansOf } from './reshape-spans.ts';

interface ScopeDialogProps {
  readonly sheet: PlanSheet;
  readonly scope: Scope;
  readonly onClose: () => void;
}

const MOST = 120;

function countOf(text: string): number | null {
  const count = Number(text.trim().replace('−', '-'));
  return text.trim() !== '' && Number.isInteger(count) && Math.abs(count) <= MOST ? count : null;
}

/** Moves months earlier or later. Nothing is lost: what would fall out of the plan or into an actual is refused. */
export function ShiftDialog({ sheet, scope, onClose }: ScopeDialogProps) {
  // What is actual neither moves nor receives, also in the budget.
  const spans = spansOf(sheet, 'forecast', scope);
  const [chosen, setChosen] = useState(0);
  const [text, setText] = useState('1');
  const rows = rowsOfScope(sheet, scope);
  const span = spans[chosen] ?? { name: '', from: 0, count: 0 };
  const by = countOf(text);
  const made = by === null ? null : reshapeByShift({ sheet, rows, ...span }, by);
  return (
    <ReshapeDialog
      title="Shift by months"
      sheet={sheet}
      rows={rows}
      made={made}
      from={span.from}
      count={span.count}
      action={`Shift ${span.name} by ${by} ${Math.abs(by ?? 0) === 1 ? 'month' : 'months'}`}
      onClose={onClose}
    >
      <FormField
        label="Months later"
        hint="Negative is earlier. What lies in a month already is added to."
        refusal={by === null && text.trim() !== '' ? 'Give a whole number of months' : null}
      >
        {(field) => (
          // The dialog's first field: it was opened to write here.
          <input {...field} autoFocus value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </FormField>
      <SpanChoice spans={spans} value={chosen} onChange={setChosen} />
    </ReshapeDialog>
  );
}
