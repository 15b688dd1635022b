import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CommandHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { cellsOutside } from './checks.ts';

async function whereOf(read: ReadHandle, lineId: number, month: Month): Promise<string> {
  const line = await read.selectFrom('line').select('description').where('id', '=', lineId).executeTakeFirstOrThrow();
  return `${line.description}, ${monthName(month)}`;
}

/** Writes the note of a cell, with who wrote it and when. */
export const setCellNote: CommandHandler<'set-cell-note'> = async ({ write, recorder, user, at }, cell) => {
  const problem = await cellsOutside(write, [cell]);
  if (problem) return err(problem);
  const { lineId, sourceId, month, text } = cell;
  await recorder.put('cell_note', [{ line_id: lineId, source_id: sourceId, month, text, user, at }]);
  return ok({ action: `Note on ${await whereOf(write, lineId, month)}`, output: {} });
};

export const removeCellNote: CommandHandler<'remove-cell-note'> = async ({ write, recorder }, cell) => {
  const { lineId, sourceId, month } = cell;
  const found = await write
    .selectFrom('cell_note')
    .select('line_id')
    .where('line_id', '=', lineId)
    .where('source_id', '=', sourceId)
    .where('month', '=', month)
    .executeTakeFirst();
  if (!found) return err(appError('not-found', { what: 'note', which: `on line ${lineId}, ${monthName(month)}` }));
  await recorder.remove('cell_note', [[lineId, sourceId, month]]);
  return ok({ action: `Remove the note on ${await whereOf(write, lineId, month)}`, output: {} });
};
