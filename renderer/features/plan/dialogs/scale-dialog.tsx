import { useState } from 'react';
import type { Rounding } from '../../../../shared/domain/money/rounding.ts';
import { reshapeByScale } from '../model/reshape-profile.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { usePlanView, type Scope } from '../state/plan-view.ts';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { PercentField, percentOf, RoundingChoice, SpanChoice } from './reshape-fields.tsx';
import { rowsOfScope, spansOf } from './reshape-spans.ts';

interface ScopeDialogProps {
  readonly sheet: PlanSheet;
  readonly scope: Scope;
  readonly onClose: () => void;
}

/** Raises or lowers months by a percentage; held months stay. */
export function ScaleDialog({ sheet, scope, onClose }: ScopeDialogProps) {
  const view = usePlanView((state) => state.view);
  const spans = spansOf(sheet, view, scope);
  const [chosen, setChosen] = useState(0);
  const [text, setText] = useState('');
  const [rounding, setRounding] = useState<Rounding>('half up');
  const rows = rowsOfScope(sheet, scope);
  const span = spans[chosen] ?? { name: '', from: 0, count: 0 };
  const percent = percentOf(text);
  const made = percent === null ? null : reshapeByScale({ sheet, rows, ...span }, percent, rounding);
  return (
    <ReshapeDialog
      title="Scale by a percentage"
      sheet={sheet}
      rows={rows}
      made={made}
      from={span.from}
      count={span.count}
      action={`Scale ${span.name} by ${percent}%`}
      onClose={onClose}
    >
      <PercentField label="By how much" value={text} onChange={setText} autoFocus />
      <SpanChoice spans={spans} value={chosen} onChange={setChosen} />
      <RoundingChoice value={rounding} onChange={setRounding} />
    </ReshapeDialog>
  );
}
