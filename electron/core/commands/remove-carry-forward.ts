import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { missing } from './checks.ts';

export const removeCarryForward: CommandHandler<'remove-carry-forward'> = async ({ write, recorder }, { id }) => {
  const problem = await missing(write, 'carry_forward', id);
  if (problem) return err(problem);
  await recorder.remove('carry_forward', [[id]]);
  return ok({ action: 'Remove a carry-forward', output: {} });
};
