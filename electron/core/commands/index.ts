import { addIntervention } from './add-intervention.ts';
import { addLine } from './add-line.ts';
import { addSource } from './add-source.ts';
import { redo } from './redo.ts';
import { removeLine } from './remove-line.ts';
import { renamePlan } from './rename-plan.ts';
import { setAllocation } from './set-allocation.ts';
import { setLineMonths } from './set-line-months.ts';
import { undo } from './undo.ts';
import { updateIntervention } from './update-intervention.ts';
import { updateLine } from './update-line.ts';
import { updateSource } from './update-source.ts';

/** Methods that change the plan, by name: each is one action of the history. */
export const commands = {
  'add-intervention': addIntervention,
  'add-line': addLine,
  'add-source': addSource,
  redo,
  'remove-line': removeLine,
  'rename-plan': renamePlan,
  'set-allocation': setAllocation,
  'set-line-months': setLineMonths,
  undo,
  'update-intervention': updateIntervention,
  'update-line': updateLine,
  'update-source': updateSource,
} as const;
