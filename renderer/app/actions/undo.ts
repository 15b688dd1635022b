import { takeBack } from '../take-back.ts';
import { always, needsWritablePlan, type Action } from './action.ts';

export const undo: Action = {
  id: 'undo',
  group: 'Edit',
  name: ({ undoable }) => (undoable === null ? 'Undo' : `Undo “${undoable}”`),
  keys: always('Ctrl+Z'),
  unavailable: (context) =>
    needsWritablePlan(context) ?? (context.undoable === null ? 'There is nothing to undo' : null),
  perform: () => takeBack('undo'),
};
