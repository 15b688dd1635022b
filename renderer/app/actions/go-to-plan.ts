import { always, needsPlan, type Action } from './action.ts';

export const goToPlan: Action = {
  id: 'go-to-plan',
  group: 'Go to',
  name: () => 'Plan',
  keys: always('G P'),
  unavailable: needsPlan,
  perform: ({ go }) => go('plan'),
};
