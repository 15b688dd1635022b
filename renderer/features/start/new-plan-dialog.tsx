import { useState } from 'react';
import {
  financialYear,
  financialYears,
  startYearOf,
  type FinancialYear,
} from '../../../shared/domain/calendar/financial-year.ts';
import { financialYearOf, type Month } from '../../../shared/domain/calendar/month.ts';
import { appErrorOf, planSwitched, useCommand } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormField } from '../../ui/form-field.tsx';

type Template = 'vrn' | 'blank';

const TEMPLATES: readonly { readonly value: Template; readonly title: string; readonly words: string }[] = [
  {
    value: 'vrn',
    title: 'Violence Reduction Network',
    words: 'A settlement of £3.5m and a grant of £1.5m with their terms, match, categories, localities and themes.',
  },
  { value: 'blank', title: 'Blank', words: 'The years alone. You add sources and interventions.' },
];

/** The years to choose from, counted from the one that today lies in. */
const YEARS_BACK = 6;
const YEARS_AHEAD = 3;
const MOST_YEARS = 10;

function yearsAround(today: Date): FinancialYear[] {
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}` as Month;
  const first = startYearOf(financialYearOf(month)) - YEARS_BACK;
  return financialYears(financialYear(first), YEARS_BACK + 1 + YEARS_AHEAD);
}

interface Draft {
  readonly name: string;
  readonly template: Template;
  readonly firstYear: FinancialYear;
  readonly years: number;
}

function TemplateChoice({
  value,
  onChange,
}: {
  readonly value: Template;
  readonly onChange: (value: Template) => void;
}) {
  return (
    <fieldset className="choices">
      <legend>Begin with</legend>
      {TEMPLATES.map((template) => (
        <label key={template.value}>
          <input
            type="radio"
            name="template"
            checked={template.value === value}
            onChange={() => onChange(template.value)}
          />
          <span>
            {template.title}
            <small>{template.words}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface YearsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Years({ draft, onChange }: YearsProps) {
  const last = financialYears(draft.firstYear, draft.years).at(-1);
  return (
    <div className="row2">
      <FormField label="First financial year" hint="1 April to 31 March.">
        {(field) => (
          <select
            {...field}
            value={draft.firstYear}
            onChange={(event) => onChange({ firstYear: event.target.value as FinancialYear })}
          >
            {yearsAround(new Date()).map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label="Years" hint={`To 31 March ${startYearOf(last!) + 1}. Amounts by year may differ.`}>
        {(field) => (
          <select {...field} value={draft.years} onChange={(event) => onChange({ years: Number(event.target.value) })}>
            {Array.from({ length: MOST_YEARS }, (_, at) => (
              <option key={at}>{at + 1}</option>
            ))}
          </select>
        )}
      </FormField>
    </div>
  );
}

interface NewPlanDialogProps {
  readonly onClose: () => void;
  readonly onMade: () => void;
}

const firstDraft = (): Draft => ({
  name: '',
  template: 'vrn',
  firstYear: yearsAround(new Date())[YEARS_BACK]!,
  years: 3,
});

/** Name, template and years; the rest is entered on the plan itself. */
export function NewPlanDialog({ onClose, onMade }: NewPlanDialogProps) {
  const [draft, setDraft] = useState(firstDraft);
  const make = useCommand('new-plan');
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const name = draft.name.trim();
  const submit = () =>
    make.mutate({ ...draft, name }, { onSuccess: (plan) => (plan ? void planSwitched().then(finish) : undefined) });
  const finish = () => (onClose(), onMade());
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        kind="primary"
        type="submit"
        form="new-plan"
        busy={make.isPending}
        unavailable={!name && 'Give the plan a name'}
      >
        Make the plan
      </Button>
    </>
  );
  return (
    <Dialog title="New plan" onClose={onClose} footer={footer}>
      <form id="new-plan" className="form" onSubmit={(event) => (event.preventDefault(), name && submit())}>
        <FormField label="Name" hint="The file is called the same.">
          {(field) => (
            <input
              {...field}
              autoFocus
              maxLength={200}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </FormField>
        <TemplateChoice value={draft.template} onChange={(template) => change({ template })} />
        <Years draft={draft} onChange={change} />
        {make.isError && <ErrorNotice error={appErrorOf(make.error)} />}
      </form>
    </Dialog>
  );
}
