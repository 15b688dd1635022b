import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { missing } from './checks.ts';

export const removeIncome: CommandHandler<'remove-income'> = async ({ write, recorder }, { id }) => {
  const problem = await missing(write, 'income', id);
  if (problem) return err(problem);
  await recorder.remove('income', [[id]]);
  return ok({ action: 'Remove an entry of income', output: {} });
};
