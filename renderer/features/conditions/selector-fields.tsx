import type { RowSelector } from '../../../shared/domain/conditions/condition-types.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { FormField } from '../../ui/form-field.tsx';

interface SelectorFieldsProps {
  /** `What is measured`. */
  readonly legend: string;
  readonly document: PlanDocument;
  readonly value: RowSelector;
  readonly onChange: (value: RowSelector) => void;
}

interface Item {
  readonly id: number;
  readonly name: string;
}

interface SeveralProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly chosen: readonly number[];
  readonly onChange: (ids: readonly number[]) => void;
}

/** Any number of a list; none chosen means all of it. Folded until it is wanted. */
function Several({ label, items, chosen, onChange }: SeveralProps) {
  const names = items.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const toggle = (id: number) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <details className="several">
      <summary>
        <span className="m">{label}</span> <span className="dim">{names.length === 0 ? 'any' : names.join(', ')}</span>
      </summary>
      <fieldset className="several-items">
        <legend className="sr">{label}: none chosen means any</legend>
        {items.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(toggle(id))} />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

const SPENDING = [
  { value: 'any', label: 'Revenue and capital' },
  { value: 'revenue', label: 'Revenue only' },
  { value: 'capital', label: 'Capital only' },
] as const;

/** Which rows of the plan count. */
export function SelectorFields({ legend, document, value, onChange }: SelectorFieldsProps) {
  const change = (part: Partial<RowSelector>) => onChange({ ...value, ...part });
  return (
    <fieldset className="selector">
      <legend>{legend}</legend>
      <Several
        label="Sources"
        items={document.sources}
        chosen={value.sources}
        onChange={(sources) => change({ sources })}
      />
      <Several
        label="Categories"
        items={document.categories}
        chosen={value.categories}
        onChange={(categories) => change({ categories })}
      />
      <Several
        label="Interventions"
        items={document.interventions}
        chosen={value.interventions}
        onChange={(interventions) => change({ interventions })}
      />
      <Several label="Themes" items={document.themes} chosen={value.themes} onChange={(themes) => change({ themes })} />
      <div className="row2">
        <FormField label="Spending">
          {(field) => (
            <select
              {...field}
              value={value.spending}
              onChange={(event) => change({ spending: event.target.value as RowSelector['spending'] })}
            >
              {SPENDING.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <Months value={value.months} onChange={(months) => change({ months })} />
      </div>
      <label className="in-kind">
        <input type="checkbox" checked={value.inKind} onChange={(event) => change({ inKind: event.target.checked })} />
        Count matches in kind
      </label>
    </fieldset>
  );
}

interface MonthsProps {
  readonly value: RowSelector['months'];
  readonly onChange: (months: RowSelector['months']) => void;
}

function Months({ value, onChange }: MonthsProps) {
  const kind = typeof value === 'string' ? value : 'after';
  return (
    <FormField label="Months">
      {(field) => (
        <>
          <select
            {...field}
            value={kind}
            onChange={({ target }) =>
              onChange(target.value === 'after' ? { after: '' } : (target.value as 'all' | 'outside spending dates'))
            }
          >
            <option value="all">All months of the year</option>
            <option value="outside spending dates">Outside the source’s spending dates</option>
            <option value="after">After a date</option>
          </select>
          {typeof value !== 'string' && (
            <input
              type="date"
              className="field"
              aria-label="After this date"
              value={value.after}
              onChange={(event) => onChange({ after: event.target.value })}
            />
          )}
        </>
      )}
    </FormField>
  );
}
