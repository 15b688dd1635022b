import { useState } from 'react';
import { financialYears } from '../../../shared/domain/calendar/financial-year.ts';
import {
  CONDITION_MEASURES,
  type Condition,
  type ConditionMeasure,
  type Denominator,
} from '../../../shared/domain/conditions/condition-types.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { anyRows, conditionOf, draftOf, type ConditionDraft } from './condition-draft.ts';
import { SelectorFields } from './selector-fields.tsx';
import { Choice } from './choice.tsx';

interface PartProps {
  readonly document: PlanDocument;
  readonly draft: ConditionDraft;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
}

const MEASURES: Readonly<Record<ConditionMeasure, string>> = {
  budget: 'The budget',
  forecast: 'The forecast outturn',
  committed: 'What is committed, not invoiced',
  claimed: 'What is claimed (once returns are kept)',
};

const DENOMINATORS: Readonly<Record<Denominator['kind'], string>> = {
  allocation: 'The year’s allocation',
  funding: 'The year’s funding: allocation with what is carried in and out',
  'allocation and numerator': 'The total: the allocation and what is measured together',
  rows: 'Other rows of the plan',
};

function Names({ document, draft, onChange }: PartProps) {
  const years = financialYears(document.plan.firstYear, document.plan.years);
  /** What was still the old source's own rows follows the new one. */
  const withSource = (sourceId: number): Partial<ConditionDraft> => {
    const own = draft.numerator.sources.length === 1 && draft.numerator.sources[0] === draft.sourceId;
    return {
      sourceId,
      rows: anyRows(sourceId),
      ...(own && { numerator: { ...draft.numerator, sources: [sourceId] } }),
    };
  };
  return (
    <>
      <FormField label="Name">
        {(field) => (
          <input
            {...field}
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </FormField>
      <div className="row2">
        <Choice
          label="Whose condition"
          options={document.sources.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
          value={String(draft.sourceId)}
          onChange={(id) => onChange(withSource(Number(id)))}
        />
        <Choice
          label="Year"
          options={[{ value: '', label: 'Every year, each by itself' }, ...years.map((y) => ({ value: y, label: y }))]}
          value={draft.year ?? ''}
          onChange={(year) => onChange({ year: year === '' ? null : year })}
        />
      </div>
    </>
  );
}

function Limit({ draft, onChange }: PartProps) {
  const isShare = draft.threshold === 'share';
  return (
    <>
      <div className="row2">
        <Choice
          label="What it measures"
          options={CONDITION_MEASURES.map((value) => ({ value, label: MEASURES[value] }))}
          value={draft.measure}
          onChange={(measure) => onChange({ measure })}
        />
        <Choice
          label="Limit"
          options={[
            { value: 'at least', label: 'At least' },
            { value: 'at most', label: 'At most' },
          ]}
          value={draft.direction}
          onChange={(direction) => onChange({ direction })}
        />
      </div>
      <div className="row2">
        <Choice
          label="Given as"
          options={[
            { value: 'share', label: 'A share, in percent' },
            { value: 'amount', label: 'An amount, in pounds' },
          ]}
          value={draft.threshold}
          onChange={(threshold) => onChange({ threshold })}
        />
        <FormField label={isShare ? 'Percent' : 'Amount, £'}>
          {(field) => (
            <input
              {...field}
              inputMode="decimal"
              value={isShare ? draft.percent : draft.amount}
              onChange={({ target }) => onChange(isShare ? { percent: target.value } : { amount: target.value })}
            />
          )}
        </FormField>
      </div>
    </>
  );
}

function Against({ document, draft, onChange }: PartProps) {
  if (draft.threshold === 'amount') return null;
  return (
    <>
      <Choice
        label="A share of"
        options={(Object.keys(DENOMINATORS) as Denominator['kind'][]).map((value) => ({
          value,
          label: DENOMINATORS[value],
        }))}
        value={draft.denominator}
        onChange={(denominator) => onChange({ denominator })}
      />
      {draft.denominator === 'rows' && (
        <SelectorFields
          legend="Rows that it is a share of"
          document={document}
          value={draft.rows}
          onChange={(rows) => onChange({ rows })}
        />
      )}
    </>
  );
}

interface ConditionEditorProps {
  readonly document: PlanDocument;
  /** Null for a new one. */
  readonly condition: Condition | null;
  /** Whose condition a new one is at first. */
  readonly sourceId: number;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** Everything that a condition is: whose, when, what is measured, against what, and how much. */
export function ConditionEditor({ document, condition, sourceId, readOnly, onClose }: ConditionEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(condition, sourceId));
  const [tried, setTried] = useState(false);
  const add = useCommand('add-condition');
  const update = useCommand('update-condition');
  const remove = useCommand('remove-condition');
  const read = conditionOf(draft);
  const done = (words: string) => ({ onSuccess: () => (announce(words), onClose()) });
  const submit = () => {
    setTried(true);
    if ('refusal' in read || readOnly !== null) return;
    const { wanted } = read;
    if (condition === null) add.mutate(wanted, done(`Added ${wanted.name}`));
    else update.mutate({ ...wanted, id: condition.id }, done(`Saved ${wanted.name}`));
  };
  const failed = [add, update, remove].find(({ isError }) => isError);
  const part = { document, draft, onChange: (change: Partial<ConditionDraft>) => setDraft({ ...draft, ...change }) };
  const footer = (
    <>
      {condition !== null && (
        <Button
          kind="quiet"
          unavailable={readOnly}
          reasonBeside={false}
          onClick={() => remove.mutate({ id: condition.id }, done(`Removed ${condition.name}`))}
        >
          Remove
        </Button>
      )}
      <Button onClick={onClose}>Cancel</Button>
      <Button
        kind="primary"
        type="submit"
        form="condition"
        busy={add.isPending || update.isPending}
        unavailable={readOnly}
      >
        {condition === null ? 'Add the condition' : 'Save the condition'}
      </Button>
    </>
  );
  return (
    <Dialog wide title={condition === null ? 'Add a condition' : condition.name} onClose={onClose} footer={footer}>
      <form id="condition" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <Names {...part} />
        <SelectorFields
          legend="What is measured"
          document={document}
          value={draft.numerator}
          onChange={(numerator) => part.onChange({ numerator })}
        />
        <Limit {...part} />
        <Against {...part} />
        <label className="in-kind">
          <input
            type="checkbox"
            checked={draft.active}
            onChange={(event) => part.onChange({ active: event.target.checked })}
          />
          Tested now
        </label>
        {tried && 'refusal' in read && (
          <p className="refusal" role="alert">
            {read.refusal}.
          </p>
        )}
        {failed && <ErrorNotice error={appErrorOf(failed.error)} />}
      </form>
    </Dialog>
  );
}
