import { takeBack } from '../take-back.ts';
import { always, needsWritablePlan, type Action } from './action.ts';

export const redo: Action = {
  id: 'redo',
  group: 'Edit',
  name: ({ redoable }) => (redoable === null ? 'Redo' : `Redo “${redoable}”`),
  keys: always('Ctrl+Y', 'Ctrl+Shift+Z'),
  unavailable: (context) =>
    needsWritablePlan(context) ?? (context.redoable === null ? 'There is nothing to redo' : null),
  perform: () => takeBack('redo'),
};
