import { always, needsPlan, type Action } from './action.ts';

export const goToSources: Action = {
  id: 'go-to-sources',
  group: 'Go to',
  name: () => 'Sources',
  keys: always('G S'),
  unavailable: needsPlan,
  perform: ({ go }) => go('sources'),
};
