import type { RATE_FIELDS } from '../../../shared/domain/drivers/rate-problem.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { FormField } from '../../ui/form-field.tsx';
import type { RateDraft } from './rate-draft.ts';
import { amountLabel, keyLabel } from './rate-words.ts';

interface FieldsProps {
  readonly document: PlanDocument;
  readonly draft: RateDraft;
  readonly wanted: (typeof RATE_FIELDS)[keyof typeof RATE_FIELDS];
  readonly onChange: (change: Partial<RateDraft>) => void;
}

const KEY_HINTS: Readonly<Record<string, string>> = {
  spine: 'It ends in its number: SCP 23.',
  'pay award': 'Posts name the one that they get: NJC.',
  pension: 'Such as LGPS.',
};

/** The fields that a row of this kind has. */
export function RateDialogFields({ document, draft, wanted, onChange }: FieldsProps) {
  const label = keyLabel(draft.kind);
  const field = (name: keyof Omit<RateDraft, 'kind'>, title: string, hint?: string, type = 'text', first = false) => (
    <FormField label={title} {...(hint !== undefined && { hint })}>
      {(props) => (
        <input
          {...props}
          type={type}
          // The dialog's first field: it was opened to write here.
          autoFocus={first}
          value={draft[name]}
          maxLength={300}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      {label !== null && draft.kind !== 'indexation' && field('key', label, KEY_HINTS[draft.kind], 'text', true)}
      {draft.kind === 'indexation' && (
        <FormField label="Category">
          {(props) => (
            <select {...props} value={draft.key} onChange={(event) => onChange({ key: event.target.value })}>
              <option value="">Choose a category</option>
              {document.categories.map(({ code, name }) => (
                <option key={code} value={code}>
                  {code} {name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <div className="row2">
        {field('starts', 'From', 'The first day on which it holds.', 'date', label === null)}
        {draft.kind === 'pay award' && field('paidFrom', 'First paid in', 'Empty: in its first month.', 'month')}
      </div>
      <div className="row2">
        {wanted.percent !== 'none' && field('percent', 'Percentage', 'Such as 13.8.')}
        {wanted.amount !== 'none' && field('amount', amountLabel(draft.kind))}
      </div>
      {field('origin', 'Where it comes from', 'The agreement, letter or law, in your words.')}
    </>
  );
}
