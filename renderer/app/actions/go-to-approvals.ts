import { always, needsPlan, type Action } from './action.ts';

export const goToApprovals: Action = {
  id: 'go-to-approvals',
  group: 'Go to',
  name: () => 'Approvals',
  keys: always('G A'),
  unavailable: needsPlan,
  perform: ({ go }) => go('approvals'),
};
