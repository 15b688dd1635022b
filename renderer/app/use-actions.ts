import { useEffect, useRef, useState } from 'react';
import { subscribe } from '../client/api-client.ts';
import { useGo } from '../client/navigation.ts';
import { usePreferences } from '../client/preferences.ts';
import { useMethod, usePlans } from '../client/queries.ts';
import type { Action, ActionContext } from './actions/action.ts';
import { ACTIONS } from './actions/actions.ts';
import { createKeyReader, isEditable } from './keys.ts';
import { notify } from './notice.ts';

export function useActionContext(): ActionContext {
  const plans = usePlans().data;
  const plan = plans?.current ?? null;
  const history = useMethod('list-history', { limit: 1 }, { enabled: plan !== null }).data;
  const go = useGo();
  return {
    plan,
    desktop: plans?.dialogs ?? false,
    undoable: (plan && history?.undo) ?? null,
    redoable: (plan && history?.redo) ?? null,
    go,
  };
}

/** Does it, or says why it cannot be done now. */
export function perform(action: Action, context: ActionContext): void {
  const why = action.unavailable?.(context) ?? null;
  notify(why === null ? null : { message: `${action.name(context)}: not now.`, remedy: `${why}.` });
  if (why !== null) return;
  Promise.resolve(action.perform(context)).catch((problem: unknown) =>
    notify({ message: String(problem instanceof Error ? problem.message : problem), remedy: 'Try again.' }),
  );
}

const isLetterKeys = (keys: string): boolean => /^[A-Z?]( [A-Z])*$/.test(keys);

function actionFor(keys: string, context: ActionContext): Action | undefined {
  return ACTIONS.find((action) => action.keys?.(context).includes(keys));
}

/** Undo inside a field is the field's own. */
const leavesToField = (action: Action, target: EventTarget | null): boolean =>
  isEditable(target) && (action.id === 'undo' || action.id === 'redo');

/** Keys pressed anywhere and entries of the desktop's own menu reach the actions; called once, by the shell. */
export function useActionKeys(context: ActionContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const [read] = useState(createKeyReader);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const letters = usePreferences.getState().letterShortcuts && !isEditable(event.target);
      const action = read(event)
        .filter((keys) => letters || !isLetterKeys(keys))
        .map((keys) => actionFor(keys, latest.current))
        .find((found) => found !== undefined);
      if (!action || leavesToField(action, event.target) || inDialog(event.target)) return;
      event.preventDefault();
      perform(action, latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [read]);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type !== 'menu-action') return;
        const action = ACTIONS.find(({ id }) => id === event.action);
        if (action) perform(action, latest.current);
      }),
    [],
  );
}

/** A dialog has the keyboard to itself. */
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog],[role=alertdialog]') !== null;
