import { openDialog } from '../dialogs.ts';
import { needsPlan, type Action } from './action.ts';

export const copyPlan: Action = {
  id: 'copy-plan',
  group: 'Plan file',
  name: () => 'Save a copy of the plan',
  unavailable: needsPlan,
  perform: () => openDialog('copy-plan'),
};
