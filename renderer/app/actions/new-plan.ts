import { openDialog } from '../dialogs.ts';
import type { Action } from './action.ts';

export const newPlan: Action = {
  id: 'new-plan',
  group: 'Plan file',
  name: () => 'New plan',
  // A browser keeps Ctrl+N to itself.
  keys: ({ desktop }) => [desktop ? 'Ctrl+N' : 'Alt+N'],
  perform: () => openDialog('new-plan'),
};
