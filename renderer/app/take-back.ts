import { call } from '../client/api-client.ts';
import { announce } from '../ui/announcer.tsx';
import { notify } from './notice.ts';

const DONE = { undo: 'Undone', redo: 'Done again' } as const;

/** Undo and redo: says aloud what was taken back, or why it could not be. */
export async function takeBack(method: 'undo' | 'redo'): Promise<void> {
  const result = await call(method, {});
  if (result.ok) announce(`${DONE[method]}: ${result.value.action}`);
  else notify(result.error);
}
