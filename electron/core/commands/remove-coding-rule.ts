import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';

/** Removes a rule. Rows that it coded keep their home. */
export const removeCodingRule: CommandHandler<'remove-coding-rule'> = async ({ write, recorder }, { id }) => {
  const rule = await write.selectFrom('coding_rule').selectAll().where('id', '=', id).executeTakeFirst();
  if (!rule) return err(appError('not-found', { what: 'coding rule', which: id }));
  await recorder.remove('coding_rule', [[id]]);
  return ok({ action: `Remove coding rule ${rule.position}`, output: {} });
};
