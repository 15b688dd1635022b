import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { missing } from './checks.ts';

/** Why a line must stay, in words; null when nothing uses it. */
async function usedBy(read: ReadHandle, lineId: number): Promise<string | null> {
  const uses = [
    ['ledger_row', 'ledger rows are coded to it'],
    ['commitment_month', 'a commitment is scheduled on it'],
    ['coding_rule', 'a coding rule points to it'],
  ] as const;
  for (const [table, words] of uses) {
    const found = await read
      .selectFrom(table)
      .select('line_id')
      .where('line_id', '=', lineId)
      .limit(1)
      .executeTakeFirst();
    if (found) return words;
  }
  return null;
}

/** Takes a line out with its budget; undo brings both back. */
export const removeLine: CommandHandler<'remove-line'> = async ({ write, recorder }, { id }) => {
  const problem = await missing(write, 'line', id);
  if (problem) return err(problem);
  const { description } = await write
    .selectFrom('line')
    .select('description')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const why = await usedBy(write, id);
  if (why) return err(appError('still-in-use', { what: `Line ${description}`, why }));
  const cells = await write.selectFrom('budget_month').selectAll().where('line_id', '=', id).execute();
  const pairs = await write.selectFrom('line_source').selectAll().where('line_id', '=', id).execute();
  await recorder.remove(
    'budget_month',
    cells.map((cell) => [cell.line_id, cell.source_id, cell.month]),
  );
  await recorder.remove(
    'line_source',
    pairs.map((pair) => [pair.line_id, pair.source_id]),
  );
  await recorder.remove('line', [[id]]);
  return ok({ action: `Remove line ${description}`, output: {} });
};
