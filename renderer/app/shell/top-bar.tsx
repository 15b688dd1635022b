import type { OpenPlan } from '../../../shared/contract/methods.ts';
import { usePlanDocument } from '../../client/queries.ts';
import { longDate } from '../../ui/format-date.ts';
import { usePreferences } from '../../client/preferences.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { ACTIONS } from '../actions/actions.ts';
import type { Action, ActionContext } from '../actions/action.ts';
import { find } from '../actions/find.ts';
import { redo } from '../actions/redo.ts';
import { undo } from '../actions/undo.ts';
import { perform } from '../use-actions.ts';
import { LazyMenu } from '../../ui/lazy-menu.tsx';
import { Mark } from './mark.tsx';
import { SaveIndicator } from './save-indicator.tsx';

const initialsOf = (user: string): string =>
  user
    .split(/[\s._-]+/)
    .filter(Boolean)
    .map((part) => part[0]!.toUpperCase())
    .slice(0, 2)
    .join('');

/** `Anna Hughes, director`; the user name alone while no people are named. */
const standingWords = ({ person, role }: OpenPlan): string => (role === null ? person : `${person}, ${role}`);

function entryOf(action: Action, context: ActionContext, chosen = false): MenuEntry {
  const keys = action.keys?.(context)[0];
  return {
    id: action.id,
    label: action.name(context),
    unavailable: action.unavailable?.(context) ?? null,
    chosen,
    ...(keys !== undefined && { keys }),
  };
}

const inGroup = (group: Action['group'], context: ActionContext): MenuEntry[] =>
  ACTIONS.filter((action) => action.group === group).map((action) => entryOf(action, context));

function viewEntries(context: ActionContext): MenuEntry[] {
  const { theme, units } = usePreferences.getState();
  const chosen = new Set([`theme-${theme}`, `units-${units}`]);
  return ACTIONS.filter(({ group }) => group === 'View').map((action) =>
    entryOf(action, context, chosen.has(action.id)),
  );
}

const performById = (context: ActionContext) => (id: string) => {
  const action = ACTIONS.find((one) => one.id === id);
  if (action) perform(action, context);
};

function HistoryButton({ action, context }: { readonly action: typeof undo; readonly context: ActionContext }) {
  const why = action.unavailable?.(context) ?? null;
  const name = action.name(context);
  const keys = action.keys?.(context)[0];
  return (
    <button
      type="button"
      className="btn quiet sm icon-only"
      aria-label={name}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-disabled={why !== null}
      title={why ?? `${name} (${keys})`}
      onClick={() => perform(action, context)}
    >
      <Icon name={action === undo ? 'undo' : 'redo'} />
    </button>
  );
}

function PlanName({ context }: { readonly context: ActionContext }) {
  return (
    <LazyMenu
      label={`${context.plan?.name ?? 'Settlement Planner'}: plan file menu`}
      className="btn quiet plan-name"
      edge="start"
      face={
        <>
          <span className="plan">{context.plan?.name ?? 'Settlement Planner'}</span>
          <Icon name="down" small />
        </>
      }
      groups={() => [{ title: 'Plan file', entries: inGroup('Plan file', context) }]}
      onAction={performById(context)}
    />
  );
}

function AccessNotice({ context }: { readonly context: ActionContext }) {
  const { plan } = context;
  if (plan?.access === 'read')
    return (
      <StateMark shape="ring">{plan.holder === null ? 'Read only' : `Read only: ${plan.holder} has it open`}</StateMark>
    );
  if (plan?.demo) return <span className="dim nw small">Demonstration plan, made-up figures</span>;
  return plan ? <BudgetInForce /> : null;
}

function BudgetInForce() {
  const latest = usePlanDocument().data?.baselines.at(-1);
  if (!latest) return null;
  return (
    <span className="dim nw small">
      Baseline {latest.version}, approved {longDate(latest.approvedAt)}
    </span>
  );
}

/** Plan, notice, undo and redo, find, the truth about saving, and the person's own settings. */
export function TopBar({ context }: { readonly context: ActionContext }) {
  const { plan } = context;
  usePreferences();
  return (
    <header className="top" data-region tabIndex={-1}>
      <Mark />
      <PlanName context={context} />
      <AccessNotice context={context} />
      <span className="top-right">
        {plan && (
          <span className="undo-redo">
            <HistoryButton action={undo} context={context} />
            <HistoryButton action={redo} context={context} />
          </span>
        )}
        <button type="button" className="find" aria-keyshortcuts="Control+K" onClick={() => perform(find, context)}>
          <Icon name="find" small />
          <span className="find-words">{plan ? 'Find a figure or run a command' : 'Run a command'}</span>
          <Kbd keys="Ctrl+K" />
        </button>
        {plan && <SaveIndicator savedAt={plan.savedAt} />}
        <LazyMenu
          label={plan ? `${initialsOf(plan.person)}, ${standingWords(plan)}: settings and help` : 'Settings and help'}
          className="who"
          face={plan ? initialsOf(plan.person) : <Icon name="settings" />}
          groups={() => [
            { title: 'View', entries: viewEntries(context) },
            { title: 'Help', entries: inGroup('Help', context) },
          ]}
          onAction={performById(context)}
        />
      </span>
    </header>
  );
}
