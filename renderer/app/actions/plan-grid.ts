import { askPlan, type PlanCommand } from '../../client/plan-command.ts';
import { needsPlan, needsWritablePlan, type Action } from './action.ts';

const action = (wanted: PlanCommand, name: string, keys: string | null, changes = true): Action => ({
  id: `plan-${wanted.replaceAll(' ', '-')}`,
  group: 'Plan grid',
  name: () => name,
  ...(keys !== null && { keys: () => [keys] }),
  unavailable: changes ? needsWritablePlan : needsPlan,
  perform: ({ go }) => {
    askPlan(wanted);
    go('plan');
  },
});

/** What is done to the cells selected in the plan, from anywhere. */
export const PLAN_GRID = [
  action('profile', 'Spread the selected months by a profile', 'Ctrl+Alt+P'),
  action('scale', 'Scale the selected months by a percentage', null),
  action('shift', 'Shift the selected months', null),
  action('copy year', 'Copy a year of the selected lines with an uplift', null),
  action('hold', 'Hold or release the selected months', null),
  action('note', 'Write a note on the selected month', null),
  action('driver', 'Compute the chosen line from posts or a quantity', null),
  action('funding', 'Fund the chosen line from its sources', null),
  action('double funding', 'Find costs that may be funded twice', null, false),
  action('find', 'Find in the plan', 'Ctrl+F', false),
  action('filter', 'Filter and sort the plan’s lines', 'Ctrl+Shift+F', false),
  action('save view', 'Saved views of the plan', null),
];
