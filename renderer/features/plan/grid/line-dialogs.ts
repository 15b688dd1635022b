import { setView } from '../state/plan-view.ts';
import { say, type GestureGround } from './gestures.ts';

/** What computes or funds the line under the cursor. */
export function openLineDialog({ rows, range }: GestureGround, kind: 'driver' | 'funding'): void {
  const lineId = rows[range.active.row]?.lineId ?? null;
  if (lineId === null) return say('Choose a line first.');
  setView({ dialog: { kind, lineId } });
}
