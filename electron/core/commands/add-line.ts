import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { nextPosition } from '../storage/readers/next-position.ts';
import { firstOf, missing } from './checks.ts';
import { setLocalities } from './locality-shares.ts';

/** A new line, funded by one source, with no month entered. */
export const addLine: CommandHandler<'add-line'> = async (context, { sourceId, localities, ...fields }) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'intervention', fields.interventionId),
    () => missing(write, 'category', fields.categoryId),
    () => missing(write, 'source', sourceId),
  );
  if (problem) return err(problem);
  const position = await nextPosition(write, 'line');
  const lineId = await recorder.insert('line', { ...asColumns(fields), position });
  await recorder.put('line_source', [{ line_id: lineId, source_id: sourceId }]);
  const split = localities ? await setLocalities(context, 'line', lineId, localities) : ok(null);
  if (!split.ok) return split;
  return ok({ action: `Add line ${fields.description}`, output: { lineId } });
};
