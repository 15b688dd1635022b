import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { codeTaken, firstOf, missing } from './checks.ts';

export const updateSource: CommandHandler<'update-source'> = async ({ write, recorder }, { id, ...fields }) => {
  const problem = await firstOf(
    () => missing(write, 'source', id),
    () => codeTaken(write, 'source', fields.code, id),
  );
  if (problem) return err(problem);
  await recorder.update('source', [id], asColumns(fields));
  const { name } = await write.selectFrom('source').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return ok({ action: `Change terms of ${name}`, output: {} });
};
