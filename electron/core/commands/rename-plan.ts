import { ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';

export const renamePlan: CommandHandler<'rename-plan'> = async ({ recorder }, { name }) => {
  await recorder.update('plan', [1], { name });
  return ok({ action: `Rename the plan ${name}`, output: {} });
};
