import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { nextPosition } from '../storage/readers/next-position.ts';
import { codeTaken, firstOf, missing } from './checks.ts';
import { setLocalities } from './locality-shares.ts';

export const addIntervention: CommandHandler<'add-intervention'> = async (context, { localities, ...fields }) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => codeTaken(write, 'intervention', fields.code),
    () => missing(write, 'theme', fields.themeId),
  );
  if (problem) return err(problem);
  const position = await nextPosition(write, 'intervention');
  const interventionId = await recorder.insert('intervention', { ...asColumns(fields), position });
  const split = await setLocalities(context, 'intervention', interventionId, localities);
  if (!split.ok) return split;
  return ok({ action: `Add intervention ${fields.name}`, output: { interventionId } });
};
