import { openDialog } from '../dialogs.ts';
import { needsWritablePlan, type Action } from './action.ts';

export const addSource: Action = {
  id: 'add-source',
  group: 'Edit',
  name: () => 'Add a source',
  unavailable: needsWritablePlan,
  perform: () => openDialog('add-source'),
};
