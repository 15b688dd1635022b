import { setPreferences, type Units } from '../../client/preferences.ts';
import type { Action } from './action.ts';

const NAMES = { pounds: 'Show whole pounds', thousands: 'Show thousands (£k)', pence: 'Show pence' } as const;

const unitsAction = (units: Units): Action => ({
  id: `units-${units}`,
  group: 'View',
  name: () => NAMES[units],
  perform: () => setPreferences({ units }),
});

export const UNITS = (Object.keys(NAMES) as Units[]).map(unitsAction);
