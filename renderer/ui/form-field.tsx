import { useId, type ReactNode } from 'react';

interface FormFieldProps {
  readonly label: string;
  /** What is expected, always shown. */
  readonly hint?: string;
  /** Why what was entered cannot be taken; null when it can. */
  readonly refusal?: string | null;
  /** Renders the field with these; they tie label, hint and refusal to it. */
  readonly children: (field: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean | undefined;
    readonly className: string;
  }) => ReactNode;
}

/** A labelled field: `<FormField label="Name">{(field) => <input {...field} />}</FormField>`. */
export function FormField({ label, hint, refusal = null, children }: FormFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const refusalId = `${id}-refusal`;
  const described = [hint && hintId, refusal && refusalId].filter(Boolean).join(' ');
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': refusal !== null || undefined,
        className: 'field',
      })}
      {hint && (
        <span id={hintId} className="cap">
          {hint}
        </span>
      )}
      {refusal && (
        <span id={refusalId} className="refusal" role="alert">
          {refusal}
        </span>
      )}
    </div>
  );
}
