import type { OpenPlan } from '../../../shared/contract/methods.ts';
import type { useGo } from '../../client/navigation.ts';

/** What an action may look at and use. */
export interface ActionContext {
  readonly plan: OpenPlan | null;
  /** True where the host shows its own file dialogs: the desktop. */
  readonly desktop: boolean;
  /** The words of the change that undo, or redo, would take; null when there is none. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly go: ReturnType<typeof useGo>;
}

export const ACTION_GROUPS = ['Plan file', 'Edit', 'Plan grid', 'Go to', 'View', 'Help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * Something a user can do from anywhere: once in this folder, and from there in the menu, in the command palette, under
 * its keys, and in the desktop's own menu, which sends its `id`.
 */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly name: (context: ActionContext) => string;
  /** `Ctrl+Shift+Z`; `G P` for one letter after another. The first is the one shown. */
  readonly keys?: (context: ActionContext) => readonly string[];
  /** Why it cannot be done now, in words; null when it can. */
  readonly unavailable?: (context: ActionContext) => string | null;
  readonly perform: (context: ActionContext) => void | Promise<void>;
}

/** Keys that are the same on every host. */
export const always =
  (...keys: readonly string[]) =>
  (): readonly string[] =>
    keys;

export const needsPlan = ({ plan }: ActionContext): string | null => (plan ? null : 'Open a plan first');

export const needsWritablePlan = (context: ActionContext): string | null =>
  needsPlan(context) ?? (context.plan?.access === 'read' ? 'This plan is open for reading only' : null);
