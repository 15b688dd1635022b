import { setPreferences, type Theme } from '../../client/preferences.ts';
import type { Action } from './action.ts';

const NAMES = { system: 'Colours as the system', light: 'Light colours', dark: 'Dark colours' } as const;

const themeAction = (theme: Theme): Action => ({
  id: `theme-${theme}`,
  group: 'View',
  name: () => NAMES[theme],
  perform: () => setPreferences({ theme }),
});

export const THEMES = (Object.keys(NAMES) as Theme[]).map(themeAction);
