import { useEffect, useRef } from 'react';
import { takePlanCommand, usePlanCommand, type PlanCommand } from '../../../client/plan-command.ts';
import { setView } from '../state/plan-view.ts';
import type { GestureGround } from './gestures.ts';
import { openLineDialog } from './line-dialogs.ts';
import { openNote, openReshape, toggleHold } from './mark-gestures.ts';

/** Does what a menu, the palette or a key from outside the grid asks of it. */
export function usePlanCommands(ground: GestureGround): void {
  const wanted = usePlanCommand((state) => state.wanted);
  const latest = useRef(ground);
  useEffect(() => {
    latest.current = ground;
  });
  useEffect(() => {
    const command = wanted && takePlanCommand();
    if (command) run(command, latest.current);
  }, [wanted]);
}

function run(command: PlanCommand, ground: GestureGround): void {
  switch (command) {
    case 'hold':
      return toggleHold(ground);
    case 'note':
      return openNote(ground);
    case 'find':
      return setView({ find: '' });
    case 'double funding':
    case 'filter':
    case 'save view':
      return setView({ dialog: { kind: command } });
    case 'driver':
    case 'funding':
      return openLineDialog(ground, command);
    default:
      return openReshape(ground, command);
  }
}
