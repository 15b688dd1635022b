import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import { readConditions } from '../storage/readers/planning-tables.ts';
import { storedCondition } from './condition-checks.ts';

/** Puts a condition before another in the list, or last; all are numbered from 1 again. */
export const moveCondition: CommandHandler<'move-condition'> = async ({ write, recorder }, { id, beforeId }) => {
  const moved = await storedCondition(write, id);
  if (!moved.ok) return moved;
  const others = (await readConditions(write)).filter((condition) => condition.id !== id);
  const at = beforeId === null ? others.length : others.findIndex((condition) => condition.id === beforeId);
  if (at < 0) return err(appError('not-found', { what: 'condition', which: beforeId ?? 0 }));
  for (const [index, condition] of others.toSpliced(at, 0, moved.value).entries())
    await recorder.update('condition', [condition.id], { position: index + 1 });
  return ok({ action: `Move condition ${moved.value.name}`, output: {} });
};
