import { FormField } from '../../../ui/form-field.tsx';

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: number; readonly name: string }[];
  readonly value: number;
  readonly onChange: (id: number) => void;
}

/** One of the plan's own things, by its name. */
export const Choice = ({ label, hint, options, value, onChange }: ChoiceProps) => (
  <FormField label={label} {...(hint !== undefined && { hint })}>
    {(field) => (
      <select {...field} value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )}
  </FormField>
);
