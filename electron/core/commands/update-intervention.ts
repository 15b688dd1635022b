import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { codeTaken, firstOf, missing } from './checks.ts';
import { setLocalities } from './locality-shares.ts';

export const updateIntervention: CommandHandler<'update-intervention'> = async (
  context,
  { id, localities, ...fields },
) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'intervention', id),
    () => codeTaken(write, 'intervention', fields.code, id),
    () => missing(write, 'theme', fields.themeId),
  );
  if (problem) return err(problem);
  await recorder.update('intervention', [id], asColumns(fields));
  const split = localities ? await setLocalities(context, 'intervention', id, localities) : ok(null);
  if (!split.ok) return split;
  const { name } = await write.selectFrom('intervention').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return ok({ action: `Change intervention ${name}`, output: {} });
};
