import { always, needsPlan, type Action } from './action.ts';

export const goToRates: Action = {
  id: 'go-to-rates',
  group: 'Go to',
  name: () => 'Rates',
  keys: always('G R'),
  unavailable: needsPlan,
  perform: ({ go }) => go('rates'),
};
