import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { nextPosition } from '../storage/readers/next-position.ts';
import { codeTaken } from './checks.ts';

/** A new source, with no allocation entered. */
export const addSource: CommandHandler<'add-source'> = async ({ write, recorder }, fields) => {
  const problem = await codeTaken(write, 'source', fields.code);
  if (problem) return err(problem);
  const position = await nextPosition(write, 'source');
  const sourceId = await recorder.insert('source', { ...asColumns(fields), position });
  return ok({ action: `Add source ${fields.name}`, output: { sourceId } });
};
