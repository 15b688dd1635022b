import { useState, type ReactNode } from 'react';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand, useMethod } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Money } from '../../../ui/money.tsx';
import { counted } from '../counted.ts';
import { HomeFields } from '../home-fields.tsx';
import { useSettled } from '../use-settled.ts';
import {
  CONDITION_FIELDS,
  CONDITION_NAMES,
  conditionsOf,
  missingFromRule,
  ruleOf,
  setCondition,
  switchCondition,
  type RuleDraft,
} from './rule-draft.ts';

interface RuleFormProps {
  readonly plan: PlanDocument;
  readonly start: RuleDraft;
  readonly readOnly: string | null;
  readonly onDone: () => void;
  /** The button that gives the draft up. */
  readonly leave: 'Leave' | 'Clear';
}

/** Makes a coding rule, and says beforehand how many uncoded rows it codes. */
export function RuleForm({ plan, start, readOnly, onDone, leave }: RuleFormProps) {
  const [draft, setDraft] = useState(start);
  const fits = useFits(draft);
  const command = useCommand('add-coding-rule');
  const rule = ruleOf(draft);
  const add = (): void => {
    if (rule === null) return;
    command.mutate(rule, {
      onSuccess: ({ coded }) => {
        announce(`Rule added. ${counted(coded, 'row')} coded.`);
        onDone();
      },
    });
  };
  return (
    <form
      className="lg-form"
      aria-label="New coding rule"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <fieldset>
        <legend className="lg-label">A row fits when all of these hold</legend>
        {CONDITION_FIELDS.map((field) => (
          <div key={field} className="lg-condition">
            <label className="lg-check">
              <input
                type="checkbox"
                checked={draft.conditions[field].used}
                onChange={(event) => setDraft(switchCondition(draft, field, event.target.checked))}
              />
              {CONDITION_NAMES[field]}
            </label>
            <input
              className="field"
              aria-label={CONDITION_NAMES[field]}
              value={draft.conditions[field].value}
              maxLength={field === 'text' ? 200 : 60}
              onChange={(event) => setDraft(setCondition(draft, field, event.target.value))}
            />
          </div>
        ))}
      </fieldset>
      <HomeFields plan={plan} value={draft} onChange={(home) => setDraft({ ...draft, ...home })} />
      <p className="lg-fits" role="status">
        {fits.words}
      </p>
      {command.error && <ErrorNotice error={appErrorOf(command.error)} />}
      <div className="lg-acts">
        <Button type="submit" unavailable={readOnly ?? missingFromRule(draft)} busy={command.isPending}>
          {!fits.rows ? 'Add the rule' : `Add the rule, code ${counted(fits.rows, 'row')}`}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {leave}
        </Button>
      </div>
    </form>
  );
}

/** The uncoded rows that a draft fits, as the core counts them. */
function useFits(draft: RuleDraft): { readonly rows: number | null; readonly words: ReactNode } {
  const conditions = useSettled(JSON.stringify(conditionsOf(draft)));
  const fits = JSON.parse(conditions) as ReturnType<typeof conditionsOf>;
  const query = useMethod(
    'list-ledger-rows',
    { uncoded: true, state: 'live', limit: 1, ...(fits === null ? {} : { fits }) },
    { enabled: fits !== null },
  );
  if (fits === null) return { rows: null, words: 'Without a condition the rule would fit every row.' };
  const total = query.isPlaceholderData ? undefined : query.data?.total;
  if (total === undefined) return { rows: null, words: 'Counting the rows that it fits' };
  return {
    rows: total.rows,
    words: (
      <>
        {total.rows === 0 ? 'Fits no uncoded row' : `Fits ${counted(total.rows, 'uncoded row')}`}
        {total.rows > 0 && (
          <>
            , <Money amount={total.sum} show="pence" symbol />
          </>
        )}
        . Rows imported later that it fits are coded as they come in.
      </>
    ),
  };
}
