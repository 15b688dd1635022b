import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { nextPosition } from '../storage/readers/next-position.ts';
import { conditionColumns, conditionRefused } from './condition-checks.ts';

/** A new condition, last in the list. */
export const addCondition: CommandHandler<'add-condition'> = async ({ write, recorder }, fields) => {
  const problem = await conditionRefused(write, fields);
  if (problem) return err(problem);
  const position = await nextPosition(write, 'condition');
  const conditionId = await recorder.insert('condition', { ...conditionColumns(fields), position });
  return ok({ action: `Add condition ${fields.name}`, output: { conditionId } });
};
