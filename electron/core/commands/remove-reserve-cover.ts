import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { missing } from './checks.ts';

export const removeReserveCover: CommandHandler<'remove-reserve-cover'> = async ({ write, recorder }, { id }) => {
  const problem = await missing(write, 'reserve_cover', id);
  if (problem) return err(problem);
  await recorder.remove('reserve_cover', [[id]]);
  return ok({ action: 'Remove a reserve cover', output: {} });
};
