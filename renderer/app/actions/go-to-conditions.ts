import { always, needsPlan, type Action } from './action.ts';

export const goToConditions: Action = {
  id: 'go-to-conditions',
  group: 'Go to',
  name: () => 'Conditions',
  keys: always('G C'),
  unavailable: needsPlan,
  perform: ({ go }) => go('conditions'),
};
