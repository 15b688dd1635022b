import { useState } from 'react';
import { financialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { monthShortName, monthsOfYear } from '../../../../shared/domain/calendar/month.ts';
import type { Curve } from '../../../../shared/domain/drivers/driver-types.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';

interface CurveEditorProps {
  readonly curves: readonly Curve[];
  /** Twelve, from April, as typed. */
  readonly weights: readonly string[];
  readonly onChange: (weights: readonly string[]) => void;
}

const MONTHS = monthsOfYear(financialYear(2022)).map(monthShortName);

const weightOf = (text: string): number | null => {
  const weight = Number(text);
  return text.trim() !== '' && Number.isFinite(weight) && weight >= 0 ? weight : null;
};

/** Twelve weights from April to March, of a saved curve or typed; they can be saved under a name. */
export function CurveEditor({ curves, weights, onChange }: CurveEditorProps) {
  const [name, setName] = useState('');
  const save = useCommand('save-curve');
  const remove = useCommand('remove-curve');
  const chosen = curves.find((curve) => curve.name === name);
  const numbers = weights.map(weightOf);
  const bad = numbers.some((weight) => weight === null) || numbers.every((weight) => weight === 0);
  const keep = () =>
    save.mutate(
      { name, weights: numbers.map((weight) => weight ?? 0) },
      { onSuccess: () => announce(`Saved the curve ${name}`) },
    );
  const choose = (id: string) => {
    const curve = curves.find((one) => String(one.id) === id);
    setName(curve?.name ?? '');
    if (curve) onChange(curve.weights.map(String));
  };
  const error = save.error ?? remove.error;
  return (
    <fieldset className="rs-curve">
      <legend>Weights, April to March</legend>
      {curves.length > 0 && (
        <FormField label="Saved curve">
          {(field) => (
            <select {...field} value={String(chosen?.id ?? '')} onChange={(event) => choose(event.target.value)}>
              <option value="">None: as typed</option>
              {curves.map((curve) => (
                <option key={curve.id} value={String(curve.id)}>
                  {curve.name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <div className="rs-weights">
        {MONTHS.map((month, i) => (
          <label key={month}>
            {month}
            <input
              className="field"
              inputMode="decimal"
              value={weights[i] ?? ''}
              aria-invalid={numbers[i] === null || undefined}
              onChange={(event) => onChange(weights.map((old, at) => (at === i ? event.target.value : old)))}
            />
          </label>
        ))}
      </div>
      <div className="rs-keep">
        <label>
          Name
          <input className="field" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </label>
        <Button
          busy={save.isPending}
          reasonBeside={false}
          unavailable={
            name.trim() === '' ? 'Give the curve a name' : bad && 'Give weights from 0 up, one of them above 0'
          }
          onClick={keep}
        >
          Save curve
        </Button>
        {chosen && (
          <Button busy={remove.isPending} onClick={() => remove.mutate({ id: chosen.id })}>
            Remove
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={appErrorOf(error)} />}
    </fieldset>
  );
}
