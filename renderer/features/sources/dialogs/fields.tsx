import { FormField } from '../../../ui/form-field.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly refusal?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field that focus goes to when the dialog opens. */
  readonly first?: boolean;
}

const shared = ({ label, hint, refusal }: FieldProps) => ({
  label,
  ...(hint !== undefined && { hint }),
  ...(refusal !== undefined && { refusal }),
});

export function TextField(props: FieldProps & { readonly longest?: number }) {
  return (
    <FormField {...shared(props)}>
      {(field) => (
        <input
          {...field}
          autoFocus={props.first}
          maxLength={props.longest ?? 500}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

/** Money as people type it; the caller reads it with `readMoney`. */
export function MoneyField(props: FieldProps) {
  return (
    <FormField {...shared(props)}>
      {(field) => (
        <input
          {...field}
          className="field amount"
          inputMode="decimal"
          autoFocus={props.first}
          value={props.value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

export function DateField(props: FieldProps) {
  return (
    <FormField {...shared(props)}>
      {(field) => (
        <input
          {...field}
          type="date"
          autoFocus={props.first}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly first?: boolean;
}

export function ChoiceField<T extends string>({ label, hint, options, value, onChange, first }: ChoiceProps<T>) {
  return (
    <FormField label={label} {...(hint !== undefined && { hint })}>
      {(field) => (
        <select {...field} autoFocus={first} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

interface TickProps {
  readonly label: string;
  readonly small?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, small, checked, onChange }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {small && <small>{small}</small>}
      </span>
    </label>
  );
}
