import { setPreferences, usePreferences } from '../../client/preferences.ts';
import type { Action } from './action.ts';

export const letterShortcuts: Action = {
  id: 'letter-shortcuts',
  group: 'View',
  name: () =>
    usePreferences.getState().letterShortcuts ? 'Switch single-letter keys off' : 'Switch single-letter keys on',
  perform: () => setPreferences({ letterShortcuts: !usePreferences.getState().letterShortcuts }),
};
