import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What a person chooses about the window itself, kept on this computer and never in the plan. */
export type Theme = 'system' | 'light' | 'dark';
/** How money is shown where whole pounds are the rule. */
export type Units = 'pounds' | 'thousands' | 'pence';

interface Preferences {
  readonly theme: Theme;
  readonly units: Units;
  /** Single-letter shortcuts outside editable cells (WCAG 2.1.4: they can be switched off). */
  readonly letterShortcuts: boolean;
}

const AT_FIRST: Preferences = { theme: 'system', units: 'pounds', letterShortcuts: true };

export const usePreferences = create<Preferences>()(persist(() => AT_FIRST, { name: 'settlement-planner' }));

export const setPreferences = (change: Partial<Preferences>): void => void usePreferences.setState(change);

export const useUnits = (): Units => usePreferences((state) => state.units);
