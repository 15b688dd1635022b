import { useState } from 'react';
import { financialYears } from '../../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import { err } from '../../../../shared/base/result.ts';
import type { Rounding } from '../../../../shared/domain/money/rounding.ts';
import { reshapeByCopy } from '../model/reshape-profile.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { usePlanView, type Scope } from '../state/plan-view.ts';
import { Choice } from './choice.tsx';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { PercentField, percentOf, RoundingChoice } from './reshape-fields.tsx';
import { rowsOfScope } from './reshape-spans.ts';

interface ScopeDialogProps {
  readonly sheet: PlanSheet;
  readonly scope: Scope;
  readonly onClose: () => void;
}

/** Copies one year's months over another's, raised by a percentage. */
export function CopyYearDialog({ sheet, scope, onClose }: ScopeDialogProps) {
  const view = usePlanView((state) => state.view);
  const { firstYear, years } = sheet.document.plan;
  const names = financialYears(firstYear, years).map((name, id) => ({ id, name }));
  const selected = Math.floor(scope.from / MONTHS_IN_YEAR);
  const first = Math.min(selected, Math.max(0, years - 2));
  const [source, setSource] = useState(first);
  const [target, setTarget] = useState(Math.min(first + 1, years - 1));
  const [text, setText] = useState('0');
  const [rounding, setRounding] = useState<Rounding>('half up');
  const rows = rowsOfScope(sheet, scope);
  const percent = percentOf(text);
  const from = target * MONTHS_IN_YEAR;
  const locked = view === 'forecast' && from < sheet.figures.openFrom;
  const made = () => {
    if (percent === null) return null;
    if (source === target) return err('Choose two different years');
    if (locked) return err(`Part of ${names[target]?.name} is actual: choose the Budget figures to copy into it`);
    return reshapeByCopy({ sheet, rows, from, count: MONTHS_IN_YEAR }, { source, target, percent, rounding });
  };
  return (
    <ReshapeDialog
      title="Copy a year with an uplift"
      sheet={sheet}
      rows={rows}
      made={made()}
      from={from}
      count={MONTHS_IN_YEAR}
      action={`Copy ${names[source]?.name} to ${names[target]?.name} with ${percent}%`}
      onClose={onClose}
    >
      <div className="row2">
        <Choice label="From" options={names} value={source} onChange={setSource} />
        <Choice label="To" options={names} value={target} onChange={setTarget} />
      </div>
      <PercentField label="Uplift" value={text} onChange={setText} autoFocus />
      <RoundingChoice value={rounding} onChange={setRounding} />
    </ReshapeDialog>
  );
}
