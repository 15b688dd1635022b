import { always, needsPlan, type Action } from './action.ts';

export const goToHistory: Action = {
  id: 'go-to-history',
  group: 'Go to',
  name: () => 'History',
  keys: always('G H'),
  unavailable: needsPlan,
  perform: ({ go }) => go('history'),
};
