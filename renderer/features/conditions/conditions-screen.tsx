import { useMemo, useState } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { useScreenSearch } from '../../client/navigation.ts';
import { appErrorOf, useCommand, usePlanDocument, usePlans } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConditionDialog } from '../../ui/condition-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { Choice } from './choice.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { ConditionList, type ListActions } from './condition-list.tsx';
import { conditionRows, yearsOf } from './condition-rows.ts';
import './conditions.css';

const RULE =
  'Tested in exact pence. Close is met with less than a twentieth of the limit to spare. A pound of match counts for the first condition in this list that needs it.';

type Opened =
  | { readonly what: 'figures'; readonly id: number; readonly year: FinancialYear }
  | { readonly what: 'editor'; readonly id: number | null };

interface ScreenProps {
  readonly document: PlanDocument;
  readonly readOnly: string | null;
}

function useListActions(open: (opened: Opened) => void) {
  const update = useCommand('update-condition');
  const move = useCommand('move-condition');
  const failed = [update, move].find(({ isError }) => isError);
  const actions: ListActions = {
    onOpen: (id, year) => open({ what: 'figures', id, year }),
    onEdit: (id) => open({ what: 'editor', id }),
    onSwitch: (id, active) =>
      update.mutate({ id, active }, { onSuccess: () => announce(active ? 'Switched on' : 'Switched off') }),
    onMove: (id, beforeId) => move.mutate({ id, beforeId }, { onSuccess: () => announce('Moved') }),
  };
  return { actions, failed };
}

function Conditions({ document, readOnly }: ScreenProps) {
  const { show } = useScreenSearch();
  const [opened, setOpened] = useState<Opened | null>(
    show?.conditionId === undefined ? null : { what: 'editor', id: show.conditionId },
  );
  const [sourceId, setSourceId] = useState<number | null>(show?.sourceId ?? null);
  const rows = useMemo(() => conditionRows(document, sourceId), [document, sourceId]);
  const { actions, failed } = useListActions(setOpened);
  useStatusBar(RULE, null);
  const add = () => setOpened({ what: 'editor', id: null });
  return (
    <div className="conditions">
      <Heading document={document} readOnly={readOnly} sourceId={sourceId} onSource={setSourceId} onAdd={add} />
      {failed && <ErrorNotice error={appErrorOf(failed.error)} />}
      {rows.length === 0 ? (
        <EmptyState title="No conditions yet">
          A condition is what a funder asks for: at least 10% for evaluation, at least 30% of match, no capital.
        </EmptyState>
      ) : (
        <section className="box conditions-box" data-region tabIndex={-1} aria-label="Conditions by year">
          <ConditionList rows={rows} years={yearsOf(document)} readOnly={readOnly} actions={actions} />
        </section>
      )}
      <OpenDialog document={document} opened={opened} readOnly={readOnly} sourceId={sourceId} onOpen={setOpened} />
    </div>
  );
}

interface HeadingProps extends ScreenProps {
  readonly sourceId: number | null;
  readonly onSource: (sourceId: number | null) => void;
  readonly onAdd: () => void;
}

function Heading({ document, readOnly, sourceId, onSource, onAdd }: HeadingProps) {
  const why = readOnly ?? (document.sources.length === 0 ? 'Add a source first' : null);
  const sources = document.sources.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }));
  return (
    <div className="hd">
      <h1>Conditions</h1>
      <span className="sub">
        {document.approved === null ? 'Of the plan as it stands.' : 'Of the budget in force; drafts show in the plan.'}
      </span>
      <div className="acts">
        <Choice
          label="Source"
          options={[{ value: '', label: 'All sources' }, ...sources]}
          value={sourceId === null ? '' : String(sourceId)}
          onChange={(id) => onSource(id === '' ? null : Number(id))}
        />
        <Button kind="primary" icon="plus" unavailable={why} reasonBeside={false} onClick={onAdd}>
          Add a condition
        </Button>
      </div>
    </div>
  );
}

interface OpenDialogProps extends ScreenProps {
  readonly opened: Opened | null;
  readonly sourceId: number | null;
  readonly onOpen: (opened: Opened | null) => void;
}

function OpenDialog({ document, opened, readOnly, sourceId, onOpen }: OpenDialogProps) {
  if (opened === null) return null;
  const condition = document.conditions.find(({ id }) => id === opened.id) ?? null;
  if (opened.id !== null && condition === null) return null;
  const close = () => onOpen(null);
  if (opened.what === 'editor')
    return (
      <ConditionEditor
        document={document}
        condition={condition}
        sourceId={sourceId ?? document.sources[0]?.id ?? 0}
        readOnly={readOnly}
        onClose={close}
      />
    );
  const row = conditionRows(document, null).find((one) => one.condition.id === opened.id);
  const display = row?.years.get(opened.year);
  if (!display) return null;
  return <ConditionDialog {...display} onEdit={() => onOpen({ what: 'editor', id: opened.id })} onClose={close} />;
}

/** What funders ask for: every condition, how it stands in each year, and its editor. */
export function ConditionsScreen() {
  const plan = usePlanDocument();
  const access = usePlans().data?.current?.access;
  if (plan.error) return <ErrorNotice error={appErrorOf(plan.error)} />;
  if (!plan.data) return null;
  return <Conditions document={plan.data} readOnly={access === 'read' ? 'This plan is open for reading only' : null} />;
}
