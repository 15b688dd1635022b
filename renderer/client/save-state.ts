import { create } from 'zustand';
import type { AppError } from '../../shared/contract/errors.ts';

/**
 * What "Saved 10:42" says, and it is only ever true: the time is that of the last change the core acknowledged as
 * safely on disk. While a change is under way it reads "Saving"; a change that could not be written leaves "Not saved"
 * with the reason until a later one is acknowledged. A change refused by a rule was never the plan's, and is told where
 * it was tried.
 */
interface SaveState {
  readonly underWay: number;
  /** ISO instant; null before any plan is open. */
  readonly savedAt: string | null;
  readonly failure: { readonly reason: string; readonly remedy: string } | null;
}

export const useSaveState = create<SaveState>()(() => ({ underWay: 0, savedAt: null, failure: null }));

type Outcome = { readonly savedAt: string } | { readonly error: AppError } | { readonly lost: string };

/** Codes that mean "the disk or the session failed", not "this change is not allowed". */
const UNSAVED = new Set(['disk-refused', 'session-refused', 'plan-damaged', 'no-plan-open']);

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

function afterwards(state: SaveState, outcome: Outcome): Partial<SaveState> {
  if ('savedAt' in outcome) return { savedAt: later(state.savedAt, outcome.savedAt), failure: null };
  if ('lost' in outcome) return { failure: { reason: outcome.lost, remedy: 'Start it again, then open the plan.' } };
  if (!UNSAVED.has(outcome.error.code)) return {};
  return { failure: { reason: outcome.error.message, remedy: outcome.error.remedy } };
}

export const saving = {
  /** Marks a change as under way; call the result once with how it ended. */
  start(): (outcome: Outcome) => void {
    useSaveState.setState((state) => ({ underWay: state.underWay + 1 }));
    return (outcome) =>
      useSaveState.setState((state) => ({ underWay: state.underWay - 1, ...afterwards(state, outcome) }));
  },
  /** Another way to learn of an acknowledged change: the host's events, or a plan just opened. */
  acknowledged: (savedAt: string): void =>
    useSaveState.setState((state) => ({ savedAt: later(state.savedAt, savedAt), failure: null })),
  /** Another plan: what was said of the last one no longer holds. */
  restart: (savedAt: string | null): void => useSaveState.setState({ savedAt, failure: null }),
};
