import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { lineMonths } from '../../../shared/domain/funding/line-funding.ts';
import type { BudgetRow } from '../../../shared/domain/plan/plan-document.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { firstOf, missing } from './checks.ts';
import { fundingGround } from './funding-ground.ts';
import { recomputeDriven } from './recompute-driven.ts';
import { keepShares } from './set-driver.ts';
import { writeBudgetRows } from './write-budget-rows.ts';

/** One more source may pay for the line; it bears nothing until it is given a share or an amount. */
export const addLineSource: CommandHandler<'add-line-source'> = async (context, { lineId, sourceId }) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'line', lineId),
    () => missing(write, 'source', sourceId),
  );
  if (problem) return err(problem);
  await recorder.put('line_source', [{ line_id: lineId, source_id: sourceId }]);
  const ground = await fundingGround(write);
  // What the sources had before goes on being theirs, whatever the order of the sources.
  if (ground.drivers.some((driver) => driver.lineId === lineId)) await keepShares(context, ground, lineId);
  return ok({ action: `Add ${await codeOf(write, sourceId)} to ${ground.lineOf(lineId).description}`, output: {} });
};

/** A source that bears nothing of a line any more. Its months go to another source of the line, or there are none. */
export const removeLineSource: CommandHandler<'remove-line-source'> = async (context, { lineId, sourceId, moveTo }) => {
  const { write, recorder } = context;
  const ground = await fundingGround(write);
  const { sourceIds, description } = ground.lineOf(lineId);
  const code = await codeOf(write, sourceId);
  const pair = `source ${code} on line`;
  if (!sourceIds.includes(sourceId)) return err(appError('not-found', { what: pair, which: lineId }));
  if (moveTo !== undefined && (moveTo === sourceId || !sourceIds.includes(moveTo)))
    return err(appError('not-found', { what: 'other source of the line,', which: await codeOf(write, moveTo) }));
  const row = ground.budgets.find((one) => one.lineId === lineId && one.sourceId === sourceId);
  const why = await whyKept(write, lineId, sourceId, sourceIds, row, moveTo);
  if (why !== null) return err(appError('still-in-use', { what: `${code} on ${description}`, why }));
  if (moveTo !== undefined && row) await moveMonths(context, row, moveTo);
  await dropPair(context, lineId, sourceId, moveTo);
  await recorder.remove('line_source', [[lineId, sourceId]]);
  const refused = await recomputeDriven(context, { lineIds: [lineId] });
  if (refused) return err(refused);
  return ok({ action: `Take ${code} off ${description}`, output: {} });
};

const codeOf = async (read: ReadHandle, sourceId: number): Promise<string> =>
  (await read.selectFrom('source').select('code').where('id', '=', sourceId).executeTakeFirst())?.code ??
  String(sourceId);

const USES = [
  ['ledger_row', 'ledger rows are coded to it'],
  ['commitment_month', 'a commitment is scheduled on it'],
  ['coding_rule', 'a coding rule points to it'],
  ['baseline_month', 'an approved baseline has it'],
  ['budget_change_month', 'a change to the budget has it'],
] as const;

async function whyKept(
  read: ReadHandle,
  lineId: number,
  sourceId: number,
  sourceIds: readonly number[],
  row: BudgetRow | undefined,
  moveTo: number | undefined,
): Promise<string | null> {
  if (sourceIds.length < 2) return 'it is the line’s only source';
  for (const [table, words] of USES) {
    const found = await read
      .selectFrom(table)
      .select('line_id')
      .where('line_id', '=', lineId)
      .where('source_id', '=', sourceId)
      .limit(1)
      .executeTakeFirst();
    if (found) return words;
  }
  const entered = row?.months.some((amount) => amount !== null && amount !== 0) ?? false;
  return entered && moveTo === undefined ? 'months are budgeted on it, which must go to another source' : null;
}

/** Adds a source's months to another's; a month that neither has stays not entered. */
async function moveMonths(context: CommandContext, row: BudgetRow, moveTo: number): Promise<void> {
  const ground = await fundingGround(context.write);
  const pair = ground.budgets.filter(
    (one) => one.lineId === row.lineId && (one.sourceId === row.sourceId || one.sourceId === moveTo),
  );
  const months = lineMonths(pair, row.lineId, ground.months.length);
  await writeBudgetRows(context, ground, [{ lineId: row.lineId, sourceId: moveTo, months }]);
}

/** Takes out all that hangs on a line and source; its share goes to the source that takes its months. */
async function dropPair(
  { write, recorder }: CommandContext,
  lineId: number,
  sourceId: number,
  moveTo: number | undefined,
): Promise<void> {
  for (const table of ['budget_month', 'held_month', 'cell_note'] as const) {
    const rows = await write
      .selectFrom(table)
      .select('month')
      .where('line_id', '=', lineId)
      .where('source_id', '=', sourceId)
      .execute();
    await recorder.remove(
      table,
      rows.map(({ month }) => [lineId, sourceId, month]),
    );
  }
  const shares = await write.selectFrom('line_funding').selectAll().where('line_id', '=', lineId).execute();
  const dropped = shares.filter((share) => share.source_id === sourceId);
  const taken = dropped.flatMap((share) => {
    const other = shares.find((one) => one.year === share.year && one.source_id === moveTo);
    if (moveTo === undefined) return [];
    const amount = share.amount === null ? null : share.amount + (other?.amount ?? 0);
    const basisPoints = share.basis_points + (other?.basis_points ?? 0);
    return [{ ...share, source_id: moveTo, basis_points: basisPoints, amount }];
  });
  await recorder.put('line_funding', taken);
  await recorder.remove(
    'line_funding',
    dropped.map((share) => [lineId, share.year, sourceId]),
  );
}
