import { useNavigate, useSearch } from '@tanstack/react-router';
import type { InputOf } from '../../shared/contract/methods.ts';

/** Going from one screen to another without knowing how the addresses are kept. */
export type ScreenName =
  'start' | 'overview' | 'plan' | 'conditions' | 'approvals' | 'sources' | 'ledger' | 'rates' | 'history';

export const SCREEN_PATHS = {
  start: '/',
  overview: '/overview',
  plan: '/plan',
  conditions: '/conditions',
  approvals: '/approvals',
  sources: '/sources',
  ledger: '/ledger',
  rates: '/rates',
  history: '/history',
} as const satisfies Record<ScreenName, string>;

/** What an address may ask of a screen; each screen reads what it understands. */
export interface ScreenSearch {
  /** The ledger screen's filter. */
  readonly ledger?: Omit<InputOf<'list-ledger-rows'>, 'order' | 'offset' | 'limit'>;
  /** The line, source, intervention or month that the plan screen should show, or the condition that is opened. */
  readonly show?: {
    readonly lineId?: number;
    readonly sourceId?: number;
    readonly interventionId?: number;
    readonly month?: string;
    readonly conditionId?: number;
    /** The year, and what of the source is to be entered at once, on the screen of sources. */
    readonly year?: string;
    readonly enter?: 'allocation' | 'terms' | 'source';
  };
  /** The history's filter. */
  readonly history?: Omit<InputOf<'list-history'>, 'limit' | 'before' | 'offset'>;
}

/** `go('ledger', { ledger: { sourceId: 1 } })`. */
export function useGo(): (screen: ScreenName, search?: ScreenSearch) => void {
  const navigate = useNavigate();
  return (screen, search = {}) => void navigate({ to: SCREEN_PATHS[screen], search });
}

export const useScreenSearch = (): ScreenSearch => useSearch({ strict: false });
