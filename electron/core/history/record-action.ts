import { packChanges, type Changes } from '../storage/row-change.ts';
import type { WriteHandle } from '../storage/handles.ts';
import { appendAction, FIRST_HASH, lastAction } from '../storage/writers/history.ts';
import { linesTouched, noteLines } from '../storage/writers/history-lines.ts';
import { actionHash } from './action-hash.ts';

export interface Action {
  /** ISO instant. */
  readonly at: string;
  readonly user: string;
  readonly method: string;
  /** What was done, in words. */
  readonly action: string;
  readonly reason: string;
  /** The call's input, kept as the intent. */
  readonly input: unknown;
  readonly changes: Changes;
  /** The sequence of the action that this one takes back, or brings again. */
  readonly undoes?: number | undefined;
  readonly redoes?: number | undefined;
}

/** Long inputs (a paste) say what they changed in `changes`; their intent is cut to this. */
const LONGEST_INPUT = 2_000;

/** Adds an action to the chain, in the caller's transaction, and answers its sequence. */
export async function recordAction(write: WriteHandle, action: Action): Promise<number> {
  const last = await lastAction(write);
  const input = JSON.stringify(action.input);
  const record = {
    sequence: (last?.sequence ?? 0) + 1,
    at: action.at,
    user: action.user,
    method: action.method,
    action: action.action,
    reason: action.reason,
    input: input.length > LONGEST_INPUT ? JSON.stringify({ cut: input.slice(0, LONGEST_INPUT) }) : input,
    changes: packChanges(action.changes),
    change_count: action.changes.rows.length + action.changes.batches.length,
    undoes: action.undoes ?? null,
    redoes: action.redoes ?? null,
    previous_hash: last?.hash ?? FIRST_HASH,
  };
  await appendAction(write, { ...record, hash: actionHash(record) });
  await noteLines(write, record.sequence, linesTouched(action.changes));
  return record.sequence;
}
