import { always, needsPlan, type Action } from './action.ts';

export const goToOverview: Action = {
  id: 'go-to-overview',
  group: 'Go to',
  name: () => 'Overview',
  keys: always('G O'),
  unavailable: needsPlan,
  perform: ({ go }) => go('overview'),
};
