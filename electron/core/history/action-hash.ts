import { createHash } from 'node:crypto';
import type { StoredAction } from '../storage/writers/history.ts';

/**
 * SHA-256 of everything an action's record holds and of the hash before it: whoever changes an old record would have to
 * change every later one.
 */
export function actionHash(action: Omit<StoredAction, 'hash'>): string {
  const {
    previous_hash: previous,
    sequence,
    at,
    user,
    method,
    action: words,
    reason,
    input,
    changes,
    undoes,
    redoes,
  } = action;
  return createHash('sha256')
    .update(JSON.stringify([previous, sequence, at, user, method, words, reason, input, changes, undoes, redoes]))
    .digest('hex');
}
