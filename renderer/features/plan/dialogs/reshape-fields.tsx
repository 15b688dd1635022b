import type { Rounding } from '../../../../shared/domain/money/rounding.ts';
import { FormField } from '../../../ui/form-field.tsx';
import type { Span } from './reshape-spans.ts';

interface SpanChoiceProps {
  readonly spans: readonly Span[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

export const SpanChoice = ({ spans, value, onChange }: SpanChoiceProps) => (
  <FormField label="Months">
    {(field) => (
      <select {...field} value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {spans.map(({ name }, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    )}
  </FormField>
);

const ROUNDINGS: readonly (readonly [Rounding, string])[] = [
  ['half up', 'Half a penny up'],
  ['half even', 'Half a penny to the even one'],
  ['up', 'Any part of a penny up'],
  ['down', 'Any part of a penny off'],
];

interface RoundingChoiceProps {
  readonly value: Rounding;
  readonly onChange: (rounding: Rounding) => void;
}

export const RoundingChoice = ({ value, onChange }: RoundingChoiceProps) => (
  <FormField label="Rounding" hint="Of the total, once; the months then share it to the penny.">
    {(field) => (
      <select {...field} value={value} onChange={(event) => onChange(event.target.value as Rounding)}>
        {ROUNDINGS.map(([rounding, words]) => (
          <option key={rounding} value={rounding}>
            {words}
          </option>
        ))}
      </select>
    )}
  </FormField>
);

const PERCENT = /^([-+]?\d{1,4}(?:\.\d{1,4})?)\s*%?$/;

/** `3`, `-7.5%` as decimal text; null when it is no percentage, or takes off more than there is. */
export function percentOf(text: string): string | null {
  const found = PERCENT.exec(text.trim().replace('−', '-'))?.[1] ?? null;
  return found !== null && Number(found) >= -100 ? found : null;
}

interface PercentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

export const PercentField = ({ label, value, onChange, autoFocus = false }: PercentFieldProps) => (
  <FormField
    label={label}
    hint="3 raises by 3 %, −7.5 lowers by 7.5 %."
    refusal={value.trim() !== '' && percentOf(value) === null ? 'Give a percentage from −100 on' : null}
  >
    {(field) => (
      // The dialog's first field: it was opened to write here.
      <input {...field} autoFocus={autoFocus} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </FormField>
);
