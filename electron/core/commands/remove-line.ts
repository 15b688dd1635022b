import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { keyOf, type StoredRow } from '../storage/row-change.ts';
import { missing } from './checks.ts';

/** What needs the line to stay, in words. */
const USES = [
  ['ledger_row', 'ledger rows are coded to it'],
  ['commitment_month', 'a commitment is scheduled on it'],
  ['coding_rule', 'a coding rule points to it'],
  ['baseline_month', 'it is in an approved budget'],
  ['budget_change_month', 'a virement or another change moves its budget'],
] as const;

/** What belongs to the line alone and goes with it: what hangs on another of these before it. */
const PARTS = [
  'driver_override',
  'driver',
  'held_month',
  'cell_note',
  'line_funding',
  'line_locality',
  'budget_month',
  'line_source',
] as const;

/** Why a line must stay, in words; null when nothing uses it. */
async function usedBy(read: ReadHandle, lineId: number): Promise<string | null> {
  for (const [table, words] of USES) {
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

async function removeParts({ write, recorder }: CommandContext, lineId: number): Promise<void> {
  for (const table of PARTS) {
    const rows: StoredRow[] = await write.selectFrom(table).selectAll().where('line_id', '=', lineId).execute();
    await recorder.remove(
      table,
      rows.map((row) => keyOf(table, row)),
    );
  }
}

/** Takes a line out with its budget and all that was noted of it; undo brings everything back. */
export const removeLine: CommandHandler<'remove-line'> = async (context, { id }) => {
  const { write, recorder } = context;
  const problem = await missing(write, 'line', id);
  if (problem) return err(problem);
  const { description } = await write
    .selectFrom('line')
    .select('description')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const why = await usedBy(write, id);
  if (why) return err(appError('still-in-use', { what: `Line ${description}`, why }));
  await removeParts(context, id);
  await recorder.remove('line', [[id]]);
  return ok({ action: `Remove line ${description}`, output: {} });
};
