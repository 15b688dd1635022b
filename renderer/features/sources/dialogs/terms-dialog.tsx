import { useState } from 'react';
import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { CodeAndFunder, KindAndClaims, RevenueAndKind } from './basic-terms.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { ChoiceField, DateField, MoneyField, TextField, Tick } from './fields.tsx';
import { refusalOf, type Read } from './read-entry.ts';
import { draftOf, readTerms, termsOf, type ReadTerms, type TermsDraft } from './terms-draft.ts';

interface PartProps {
  readonly draft: TermsDraft;
  readonly read: ReadTerms;
  readonly tried: boolean;
  readonly onChange: (change: Partial<TermsDraft>) => void;
}

const shown = ({ tried }: PartProps, read: Read<unknown>) => (tried ? refusalOf(read) : null);

const DUE_HINT = 'After the last day of the period; in advance, after its first day.';

function ClaimsAndCarry(props: PartProps) {
  const { draft, read, onChange } = props;
  return (
    <div className="row2">
      <TextField
        label="A claim is due after, days"
        hint={DUE_HINT}
        refusal={shown(props, read.dueDays)}
        value={draft.dueDays}
        onChange={(dueDays) => onChange({ dueDays })}
      />
      {draft.carryForward === 'up to a share' && (
        <TextField
          label="Share that may be carried forward, %"
          hint="Of the year’s allocation. It counts in the next year once the amount is recorded."
          refusal={shown(props, read.share)}
          value={draft.share}
          onChange={(share) => onChange({ share })}
        />
      )}
    </div>
  );
}

function Spending(props: PartProps) {
  const { draft, read, onChange } = props;
  return (
    <>
      <div className="row2">
        <DateField
          label="Costs count from"
          hint="Empty: the agreement does not say."
          value={draft.spendFrom}
          onChange={(spendFrom) => onChange({ spendFrom })}
        />
        <DateField label="Costs count to" value={draft.spendTo} onChange={(spendTo) => onChange({ spendTo })} />
      </div>
      <div className="row2">
        <TextField
          label="Over-programming margin, %"
          hint="How far budgets may pass the funding, as partners underspend."
          refusal={shown(props, read.margin)}
          value={draft.margin}
          onChange={(margin) => onChange({ margin })}
        />
        <TextField
          label="Owner of the margin"
          hint="Who answers for it."
          longest={200}
          value={draft.marginOwner}
          onChange={(marginOwner) => onChange({ marginOwner })}
        />
      </div>
    </>
  );
}

function Eligible({ document, draft, onChange }: PartProps & { readonly document: PlanDocument }) {
  const toggle = (id: number, on: boolean) =>
    onChange({ categories: on ? [...draft.categories, id] : draft.categories.filter((one) => one !== id) });
  return (
    <>
      <fieldset className="choices eligible-categories">
        <legend>Eligible categories (none ticked: any)</legend>
        {document.categories.map(({ id, name }) => (
          <Tick key={id} label={name} checked={draft.categories.includes(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </fieldset>
      <FormField label="Ineligible costs" hint="In the agreement’s words, one on each line.">
        {(field) => (
          <textarea
            {...field}
            rows={3}
            value={draft.ineligible}
            onChange={(event) => onChange({ ineligible: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}

const HEADINGS = [
  { value: 'categories', label: 'Categories' },
  { value: 'interventions', label: 'Interventions' },
] as const;

/** When the funder must be asked before money moves within the source. */
function Consent(props: PartProps) {
  const { draft, read, onChange } = props;
  return (
    <fieldset className="choices consent">
      <legend>The funder is asked before money moves</legend>
      <div className="row2">
        <ChoiceField
          label="Between"
          options={HEADINGS}
          value={draft.headings}
          onChange={(headings) => onChange({ headings })}
        />
        <MoneyField
          label="Above, £ at once"
          hint="Empty: no such limit."
          refusal={shown(props, read.move)}
          value={draft.move}
          onChange={(move) => onChange({ move })}
        />
        <TextField
          label="Above, % of the year’s allocation together"
          hint="Empty: no such limit."
          refusal={shown(props, read.cumulative)}
          value={draft.cumulative}
          onChange={(cumulative) => onChange({ cumulative })}
        />
      </div>
      <Tick
        label="Between revenue and capital, always"
        checked={draft.capital}
        onChange={(capital) => onChange({ capital })}
      />
    </fieldset>
  );
}

interface TermsDialogProps {
  readonly document: PlanDocument;
  readonly source: Source;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** Everything that the agreement with the funder says. Its name is changed apart, with the day of the change. */
export function TermsDialog({ document, source, readOnly, onClose }: TermsDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(source));
  const [tried, setTried] = useState(false);
  const update = useCommand('update-source');
  const onChange = (part: Partial<TermsDraft>) => setDraft({ ...draft, ...part });
  const parts: PartProps = { draft, read: readTerms(draft), tried, onChange };
  const submit = () => {
    setTried(true);
    const terms = termsOf(source.id, draft);
    if (terms) update.mutate(terms, { onSuccess: () => (announce(`Saved the terms of ${source.name}`), onClose()) });
  };
  return (
    <EntryDialog
      wide
      title={`Terms of ${source.name}`}
      save="Save the terms"
      unavailable={readOnly ?? (draft.code.trim() === '' ? 'Give it a code' : null)}
      sending={update}
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeAndFunder first draft={draft} onChange={onChange} />
      <KindAndClaims draft={draft} onChange={onChange} />
      <ClaimsAndCarry {...parts} />
      <Spending {...parts} />
      <RevenueAndKind draft={draft} onChange={onChange} />
      <Eligible {...parts} document={document} />
      <Consent {...parts} />
    </EntryDialog>
  );
}
