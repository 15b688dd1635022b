import { ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { storedCondition } from './condition-checks.ts';

export const removeCondition: CommandHandler<'remove-condition'> = async ({ write, recorder }, { id }) => {
  const stored = await storedCondition(write, id);
  if (!stored.ok) return stored;
  await recorder.remove('condition', [[id]]);
  return ok({ action: `Remove condition ${stored.value.name}`, output: {} });
};
