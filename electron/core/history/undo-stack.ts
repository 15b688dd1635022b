import type { ReadHandle } from '../storage/handles.ts';

/** What undo and redo would take next, and how each action stands; all of it follows from the history alone. */
export interface UndoStack {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
  readonly undone: ReadonlySet<number>;
}

interface Step {
  readonly sequence: number;
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/** Undo moves an action from one stack to the other; a new action empties the second. */
export function undoStackOf(steps: Iterable<Step>): UndoStack {
  const undo: number[] = [];
  let redo: number[] = [];
  const undone = new Set<number>();
  for (const { sequence, undoes, redoes } of steps) {
    if (undoes !== null) {
      undo.pop();
      redo.push(undoes);
      undone.add(undoes);
    } else if (redoes !== null) {
      redo.pop();
      undo.push(redoes);
      undone.delete(redoes);
    } else {
      undo.push(sequence);
      redo = [];
    }
  }
  return { undo, redo, undone };
}

/**
 * Read from the file, so that it is the same after a restart. The making of the plan itself cannot be undone, and
 * evidence that is kept stays: what is undone is the row that names it.
 */
export async function readUndoStack(read: ReadHandle): Promise<UndoStack> {
  const steps = await read
    .selectFrom('history')
    .select(['sequence', 'undoes', 'redoes'])
    .where('method', 'not in', ['new-plan', 'store-evidence'])
    .orderBy('sequence')
    .execute();
  return undoStackOf(steps);
}
