import { openDialog } from '../dialogs.ts';
import { needsWritablePlan, type Action } from './action.ts';

export const renamePlan: Action = {
  id: 'rename-plan',
  group: 'Plan file',
  name: () => 'Rename the plan',
  unavailable: needsWritablePlan,
  perform: () => openDialog('rename-plan'),
};
